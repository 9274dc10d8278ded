package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.Quote;
import org.cuttings.model.Speaker;
import org.cuttings.model.Timing;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static Timeline of(KeptArticle kept) {
        return Timeline.of(
                kept.article(),
                ReadingText.of(kept, Invented.TIMES, ReadingText.Order.AS_ON_THE_PAGE));
    }

    private static Entry at(int hour, int minute) {
        return Invented.plain(new Timing.Marked(Invented.at(hour, minute)), "News.");
    }

    @Test
    void everyTimedEntryStandsOnOneStepAndOthersAreCounted() {
        Random random = new Random(4);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            entries.add(
                    i % 10 == 0
                            ? Invented.plain(new Timing.Unknown(), "When?")
                            : at(random.nextInt(24), random.nextInt(60)));
        }
        Timeline timeline = of(Invented.blog(entries.toArray(Entry[]::new)));
        List<Integer> shown =
                timeline.steps().stream().flatMap(step -> step.entries().stream()).toList();
        assertEquals(180, shown.size(), "seed 4");
        assertEquals(180, Set.copyOf(shown).size());
        assertEquals(20, timeline.untimed());
        assertTrue(timeline.steps().size() <= 31, "as many steps as one can tell apart");
    }

    @Test
    void stepsRunAsTheTextDoes() {
        Timeline newestFirst = of(Invented.blog(at(11, 0), at(10, 30), at(10, 0), at(9, 0)));
        assertEquals(List.of(0), newestFirst.steps().getFirst().entries());
        Timeline oldestFirst = of(Invented.blog(at(9, 0), at(10, 0), at(10, 30), at(11, 0)));
        assertEquals(List.of(0), oldestFirst.steps().getFirst().entries());
    }

    @Test
    void quotesOfNobodyKnownAreCounted() {
        Entry known =
                Invented.quoting(new Timing.Marked(Invented.at(9, 0)), "The gate stays open.");
        Quote quote = known.quotes().getFirst();
        Entry unknown =
                known.saying(
                        List.of(
                                new Quote(
                                        quote.span(),
                                        quote.kind(),
                                        quote.marked(),
                                        null,
                                        null,
                                        null,
                                        quote.confidence(),
                                        quote.reason())),
                        List.of());
        Timeline timeline = of(Invented.blog(unknown, at(9, 40), at(10, 0), at(11, 0)));
        assertEquals(1, timeline.steps().getFirst().unknown());
        assertEquals(List.of(), timeline.steps().getFirst().speakers());
        assertEquals(0, timeline.steps().getLast().unknown());
    }

    @Test
    void aStepBeginsAtARoundClockOfThePublisher() {
        Timeline timeline = of(Invented.blog(at(9, 4), at(10, 10), at(10, 30), at(11, 0)));
        assertEquals("09:00", Invented.TIMES.clock(timeline.steps().getFirst().from()));
        assertEquals("UTC+1", Invented.TIMES.offset(timeline.steps().getFirst().from()));
    }

    @Test
    void whoSpeaksIsKnownByTheStep() {
        Timeline timeline =
                of(
                        Invented.blog(
                                at(9, 0),
                                at(9, 10),
                                at(9, 20),
                                Invented.quoting(
                                        new Timing.Marked(Invented.at(12, 0)), "We sail.")));
        assertEquals(
                List.of(new Timeline.Speaks("Ida Farrow", 1, 3, 0)),
                timeline.steps().getLast().speakers());
        assertEquals(List.of(), timeline.steps().getFirst().speakers());
    }

    @Test
    void thoseWhoSpeakMostHaveALaneEach() {
        List<Entry> entries = new ArrayList<>();
        for (int speaker = 0; speaker < 6; speaker++) {
            for (int i = 0; i <= speaker; i++) {
                entries.add(
                        Invented.quoting(
                                new Timing.Marked(Invented.at(9 + i, speaker)),
                                "We sail.",
                                Speaker.of("Speaker " + speaker, Speaker.Kind.PERSON)));
            }
        }
        Timeline timeline = of(Invented.blog(entries.toArray(Entry[]::new)));
        assertEquals(
                List.of(
                        new Timeline.Lane("Speaker 5", 6),
                        new Timeline.Lane("Speaker 4", 5),
                        new Timeline.Lane("Speaker 3", 4),
                        new Timeline.Lane("Speaker 2", 3)),
                timeline.lanes());
        assertEquals(
                6,
                timeline.steps().stream().filter(step -> step.saidBy("Speaker 5") != null).count());
    }

    @Test
    void anArticleOrAHandfulOfEntriesHasNone() {
        assertTrue(of(Invented.blog(at(9, 0), at(10, 0))).isEmpty());
        assertTrue(of(Invented.kept(Article.Kind.ARTICLE, at(9, 0))).isEmpty());
    }
}
