package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.model.Quote;
import org.cuttings.model.Span;
import org.cuttings.model.Speaker;
import org.jspecify.annotations.Nullable;

/// Says whom a mention means. Names over the whole page; pronouns and descriptions within the
/// entry.
final class Resolver {
    private final String text;
    private final int entry;
    private final Roster roster;
    private final boolean english;
    private final EntryReading reading;
    private final Map<Draft, Answer> answers = new IdentityHashMap<>();
    private final Pronouns pronouns;

    /// @param who null where nobody can be named
    /// @param sure how much the resolving leaves of a draft's confidence
    record Answer(@Nullable Named who, double sure, String reason) {}

    Resolver(
            String text,
            int entry,
            @Nullable String title,
            Roster roster,
            EntryReading reading,
            List<Paragraph> paragraphs) {
        this.text = text;
        this.entry = entry;
        this.roster = roster;
        this.english = roster.isEnglish();
        this.reading = reading;
        this.pronouns = new Pronouns(text, entry, roster, reading, paragraphs);
        Named named = title == null ? null : roster.namedIn(title);
        if (named != null && named.isPerson()) {
            pronouns.spoke(-1, named);
        }
    }

    /// A quote with the one who speaks it.
    record Spoken(Quote quote, @Nullable Named who) {}

    List<Spoken> quotes() {
        List<Spoken> spoken = new ArrayList<>();
        for (Draft draft : reading.drafts()) {
            Answer answer = answer(draft);
            spoken.add(new Spoken(quote(draft, answer), answer.who()));
        }
        return spoken;
    }

    private Quote quote(Draft draft, Answer answer) {
        Named who = answer.who();
        Draft root = root(draft);
        Mention mention = root.mention();
        double sure = Math.max(0, Math.min(1, draft.sure() * (who == null ? 1 : answer.sure())));
        String reason = draft.reason() + (answer.reason().isEmpty() ? "" : "; " + answer.reason());
        return new Quote(
                draft.span(),
                draft.kind(),
                draft.marked(),
                draft.cue(),
                who == null ? null : who.speaker(),
                who == null || mention == null ? null : mention.span(),
                sure,
                reason);
    }

    private static Draft root(Draft draft) {
        Draft root = draft;
        while (root.like() != null) {
            root = root.like();
        }
        return root;
    }

    private Answer answer(Draft draft) {
        Draft root = root(draft);
        Answer known = answers.get(root);
        if (known == null) {
            known = find(root);
            answers.put(root, known);
        }
        return known;
    }

    private Answer find(Draft draft) {
        if (draft.author() != null) {
            Named who = roster.full(draft.author());
            return new Answer(who, 1, "");
        }
        Mention mention = draft.mention();
        return mention == null ? new Answer(null, 1, "") : remember(mention, resolve(mention));
    }

    private Answer remember(Mention mention, Answer answer) {
        if (answer.who() != null) {
            pronouns.spoke(mention.span().start(), answer.who());
        }
        return answer;
    }

    private Answer resolve(Mention mention) {
        Span name = mention.name();
        if (name != null) {
            return name(mention, name.of(text));
        }
        return mention.isPronoun() ? pronouns.answer(mention) : description(mention);
    }

    private Answer name(Mention mention, String name) {
        if (mention.organisation()) {
            Unit before = beforeName(mention);
            String whole = withTail(mention, name);
            boolean the = english && before != null && before.is(DETERMINER);
            String phrase = the ? "the " + whole : whole;
            return new Answer(roster.other(phrase, Speaker.Kind.ORGANISATION), 1, "");
        }
        boolean single = name.indexOf(' ') < 0;
        if (!single) {
            Named longer = roster.endingWith(name);
            return longer == null
                    ? new Answer(roster.full(name), 1, "full name")
                    : new Answer(longer, 1, "surname of a person named on the page");
        }
        List<Named> known = roster.called(name);
        List<Named> fitting = fitting(known, genderOf(mention));
        if (fitting.isEmpty()) {
            Named other = roster.full(name);
            return new Answer(other, 0.95, "");
        }
        Named who = Roster.nearest(fitting, entry, mention.span().start());
        who.alsoCalled(name);
        return fitting.size() == 1
                ? new Answer(who, 1, "surname of a person named on the page")
                : new Answer(
                        who, 0.75, "surname that several persons here have; the one named last");
    }

    /// The Restaurants Association *of Ireland*: what hangs on an organisation's name by "of" or
    /// "for" is part of it.
    private String withTail(Mention mention, String name) {
        List<Unit> units = mention.paragraph().units();
        Span span = mention.name();
        for (int i = mention.from(); i + 1 < mention.to() && span != null; i++) {
            Unit unit = units.get(i);
            boolean tail = unit.start() >= span.end() && (unit.isWord("of") || unit.isWord("for"));
            if (tail && units.get(i + 1).capital()) {
                return text.substring(span.start(), Names.end(units.get(mention.to() - 1)));
            }
        }
        return name;
    }

