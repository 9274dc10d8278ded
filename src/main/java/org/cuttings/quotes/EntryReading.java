package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cuttings.model.Block;
import org.cuttings.model.Quote;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// One entry read from top to bottom: what each paragraph's frames report, and what has its speaker
/// from the words around it: continued quotations, words after a lead-in, block quotations, posts.
final class EntryReading {
    private static final int UTTERANCE = 4;

    /// In a text of more paragraphs the report goes on some time after a lead-in.
    private static final int LONG_ENTRY = 20;

    /// So many quotes back a speaker is looked for, so that time stays linear.
    private static final int REACH = 100;

    private final String text;
    private final List<Paragraph> paragraphs;
    private final Roster roster;
    private final @Nullable String interviewed;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<List<Frame>> frames = new ArrayList<>();
    private final List<NounPhrases> phrases = new ArrayList<>();
    private final LeadIns leadIns;
    private final Set<Marked> claimed = new HashSet<>();

    /// What a lead-in announced, for the paragraphs that follow it.
    private @Nullable Draft announced;

    /// Whose turn it is in a transcript.
    private @Nullable Draft speaking;

    private EntryReading(
            String text, List<Paragraph> paragraphs, Roster roster, @Nullable String interviewed) {
        this.text = text;
        this.interviewed = interviewed;
        this.leadIns = new LeadIns(text, paragraphs, frames, phrases);
        this.paragraphs = paragraphs;
        this.roster = roster;
    }

