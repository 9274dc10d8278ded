package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.List;
import org.cuttings.model.Quote;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// Quoted words that no frame reports: they go on the quotation before them, belong to a label or a
/// lead-in, or stand for themselves.
final class LooseQuotes {
    /// Words that make an utterance rather than a phrase.
    private static final int UTTERANCE = 4;

    /// So many quotes back a speaker is looked for, so that time stays linear.
    private static final int REACH = 100;

    private final String text;
    private final List<Draft> drafts;

    /// @param drafts the entry's so far; those found are added
    LooseQuotes(String text, List<Draft> drafts) {
        this.text = text;
        this.drafts = drafts;
    }

    /// Adds a paragraph's.
    ///
    /// @param own what the paragraph's frames report
    /// @param announced what a lead-in before the paragraph announced; null if nothing
    void add(Paragraph paragraph, Drafts own, NounPhrases phrases, @Nullable Draft announced) {
        List<Unit> units = paragraph.units();
        int[] starts = paragraph.sentences();
        for (int s = 0; s + 1 < starts.length; s++) {
            for (int i = starts[s]; i < starts[s + 1]; i++) {
                Unit unit = units.get(i);
                Marked quoted = unit.quoted();
                if (quoted != null && !own.claimed().contains(quoted)) {
                    loose(paragraph, own, phrases, announced, quoted, s, i);
                }
            }
        }
    }

    private void loose(
            Paragraph paragraph,
            Drafts own,
            NounPhrases phrases,
            @Nullable Draft announced,
            Marked quoted,
            int sentence,
            int at) {
        int[] starts = paragraph.sentences();
        List<Unit> units = paragraph.units();
        Span span = new Span(quoted.start(), quoted.end());
        boolean alone = alone(units, starts[sentence], starts[sentence + 1]);
        int words = words(span);
        char first = text.charAt(span.start());
        boolean label = label(units, starts[sentence], at);
        boolean utterance =
                label
                        || alone && words >= 2
                        || words >= UTTERANCE
                                && (Character.isUpperCase(first) || first == '[')
                                && (at == starts[sentence] || ended(span));
        if (announced != null && at == 0) {
            drafts.add(
                    EntryReading.follows(
                            paragraph, span, announced, announced.sure(), announced.reason()));
            return;
        }
        Draft same = utterance || quoted.continues() ? before(paragraph, quoted, at == 0) : null;
        if (same != null) {
            boolean here = same.paragraph() == paragraph.index();
            double sure = quoted.continues() ? 0.95 : here ? 0.9 : 0.75;
            drafts.add(
                    EntryReading.follows(
                            paragraph,
                            span,
                            same,
                            sure,
                            here
                                    ? "goes on the quotation before"
                                    : "goes on the paragraph before"));
            return;
        }
        if (utterance) {
            Mention main =
                    at > starts[sentence] || sentence > 0
                            ? own.mainSubject(
                                    at > starts[sentence] ? sentence : sentence - 1, phrases)
                            : null;
            boolean colon = at > 0 && units.get(at - 1).isMark(':');
            boolean speaks =
                    main != null
                            && (main.name() != null && !main.organisation()
                                    || main.isPronoun()
                                            && main.headUnit().isAny(WordClass.bits(MALE, FEMALE))
                                    || colon && main.headUnit().is(DOCUMENT));
            drafts.add(
                    new Draft(
                            paragraph.index(),
                            span,
                            Quote.Kind.DIRECT,
                            List.of(),
                            null,
                            speaks ? main : null,
                            null,
                            null,
                            colon ? 0.75 : speaks ? 0.55 : 0.4,
                            speaks
                                    ? "subject of the sentence"
                                    : "quoted words, speaker not named"));
        }
    }

    /// "Okafor: ‘The bridge is dead’": nothing but a name before the colon.
    private static boolean label(List<Unit> units, int from, int at) {
        if (at - from < 2 || at - from > 7 || !units.get(at - 1).isMark(':')) {
            return false;
        }
        for (int i = from; i < at - 1; i++) {
            if (!units.get(i).isWord()
                    || units.get(i).isAny(WordClass.bits(AUXILIARY, VERB, PRONOUN))) {
                return false;
            }
        }
        return units.get(at - 2).capital();
    }

    private boolean ended(Span span) {
        return ",.?!…".indexOf(text.charAt(span.end() - 1)) >= 0;
    }

    private static boolean alone(List<Unit> units, int from, int to) {
        for (int i = from; i < to; i++) {
            Unit unit = units.get(i);
            if (!unit.isQuoted() && unit.kind() != Unit.Kind.PUNCTUATION && !unit.is(CONJUNCTION)) {
                return false;
            }
        }
        return true;
    }

    private int words(Span span) {
        int words = 0;
        boolean in = false;
        for (int i = span.start(); i < span.end(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            if (letter && !in) {
                words++;
            }
            in =
                    letter
                            || in
                                    && (text.charAt(i) == '\''
                                            || text.charAt(i) == '’'
                                            || text.charAt(i) == '-');
        }
        return words;
    }

    /// The quotation that quoted words without a frame go on.
    private @Nullable Draft before(Paragraph paragraph, Marked quoted, boolean opens) {
        Draft last = null;
        int reach = Math.max(0, drafts.size() - REACH);
        for (int i = drafts.size() - 1; i >= reach; i--) {
            Draft draft = drafts.get(i);
            if (draft.paragraph() < paragraph.index() - 2) {
                break;
            }
            if (draft.span().start() < quoted.start()
                    && draft.attributed()
                    && (last == null || draft.span().start() > last.span().start())) {
                last = draft;
            }
        }
        if (last == null) {
            return null;
        }
        boolean here = last.paragraph() == paragraph.index();
        boolean justBefore = opens && last.paragraph() == paragraph.index() - 1;
        boolean goesOn = quoted.continues() && last.paragraph() == paragraph.index() - 1;
        boolean overOne = opens && last.paragraph() == paragraph.index() - 2 && unclosed(last);
        return here || justBefore || goesOn || overOne ? last : null;
    }

    /// Whether the quoted words were never closed, so that they go on further down.
    private boolean unclosed(Draft last) {
        int end = last.span().end();
        return last.kind() == Quote.Kind.DIRECT
                && (end >= text.length() || text.charAt(end) == '\n')
                && EntryReading.marked(text, last);
    }
}