    private static @Nullable Unit beforeName(Mention mention) {
        Span name = mention.name();
        Unit before = null;
        for (int i = mention.from(); i < mention.to() && name != null; i++) {
            Unit unit = mention.paragraph().units().get(i);
            if (unit.start() >= name.start()) {
                return before;
            }
            before = unit;
        }
        return null;
    }

    static Named.Gender genderOf(Mention mention) {
        for (int i = mention.from(); i < mention.to(); i++) {
            Unit unit = mention.paragraph().units().get(i);
            boolean title =
                    unit.is(TITLE)
                            && unit.isAny(WordClass.bits(MALE, FEMALE))
                            && unit.is(MALE) != unit.is(FEMALE);
            if (title) {
                return unit.is(FEMALE) ? Named.Gender.FEMALE : Named.Gender.MALE;
            }
        }
        return Named.Gender.UNKNOWN;
    }

    static List<Named> fitting(List<Named> known, Named.Gender gender) {
        return known.stream().filter(n -> n.gender().fits(gender)).toList();
    }

    private Answer description(Mention mention) {
        Unit head = mention.headUnit();
        List<Unit> units = mention.paragraph().units();
        boolean surname = mention.to() - mention.from() == 1 && head.capital();
        List<Named> known = surname ? roster.called(head.lower()) : List.of();
        if (known.size() == 1) {
            return new Answer(known.getFirst(), 0.95, "surname of a person named on the page");
        }
        boolean listed = head.isAny(WordClass.bits(ROLE, GROUP, DOCUMENT, TITLE, MEDIA, PLURAL));
        if (!english && !listed) {
            return new Answer(null, 1, "a description in words the tables do not know");
        }
        boolean definite =
                units.get(mention.from()).isWord("the")
                        || units.get(mention.from()).capital()
                                && !units.get(mention.from()).is(DETERMINER)
                        || units.get(mention.from()).is(POSSESSIVE);
        boolean one = head.isAny(WordClass.bits(ROLE, TITLE)) && !head.is(PLURAL);
        if (definite && one) {
            Named who = byRole(mention, head.lower());
            if (who != null) {
                return new Answer(who, 0.85, "the description fits one person named here");
            }
        }
        Speaker.Kind kind =
                head.is(DOCUMENT) && !head.is(GROUP)
                        ? Speaker.Kind.DOCUMENT
                        : head.is(GROUP) && !head.is(ROLE)
                                ? Speaker.Kind.ORGANISATION
                                : Speaker.Kind.UNNAMED;
        Named who = roster.other(phrase(mention), kind);
        if (several(head)) {
            who.areSeveral();
        }
        return new Answer(who, 0.95, kind == Speaker.Kind.UNNAMED ? "described, not named" : "");
    }

    private static boolean several(Unit head) {
        return head.is(PLURAL) || head.lower().endsWith("s") && !head.lower().endsWith("ss");
    }

    /// The one person of the entry who is called so in apposition, or else of the page where more
    /// words than the role fit.
    private @Nullable Named byRole(Mention mention, String head) {
        Set<Named> here = new HashSet<>();
        Set<Named> anywhere = new HashSet<>();
        for (Named named : roster.described(head)) {
            if (named.isPerson() && modifiers(mention, named)) {
                anywhere.add(named);
                if (named.isIn(entry)) {
                    here.add(named);
                }
            }
        }
        if (here.size() == 1) {
            return here.iterator().next();
        }
        // "the spokesperson" of another entry may be anybody's; "the militia leader" is the one.
        boolean told = mention.head() > mention.from() + 1;
        return told && here.isEmpty() && anywhere.size() == 1 ? anywhere.iterator().next() : null;
    }

    private boolean modifiers(Mention mention, Named named) {
        for (int i = mention.from(); i < mention.head(); i++) {
            Unit unit = mention.paragraph().units().get(i);
            boolean counts =
                    unit.isWord()
                            && !unit.isAny(
                                    WordClass.bits(DETERMINER, POSSESSIVE, ADVERB, PREPOSITION));
            if (counts && !named.roles().contains(unit.lower())) {
                return false;
            }
        }
        return true;
    }

    /// The phrase as a name for one who has none: without its possessive ending, "The" small.
    private String phrase(Mention mention) {
        List<Unit> units = mention.paragraph().units();
        Unit first = units.get(mention.from());
        int end = Names.end(units.get(mention.to() - 1));
        String phrase =
                text.substring(mention.span().start(), Math.max(end, mention.span().start()))
                        .replace('\n', ' ');
        boolean small =
                first.is(DETERMINER)
                        || first.is(POSSESSIVE)
                        || !reading.phrasesOf(mention.paragraph().index())
                                .properName(mention.from());
        return small
                ? phrase.substring(0, 1).toLowerCase(Locale.ROOT) + phrase.substring(1)
                : phrase;
    }
}
