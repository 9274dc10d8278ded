package org.cuttings.archive;

import static org.cuttings.archive.Made.article;
import static org.cuttings.archive.Made.blog;
import static org.cuttings.archive.Made.entry;
import static org.cuttings.archive.Made.page;
import static org.cuttings.archive.Made.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.cuttings.model.Entry;
import org.cuttings.model.Span;
import org.cuttings.search.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the reader said of few articles is looked up from there, what they said of many from the
/// entries: a matter of speed alone.
class FewOrManyTest {
    private static final String GATE = "She was asked. “The gate stays open,” she said, and left.";

    @TempDir private Path folder;
    private Archive archive;

    @BeforeEach
    void open() {
        archive = Made.archive(folder);
        archive.file(
                page("blog"),
                blog(
                        "https://tideway.example/live",
                        "Live",
                        said(entry("p1", "2031-03-01T09:40:00Z", GATE), Made.ORLA),
                        entry("p2", "2031-03-01T09:45:00Z", "The ferry is late."),
                        said(entry("p3", "2031-03-01T09:50:00Z", GATE), Made.ORLA)));
        for (int i = 0; i < 4; i++) {
            archive.file(
                    page("article " + i),
                    article(
                            "https://tideway.example/" + i,
                            "Story " + i,
                            said(entry("s" + i, "2031-03-02T10:0" + i + ":00Z", GATE), Made.ORLA)));
        }
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private void finds(int entries, int quotes, String typed) {
        for (int few : List.of(0, Conditions.FEW)) {
            assertEquals(entries, count(typed, Query.In.ENTRIES, few), typed + " " + few);
            assertEquals(quotes, count(typed, Query.In.QUOTES, few), typed + " " + few);
        }
    }

    private int count(String typed, Query.In in, int few) {
        return archive.read(
                        db -> new Searching(db, few).search(Query.parse(typed), in, null, null, 20))
                .hits()
                .size();
    }

    @Test
    void whatIsReadAndUnread() {
        archive.byHand().read(List.of(1L, 3L), true);
        finds(4, 3, "is:read");
        finds(3, 3, "is:unread");
        finds(3, 3, "-is:read");
        finds(1, 0, "ferry is:read");
        finds(0, 0, "ferry is:unread");
        finds(4, 4, "is:unread OR \"story 1\" OR on:2031-03-02");
    }

    @Test
    void whatHasANoteOrATagOfAnArticleAnEntryOrWords() {
        long blogs = archive.article(1).orElseThrow().entryIds().getFirst();
        archive.byHand().noteOnEntry(blogs, "Ask her");
        archive.byHand().note(2, "Filed twice?");
        archive.byHand().tag(List.of(3L, 4L), "tide/spring", true);
        archive.byHand()
                .highlight(blogs, new Span(GATE.indexOf("The"), GATE.indexOf("stays")), true);
        finds(2, 2, "has:note");
        finds(2, 2, "tag:tide");
        finds(2, 2, "tag:tide/spring");
        finds(0, 0, "tag:spring");
        finds(1, 1, "is:highlight OR has:highlight");
        finds(5, 4, "-has:note");
        finds(4, 4, "has:note OR tag:tide");
        finds(0, 0, "ferry has:note");
    }

    @Test
    void whatIsSaidOfAnEntryHoldsForTheOneItWasJoinedTo() {
        long second = archive.article(1).orElseThrow().entryIds().get(1);
        archive.byHand().noteOnEntry(second, "Which ferry?");
        archive.byHand().joinToEntryBefore(second);
        assertEquals(
                count("has:note", Query.In.ENTRIES, 0),
                count("has:note", Query.In.ENTRIES, Conditions.FEW));
        assertTrue(count("has:note", Query.In.ENTRIES, Conditions.FEW) > 0);
    }

    @Test
    void whatWasCorrected() {
        long second = archive.article(1).orElseThrow().entryIds().get(1);
        archive.byHand().time(second, "2031-03-01T07:07");
        archive.byHand().correct(2, ByHand.Fact.TITLE, "The gate");
        archive.whoIsWho()
                .speakerOf(
                        List.of(archive.article(3).orElseThrow().quoteIds().getFirst().getFirst()),
                        "Piet Marsh");
        finds(3, 2, "is:corrected");
        finds(1, 0, "ferry is:corrected");
        finds(4, 4, "-is:corrected");
    }

    @Test
    void whatThePageMarked() {
        archive.file(
                page("marked"),
                blog(
                        "https://tideway.example/marked",
                        "Marked",
                        entry("k1", "2031-03-03T09:40:00Z", "The quay floods.")
                                .flagged(Set.of(Entry.Flag.PINNED, Entry.Flag.KEY_EVENT)),
                        said(entry("k2", "2031-03-03T09:45:00Z", GATE), Made.ORLA)
                                .flagged(Set.of(Entry.Flag.KEY_EVENT))));
        finds(1, 0, "is:pinned");
        finds(2, 1, "is:key-event");
        finds(0, 0, "is:summary");
        finds(1, 0, "quay is:key");
        finds(7, 6, "-is:key-event");
    }

    @Test
    void whatTheNewestEditionHasNoMore() {
        archive.file(
                page("blog, later"),
                blog(
                        "https://tideway.example/live",
                        "Live",
                        entry("p2", "2031-03-01T09:45:00Z", "The ferry is late."),
                        said(entry("p3", "2031-03-01T09:50:00Z", GATE), Made.ORLA)));
        finds(1, 1, "is:gone");
        finds(0, 0, "ferry is:gone");
        finds(6, 5, "-is:gone");
    }
}
