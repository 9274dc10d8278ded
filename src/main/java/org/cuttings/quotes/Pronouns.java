package org.cuttings.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.model.Span;
import org.cuttings.model.Speaker;
import org.jspecify.annotations.Nullable;

/// Says whom "he", "she", "it" and "they" mean, within one entry: the last fitting one who spoke or
/// was a sentence's subject, else the last fitting name.
final class Pronouns {
    /// So far back a pronoun's name is looked for, counted in mentions.
    private static final int REACH = 200;

    private final String text;
    private final int entry;
    private final Roster roster;
    private final EntryReading reading;
    private final List<Paragraph> paragraphs;
    private final List<Seen> seen = new ArrayList<>();
    private final Map<Integer, List<Seen>> subjectsOf = new HashMap<>();

    /// Somebody spoken of as a subject.
    private record Seen(int at, Named who) {}

    Pronouns(
            String text,
            int entry,
            Roster roster,
            EntryReading reading,
            List<Paragraph> paragraphs) {
        this.text = text;
        this.entry = entry;
        this.roster = roster;
        this.reading = reading;
        this.paragraphs = paragraphs;
    }

    /// To be told of each who speaks.
    ///
    /// @param at where the words stand that name the speaker; -1 for before the text
    void spoke(int at, Named who) {
        seen.add(new Seen(at, who));
    }

    Resolver.Answer answer(Mention mention) {
        String word = mention.headUnit().lower();
        int apostrophe = word.indexOf('\'');
        word = apostrophe > 0 ? word.substring(0, apostrophe) : word;
        return switch (word) {
            case "he", "his", "er", "il" -> person(mention, Named.Gender.MALE);
            case "she", "her", "sie", "elle" -> person(mention, Named.Gender.FEMALE);
            case "it", "its", "they", "their", "es", "ils", "elles" -> thing(mention, word);
            default -> new Resolver.Answer(null, 1, "a pronoun that names nobody");
        };
    }

    /// The last one before who was spoken of as a subject and whom the pronoun fits.
    private Resolver.Answer person(Mention mention, Named.Gender gender) {
        int at = mention.span().start();
        Seen best = lastFitting(seen, at, gender);
        int index = mention.paragraph().index();
        for (int p = index; p >= Math.max(0, index - 2); p--) {
            Seen subject = lastFitting(subjects(p), at, gender);
            if (subject != null && (best == null || subject.at() > best.at())) {
                best = subject;
            }
        }
        if (best != null) {
            boolean certain = best.who().gender() == gender;
            best.who().gendered(gender);
            seen.add(new Seen(at, best.who()));
            return new Resolver.Answer(
                    best.who(), certain ? 0.92 : 0.85, "the pronoun’s last fitting subject");
        }
        return lastName(at, gender);
    }

    private static @Nullable Seen lastFitting(List<Seen> among, int at, Named.Gender gender) {
        for (int i = among.size() - 1; i >= Math.max(0, among.size() - REACH); i--) {
            Seen one = among.get(i);
            if (one.at() < at && one.who().isOnePerson() && one.who().gender().fits(gender)) {
                return one;
            }
        }
        return null;
    }

    private Resolver.Answer lastName(int at, Named.Gender gender) {
        List<Roster.Placed> placed = roster.placed(entry);
        Named nearest = null;
        boolean others = false;
        int from = firstAfter(placed, at) - 1;
        for (int i = from; i >= Math.max(0, from - REACH); i--) {
            Named who = placed.get(i).who();
            if (who.isPerson() && who.gender().fits(gender)) {
                others |= nearest != null && !nearest.equals(who);
                nearest = nearest == null ? who : nearest;
            }
        }
        return nearest == null
                ? new Resolver.Answer(null, 1, "a pronoun without a name before it")
                : new Resolver.Answer(
                        nearest, others ? 0.65 : 0.8, "the last name that the pronoun fits");
    }

    private static int firstAfter(List<Roster.Placed> placed, int at) {
        int low = 0;
        int high = placed.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (placed.get(middle).at() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The persons whom a paragraph's sentences have for subjects, in order.
    private List<Seen> subjects(int index) {
        return subjectsOf.computeIfAbsent(index, this::findSubjects);
    }

    private List<Seen> findSubjects(int index) {
        List<Seen> subjects = new ArrayList<>();
        Paragraph paragraph = paragraphs.get(index);
        if (!paragraph.isProse()) {
            return subjects;
        }
        Subjects grammar = new Subjects(paragraph, reading.phrasesOf(index));
        int[] starts = paragraph.sentences();
        for (int s = 0; s + 1 < starts.length; s++) {
            Mention main = grammar.main(starts[s], starts[s + 1]);
            if (main != null && main.name() != null && !main.organisation()) {
                Named who = knownPerson(main.name().of(text), Resolver.genderOf(main), main.span());
                boolean described =
                        who != null
                                && (who.gender() != Named.Gender.UNKNOWN
                                        || !who.roles().isEmpty()
                                        || who.name().split(" ").length <= 2);
                if (who != null && described) {
                    subjects.add(new Seen(main.span().start(), who));
                }
            }
        }
        return subjects;
    }

    /// The person a sentence's subject names, if the page knows a full name or a title for it.
    private @Nullable Named knownPerson(String name, Named.Gender gender, Span at) {
        if (name.indexOf(' ') >= 0) {
            Named full = roster.exactly(name);
            return full != null && full.isPerson() ? full : null;
        }
        List<Named> known = Resolver.fitting(roster.called(name), gender);
        return known.isEmpty() ? null : Roster.nearest(known, entry, at.start());
    }

    private Resolver.Answer thing(Mention mention, String word) {
        int at = mention.span().start();
        Seen best = null;
        for (int i = seen.size() - 1; i >= Math.max(0, seen.size() - REACH) && best == null; i--) {
            Named who = seen.get(i).who();
            boolean many =
                    word.equals("they")
                            || word.equals("their")
                            || word.equals("ils")
                            || word.equals("elles");
            boolean fits =
                    who.kind() == Speaker.Kind.ORGANISATION
                            || many && who.several()
                            || !many && who.kind() == Speaker.Kind.DOCUMENT;
            fits &= seen.get(i).at() < at;
            best = fits ? seen.get(i) : null;
        }
        return best == null
                ? new Resolver.Answer(null, 1, "a pronoun that names nobody")
                : new Resolver.Answer(
                        best.who(), 0.75, "the last organisation or document that spoke");
    }
}