    /// @param interviewed the one person whom the page's title names, who answers after `A:`; null
    ///   if it names none or several
    /// @return the quotes in the text's order, speakers not yet resolved
    static EntryReading of(
            String text, List<Paragraph> paragraphs, Roster roster, @Nullable String interviewed) {
        EntryReading reading = new EntryReading(text, paragraphs, roster, interviewed);
        reading.read();
        return reading;
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<Frame> framesOf(int paragraph) {
        return frames.get(paragraph);
    }

    NounPhrases phrasesOf(int paragraph) {
        return phrases.get(paragraph);
    }

    private void read() {
        for (Paragraph paragraph : paragraphs) {
            NounPhrases phrase = new NounPhrases(paragraph, roster.spelling());
            phrases.add(phrase);
            frames.add(paragraph.isProse() ? Frames.in(paragraph, phrase) : List.of());
        }
        Turns turns = Turns.in(text, paragraphs, phrases);
        for (Paragraph paragraph : paragraphs) {
            if (turns.isEmpty() || !turn(paragraph, turns)) {
                paragraph(paragraph);
            }
        }
        drafts.sort(Comparator.comparing(Draft::span));
    }

    /// Takes a paragraph for what a transcript's speaker says; false where it is none.
    private boolean turn(Paragraph paragraph, Turns turns) {
        Turns.Turn turn = turns.at(paragraph.index());
        if (turn != null) {
            speaking =
                    new Draft(
                            paragraph.index(),
                            paragraph.span(),
                            Quote.Kind.DIRECT,
                            List.of(),
                            null,
                            turn.person() ? turn.label() : null,
                            null,
                            turn.answers() ? interviewed : null,
                            turn.person() ? 0.93 : 0.8,
                            turn.person()
                                    ? "label of a transcript"
                                    : "answers in an interview with the one its title names");
        } else if (speaking == null
                || paragraph.index() > turns.last()
                || !(paragraph.block() instanceof Block.Paragraph)
                || paragraph.units().isEmpty()) {
            speaking = null;
            return false;
        }
        int from = turn == null ? paragraph.span().start() : turn.words();
        if (!speaking.attributed()) {
            return true;
        }
        boolean noise = text.charAt(from) == '[' || text.charAt(from) == '(';
        if (!noise) {
            Span said = withoutMarks(new Span(from, paragraph.span().end()));
            drafts.add(follows(paragraph, said, speaking, speaking.sure(), speaking.reason()));
        }
        return true;
    }

    private void paragraph(Paragraph paragraph) {
        switch (paragraph.block()) {
            case Block.Embed embed -> embed(paragraph, embed);
            case Block.BlockQuote _ -> quotedBlock(paragraph);
            case Block.Paragraph _, Block.ListItem _, Block.Heading _ -> prose(paragraph);
            case Block.Preformatted _, Block.Table _, Block.Image _ -> {}
        }
    }

    private void embed(Paragraph paragraph, Block.Embed embed) {
        String who = embed.author() != null ? embed.author() : embed.handle();
        if (who != null && !paragraph.span().isEmpty()) {
            drafts.add(
                    new Draft(
                            paragraph.index(),
                            paragraph.span(),
                            Quote.Kind.DIRECT,
                            List.of(),
                            null,
                            null,
                            null,
                            who,
                            0.97,
                            "author of the post"));
        }
    }

    private void quotedBlock(Paragraph paragraph) {
        if (announced == null && leadIns.reportedBy(paragraph.index() - 1)) {
            prose(paragraph);
            return;
        }
        Draft like = announced != null ? announced : leadIns.before(paragraph.index() - 1, true);
        announced = like;
        Span span = withoutMarks(paragraph.span());
        if (like == null) {
            drafts.add(
                    new Draft(
                            paragraph.index(),
                            span,
                            Quote.Kind.DIRECT,
                            List.of(),
                            null,
                            null,
                            null,
                            null,
                            0.5,
                            "block quotation"));
        } else {
            drafts.add(follows(paragraph, span, like, like.sure(), like.reason()));
        }
    }

    private Span withoutMarks(Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && "“\"”'‘".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "“\"”’'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(start, end);
    }

    private static Draft follows(
            Paragraph paragraph, Span span, Draft like, double sure, String reason) {
        return new Draft(
                paragraph.index(),
                span,
                Quote.Kind.DIRECT,
                List.of(),
                like.cue(),
                null,
                like,
                null,
                sure,
                reason);
    }

    private void prose(Paragraph paragraph) {
        boolean isFirst = paragraph.units().isEmpty();
        if (isFirst) {
            return;
        }
        Drafts own =
                new Drafts(
                        paragraph, frames.get(paragraph.index()), phrases.get(paragraph.index()));
        own.read();
        if (announced == null) {
            announced = leadIns.before(paragraph.index() - 1, false);
        }
        if (announced != null && goesOn(paragraph, own)) {
            if (!paragraph.units().getFirst().isQuoted()) {
                drafts.add(
                        follows(
                                paragraph,
                                withoutMarks(paragraph.span()),
                                announced,
                                announced.sure(),
                                announced.reason()));
                return;
            }
        } else {
            announced = null;
        }
        drafts.addAll(own.drafts());
        claimed.addAll(own.claimed());
        loose(paragraph, own);
    }

    /// Whether the paragraph gives the words that a lead-in announced.
    private boolean goesOn(Paragraph paragraph, Drafts own) {
        Unit first = paragraph.units().getFirst();
        Draft before = lastOf(paragraph.index() - 1);
        boolean justBefore = before == null || !Objects.equals(before.like(), announced);
        if (first.isQuoted()) {
            return own.drafts().isEmpty() || justBefore;
        }
        if (paragraph.block() instanceof Block.Heading) {
            return false;
        }
        if (justBefore) {
            return !own.drafts().stream()
                    .anyMatch(d -> d.mention() != null && d.kind() == Quote.Kind.DIRECT);
        }
        if (before != null && marked(before)) {
            return false;
        }
        for (Draft draft : own.drafts()) {
            Mention who = draft.mention();
            boolean other =
                    who != null
                            && (who.name() != null
                                    || who.headUnit().isAny(WordClass.bits(MALE, FEMALE)));
            if (other && draft.kind() != Quote.Kind.MIXED) {
                return false;
            }
        }
        boolean report = paragraphs.size() > LONG_ENTRY && !LeadIns.firstPerson(paragraph);
        return announced != null
                && !report
                && !leadIns.names(paragraph, announced)
                && !leadIns.caption(paragraph);
    }

    private boolean marked(Draft before) {
        int start = before.span().start();
        return start > 0 && "“\"‘'".indexOf(text.charAt(start - 1)) >= 0;
    }

    private @Nullable Draft lastOf(int paragraph) {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            if (drafts.get(i).paragraph() == paragraph) {
                return drafts.get(i);
            }
            if (drafts.get(i).paragraph() < paragraph) {
                return null;
            }
        }
        return null;
    }

    /// Quoted words that no frame reports.
    private void loose(Paragraph paragraph, Drafts own) {
        List<Unit> units = paragraph.units();
        int[] starts = paragraph.sentences();
        for (int s = 0; s + 1 < starts.length; s++) {
            for (int i = starts[s]; i < starts[s + 1]; i++) {
                Unit unit = units.get(i);
                Marked quoted = unit.quoted();
                if (quoted != null && !claimed.contains(quoted)) {
                    loose(paragraph, own, quoted, s, i);
                }
            }
        }
    }

    private void loose(Paragraph paragraph, Drafts own, Marked quoted, int sentence, int at) {
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
            drafts.add(follows(paragraph, span, announced, announced.sure(), announced.reason()));
            return;
        }
        Draft same = utterance || quoted.continues() ? before(paragraph, quoted, at == 0) : null;
        if (same != null) {
            boolean here = same.paragraph() == paragraph.index();
            double sure = quoted.continues() ? 0.95 : here ? 0.9 : 0.75;
            drafts.add(
                    follows(
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
                                    at > starts[sentence] ? sentence : sentence - 1,
                                    phrases.get(paragraph.index()))
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
                && marked(last);
    }
}
