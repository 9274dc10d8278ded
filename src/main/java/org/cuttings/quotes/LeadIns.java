package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.List;
import java.util.Set;
import org.cuttings.model.Quote;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// Sentences that announce the words of the paragraphs below them: "He told reporters:", "This from
/// Ann Lee in Rome:"; and what shows that those words are over.
final class LeadIns {
    private static final int LONGEST_BLOCK = 100;

    private static final Set<String> FIRST_PERSON =
            Set.of(
                    "i", "we", "my", "our", "us", "me", "i'm", "we're", "i've", "we've", "i'll",
                    "we'll", "i'd", "we'd");

    private final String text;
    private final List<Paragraph> paragraphs;
    private final List<List<Frame>> frames;
    private final List<NounPhrases> phrases;

    LeadIns(
            String text,
            List<Paragraph> paragraphs,
            List<List<Frame>> frames,
            List<NounPhrases> phrases) {
        this.text = text;
        this.paragraphs = paragraphs;
        this.frames = frames;
        this.phrases = phrases;
    }

    /// Whether the words before a block quotation, or an earlier paragraph of the same one, say
    /// that an agency or a paper reports what follows: then its report is read as prose.
    boolean reportedBy(int index) {
        int at = index;
        while (at >= Math.max(0, index - LONGEST_BLOCK) && paragraphs.get(at).isQuotedBlock()) {
            at--;
        }
        if (at < 0 || frames.get(at).isEmpty()) {
            return false;
        }
        Frame last = frames.get(at).getLast();
        List<Unit> units = paragraphs.get(at).units();
        return last.subject() != null
                && units.getLast().isMark(':')
                && last.cueTo() >= units.size() - 3
                && isMedia(last.subject());
    }

    private static boolean isMedia(Mention mention) {
        return mention.organisation() && mention.headUnit().is(MEDIA);
    }

    /// Whether somebody speaks of himself, as a reporter seldom does.
    static boolean firstPerson(Paragraph paragraph) {
        for (Unit unit : paragraph.units()) {
            if (unit.isWord() && FIRST_PERSON.contains(unit.lower())) {
                return true;
            }
        }
        return false;
    }

    boolean caption(Paragraph paragraph) {
        String words = paragraph.span().of(text);
        return words.contains("pic.twitter.com")
                || words.contains("Photograph:")
                || words.endsWith(")") && words.length() < 200;
    }

    /// Whether the paragraph speaks of the announced speaker, as no one does of oneself.
    boolean names(Paragraph paragraph, Draft lead) {
        Mention mention = named(lead);
        if (mention == null || mention.name() == null) {
            return false;
        }
        String name = mention.name().of(text);
        String surname = name.substring(name.lastIndexOf(' ') + 1);
        for (Unit unit : paragraph.units()) {
            if (unit.isWord()
                    && unit.capital()
                    && Names.end(unit) - unit.start() == surname.length()
                    && text.startsWith(surname, unit.start())) {
                return true;
            }
        }
        return false;
    }

    /// Who is announced, by name: for a pronoun, the last one named before as somebody who speaks.
    private @Nullable Mention named(Draft lead) {
        Mention mention = lead.mention();
        if (mention == null || mention.name() != null) {
            return mention;
        }
        for (int p = lead.paragraph(); p >= Math.max(0, lead.paragraph() - 4); p--) {
            List<Frame> own = frames.get(p);
            for (int i = own.size() - 1; i >= 0; i--) {
                Mention who = own.get(i).subject();
                if (who != null && who.name() != null && !who.organisation()) {
                    return who;
                }
            }
        }
        return null;
    }

    /// The draft that stands for what a paragraph's last sentence announces: "He told reporters:".
    @Nullable Draft before(int index, boolean any) {
        if (index < 0) {
            return null;
        }
        Paragraph before = paragraphs.get(index);
        List<Unit> units = before.units();
        if (units.isEmpty() || !before.isProse()) {
            return null;
        }
        boolean colon = units.getLast().isMark(':');
        boolean open = units.getLast().isWord();
        List<Frame> own = frames.get(index);
        int low = before.sentences()[before.sentences().length - 2];
        Frame last = null;
        for (Frame frame : own) {
            if (frame.sentence() == low
                    && frame.order() != Frame.Order.ACCORDING
                    && !frame.cue().in(Cue.Group.CALL) | frame.cue().takesClause()) {
                last = frame;
            }
        }
        if (open && last != null && last.cueTo() == units.size() && !before.isQuotedBlock()) {
            return announcing(before, last.subject(), last, 0.9);
        }
        if (!colon && !any) {
            return null;
        }
        if (last != null && last.subject() != null) {
            return isMedia(last.subject())
                    ? null
                    : announcing(before, last.subject(), last, colon ? 0.93 : 0.7);
        }
        Mention from = wordsFrom(before, low, units.size());
        if (from != null) {
            return announcing(before, from, null, 0.8);
        }
        boolean marked = index + 1 < paragraphs.size() && opensQuoted(paragraphs.get(index + 1));
        if (!any && !marked) {
            return null;
        }
        Mention main = new Subjects(before, phrases.get(index)).main(low, units.size());
        boolean speaks =
                main != null
                        && (main.name() != null
                                || main.isPronoun()
                                        && main.headUnit().isAny(WordClass.bits(MALE, FEMALE))
                                || main.headUnit().isAny(WordClass.bits(ROLE, DOCUMENT)));
        return speaks ? announcing(before, main, null, colon ? 0.7 : 0.5) : null;
    }

    private static boolean opensQuoted(Paragraph paragraph) {
        return !paragraph.units().isEmpty() && paragraph.units().getFirst().isQuoted();
    }

    /// "This from Ann Lee in Rome:", "More from our correspondent Ann Lee:".
    private @Nullable Mention wordsFrom(Paragraph before, int low, int high) {
        List<Unit> units = before.units();
        if (high - low > 24 || Clauses.hasVerb(units, low, high)) {
            return null;
        }
        for (int i = low; i + 1 < high; i++) {
            if (units.get(i).isWord("from") || units.get(i).isWord("by")) {
                Mention who = new Subjects(before, phrases.get(before.index())).after(i + 1, high);
                return who != null && who.name() != null && !who.organisation() ? who : null;
            }
        }
        return null;
    }

    private Draft announcing(
            Paragraph before, @Nullable Mention who, @Nullable Frame frame, double sure) {
        Span end = new Span(before.span().end(), before.span().end());
        return new Draft(
                before.index(),
                end,
                Quote.Kind.DIRECT,
                List.of(),
                frame == null ? null : frame.cueSpan(),
                who,
                null,
                null,
                sure,
                "named in the words before the colon");
    }
}
