package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.cuttings.model.Block;
import org.cuttings.model.Quote;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// One entry read from top to bottom: what each paragraph's frames report, and what has its speaker
/// from the words around it: continued quotations, words after a lead-in, block quotations, posts.
final class EntryReading {
    /// In a text of more paragraphs the report goes on some time after a lead-in.
    private static final int LONG_ENTRY = 20;

    private final String text;
    private final List<Paragraph> paragraphs;
    private final Roster roster;
    private final @Nullable String interviewed;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<List<Frame>> frames = new ArrayList<>();
    private final List<NounPhrases> phrases = new ArrayList<>();
    private final LeadIns leadIns;
    private final LooseQuotes loose;

    /// What a lead-in announced, for the paragraphs that follow it.
    private @Nullable Draft announced;

    /// Whose turn it is in a transcript.
    private @Nullable Draft speaking;

    private EntryReading(
            String text, List<Paragraph> paragraphs, Roster roster, @Nullable String interviewed) {
        this.text = text;
        this.interviewed = interviewed;
        this.loose = new LooseQuotes(text, drafts);
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

    static Draft follows(Paragraph paragraph, Span span, Draft like, double sure, String reason) {
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
        loose.add(paragraph, own, phrases.get(paragraph.index()), announced);
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
        if (before != null && marked(text, before)) {
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

    /// Whether a quote's words stand between marks.
    static boolean marked(String text, Draft before) {
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
}
