package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cuttings.model.Quote;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// The quotes of one paragraph that its own frames report.
final class Drafts {
    private final Paragraph paragraph;
    private final List<Unit> units;
    private final List<Frame> frames;
    private final Clauses clauses;
    private final List<PossessedReports.Report> possessed;
    private final Set<Integer> possessedStarts = new HashSet<>();
    private final Set<Integer> possessors = new HashSet<>();
    private final Set<Marked> claimed = new HashSet<>();
    private final List<Draft> drafts = new ArrayList<>();

    Drafts(Paragraph paragraph, List<Frame> frames, NounPhrases phrases) {
        this.paragraph = paragraph;
        this.units = paragraph.units();
        this.frames = frames;
        this.clauses = new Clauses(paragraph, phrases, frames);
        this.possessed = new PossessedReports(paragraph, phrases, frames).all();
        for (PossessedReports.Report report : possessed) {
            possessedStarts.add(report.words().from());
            possessors.add(report.frame().from());
        }
    }

    /// Those found, in the order of the frames.
    List<Draft> drafts() {
        return drafts;
    }

    /// Quoted words that a frame reports.
    Set<Marked> claimed() {
        return claimed;
    }

    void read() {
        List<List<Region>> regions = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            regions.add(clauses.of(frames.get(i), i));
        }
        for (int i = 0; i < frames.size(); i++) {
            for (Region region : regions.get(i)) {
                if (utterance(region)) {
                    take(frames.get(i), region);
                }
            }
        }
        int covered = -1;
        for (int i = 0; i < frames.size(); i++) {
            if (frames.get(i).cueFrom() < covered) {
                continue;
            }
            for (Region region : regions.get(i)) {
                boolean taken =
                        !utterance(region)
                                && !possessed(frames.get(i), region)
                                && take(frames.get(i), region);
                if (taken && region.side() != Region.Side.LEFT) {
                    covered = Math.max(covered, region.to());
                }
            }
        }
        possessed();
    }

    /// What is somebody's claim or argument, unless it is part of what another says.
    private void possessed() {
        TreeMap<Integer, Integer> taken = new TreeMap<>();
        drafts.forEach(d -> taken.merge(d.span().start(), d.span().end(), Math::max));
        for (PossessedReports.Report report : possessed) {
            int from = units.get(report.frame().from()).start();
            int to = units.get(report.words().to() - 1).end();
            Map.Entry<Integer, Integer> before = taken.lowerEntry(to);
            if (before == null || before.getValue() <= from) {
                take(report.frame(), report.words());
            }
        }
    }

    /// "rejected Okafor's claim that …": the words are not those of who rejects them.
    private boolean possessed(Frame frame, Region region) {
        boolean clause = Clauses.sayOnly(frame.cue());
        return possessedStarts.contains(region.from())
                || !clause && possessors.contains(region.from());
    }

    /// Whether the region holds nothing but quoted words.
    private boolean utterance(Region region) {
        for (int i = region.from(); i < region.to(); i++) {
            Unit unit = units.get(i);
            if (!unit.isQuoted() && unit.kind() != Unit.Kind.PUNCTUATION) {
                return false;
            }
        }
        return true;
    }

    private boolean take(Frame frame, Region region) {
        List<Marked> quoted = new ArrayList<>();
        int words = 0;
        for (int i = region.from(); i < region.to(); i++) {
            Unit unit = units.get(i);
            boolean own =
                    region.side() == Region.Side.AROUND && i >= frame.from() && i < frame.cueTo();
            if (unit.isQuoted()) {
                quoted.add(unit.quoted());
            } else if (unit.kind() != Unit.Kind.PUNCTUATION && !own) {
                words++;
            }
        }
        if (quoted.stream().anyMatch(claimed::contains)) {
            return false;
        }
        if (quoted.isEmpty() && (!frame.cue().takesClause() || words < 2)) {
            return false;
        }
        if (words == 0) {
            for (Marked each : quoted) {
                drafts.add(
                        draft(
                                frame,
                                new Span(each.start(), each.end()),
                                Quote.Kind.DIRECT,
                                List.of()));
            }
        } else {
            Span span = new Span(units.get(region.from()).start(), trimmedEnd(region));
            List<Span> marked = quoted.stream().map(m -> new Span(m.start(), m.end())).toList();
            Quote.Kind kind = quoted.isEmpty() ? Quote.Kind.INDIRECT : Quote.Kind.MIXED;
            drafts.add(draft(frame, span, kind, marked));
        }
        claimed.addAll(quoted);
        return true;
    }

    private int trimmedEnd(Region region) {
        int to = region.to();
        while (to > region.from() + 1
                && units.get(to - 1).kind() == Unit.Kind.PUNCTUATION
                && !units.get(to - 1).isMark(')')
                && !units.get(to - 1).isMark(']')
                && !units.get(to - 1).isMark('%')) {
            to--;
        }
        return units.get(to - 1).end();
    }

    private Draft draft(Frame frame, Span span, Quote.Kind kind, List<Span> marked) {
        double sure =
                switch (frame.order()) {
                    case SUBJECT_FIRST, CUE_FIRST -> 0.95;
                    case ACCORDING -> 0.92;
                    case POSSESSED -> 0.85;
                    case GOES_ON -> 0.78;
                };
        return new Draft(
                paragraph.index(),
                span,
                kind,
                marked,
                frame.cueSpan(),
                frame.subject(),
                null,
                null,
                sure,
                reason(frame));
    }

    private static String reason(Frame frame) {
        return switch (frame.order()) {
            case SUBJECT_FIRST, CUE_FIRST -> "subject of the reporting verb";
            case POSSESSED -> "whose claim it is";
            case ACCORDING -> "named after “according to”";
            case GOES_ON -> "subject of the words before";
        };
    }

    @Nullable Mention mainSubject(int sentence, NounPhrases phrases) {
        int[] starts = paragraph.sentences();
        return new Subjects(paragraph, phrases).main(starts[sentence], starts[sentence + 1]);
    }
}
