package org.cuttings.archive;

import static org.cuttings.archive.Made.entry;
import static org.cuttings.archive.Made.page;
import static org.cuttings.archive.Made.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.model.Speaker;
import org.cuttings.model.SpeakerSuggestion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may be one with whom, over several articles, and what the reader says to it.
class SpeakerSuggestionsTest {
    private static final String URL = "https://tideway.example/live/";

    @TempDir private Path folder;
    private Archive archive;
    private int pages;

    @BeforeEach
    void open() {
        archive = Made.archive(folder);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    /// Files an article in which these speak.
    private long speaking(Speaker... speakers) {
        pages++;
        return archive.file(page("<p>" + "x".repeat(pages)), article(pages, speakers)).article();
    }

    private static Article article(int number, Speaker... speakers) {
        List<Entry> entries = new ArrayList<>();
        for (Speaker speaker : speakers) {
            int n = entries.size();
            Entry words = entry("e" + n, "2031-03-01T0" + n + ":00:00Z", "“Words " + n + ".”");
            entries.add(said(words, speaker));
        }
        return new Article(
                Article.Kind.LIVE_BLOG,
                Made.facts(URL + number, "Number " + number),
                entries,
                List.of(speakers),
                List.of(),
                List.of());
    }

    private static Speaker person(String name) {
        return Speaker.of(name, Speaker.Kind.PERSON);
    }

    private List<String> suggested() {
        return told(archive.whoIsWho().suggestions(20));
    }

    private static List<String> told(List<SpeakerSuggestion> pairs) {
        return pairs.stream()
                .map(pair ->
                        pair.one().name()
                                + " = "
                                + pair.other().name()
                                + ": "
                                + pair.reason().name())
                .toList();
    }

    private List<String> speakers() {
        return archive.speakers(null, 20).stream().map(KnownSpeaker::name).sorted().toList();
    }

    @Test
    void aSurnameAloneIsSuggestedForTheNameInAnotherArticleWithBothContexts() {
        speaking(person("Orla Venn"));
        speaking(person("Venn"));
        assertEquals(List.of("Orla Venn", "Venn"), speakers());
        assertEquals(List.of("Venn = Orla Venn: ONE_NAME_ALONE"), suggested());
        SpeakerSuggestion pair = archive.whoIsWho().suggestions(1).getFirst();
        assertEquals("one name alone, which is part of the other's", pair.why());
        assertNotNull(pair.oneSays());
        assertEquals("Number 2", pair.oneSays().title());
        assertNotNull(pair.otherSays());
        assertEquals("Number 1", pair.otherSays().title());
    }

    @Test
    void namesThatOneArticleTellsApartAreNotSuggested() {
        speaking(person("Orla Venn"), person("Venn"));
        assertEquals(List.of(), suggested());
    }

    @Test
    void aSlipOfSpellingIsSuggestedAndTheMoreQuotedIsShown() {
        speaking(person("Moqtada al-Venn"), person("Moqtada al-Venn"));
        speaking(person("Mokta al-Venn"));
        assertEquals(List.of("Mokta al-Venn = Moqtada al-Venn: SPELLING"), suggested());
    }

    @Test
    void anAcceptedPairIsOneAndUndoPartsItAgain() {
        speaking(person("Orla Venn"));
        speaking(person("Venn"));
        SpeakerSuggestion pair = archive.whoIsWho().suggestions(1).getFirst();
        archive.whoIsWho().join(pair.one().id(), pair.other().id());
        assertEquals(List.of("Orla Venn"), speakers());
        assertEquals(List.of(), suggested());
        assertTrue(archive.byHand().undo().isPresent());
        assertEquals(List.of("Orla Venn", "Venn"), speakers());
        assertEquals(1, suggested().size());
    }

    @Test
    void aDeclinedPairIsNotSuggestedAgainUntilUndone() {
        speaking(person("Orla Venn"));
        speaking(person("Venn"));
        SpeakerSuggestion pair = archive.whoIsWho().suggestions(1).getFirst();
        archive.whoIsWho().apart(pair.other().id(), pair.one().id(), true);
        assertEquals(List.of(), suggested());
        assertEquals(1, archive.whoIsWho().keptApart().size());
        speaking(person("Orla Venn"));
        assertEquals(List.of(), suggested());
        assertEquals("keeping Orla Venn apart from another", archive.byHand().undo().orElseThrow());
        assertEquals(List.of("Venn = Orla Venn: ONE_NAME_ALONE"), suggested());
    }

    private static Speaker person(String name, String affiliation) {
        return new Speaker(name, Speaker.Kind.PERSON, List.of(name), affiliation);
    }

    @Test
    void initialsAndCallingsJoinByThemselvesAsLongAsNothingClashes() {
        speaking(person("Jane Q. Brook"));
        speaking(person("Jane Brook"));
        speaking(person("Jane Brook", "the bishop of Tideway"));
        speaking(person("J. K. Marsh"));
        speaking(person("JK Marsh"));
        speaking(person("J.K. Marsh"));
        assertEquals(List.of("J. K. Marsh", "Jane Q. Brook"), speakers());
        assertEquals(List.of(), suggested());
    }

    @Test
    void twoDifferentMiddleInitialsAreNeverJoined() {
        speaking(person("Jane Q. Brook"));
        speaking(person("Jane Brook"));
        speaking(person("Jane P. Brook"));
        assertEquals(List.of("Jane Brook", "Jane P. Brook", "Jane Q. Brook"), speakers());
        assertEquals(
                List.of(
                        "Jane Brook = Jane P. Brook: INITIAL",
                        "Jane Brook = Jane Q. Brook: INITIAL"),
                suggested().stream().sorted().toList());
    }

    @Test
    void oneNameUnderTwoCallingsThatClashIsTwoPeople() {
        speaking(person("Jane Brook", "the bishop of Tideway"));
        speaking(person("Jane Brook", "a striker for Tideway United"));
        assertEquals(List.of("Jane Brook", "Jane Brook"), speakers());
        assertEquals(List.of("Jane Brook = Jane Brook: SAME_NAME"), suggested());
        SpeakerSuggestion pair = archive.whoIsWho().suggestions(1).getFirst();
        archive.whoIsWho().join(pair.one().id(), pair.other().id());
        assertEquals(List.of("Jane Brook"), speakers());
        archive.byHand().undo();
        assertEquals(2, speakers().size());
    }

    @Test
    void theOrderOfImportsMakesNoDifference() {
        List<Speaker> all =
                List.of(
                        person("Jane Q. Brook"),
                        person("Jane Brook", "the bishop"),
                        person("Jane Brook"),
                        person("Piet Marsh", "the Iraqi minister"),
                        person("Piet Marsh", "the Iranian minister"),
                        person("Piet Marsh"));
        all.forEach(this::speaking);
        List<String> forwards = counted();
        archive.close();
        pages = 0;
        archive = Made.archive(folder.resolve("..").resolve(folder.getFileName() + "-back"));
        all.reversed().forEach(this::speaking);
        assertEquals(forwards, counted());
        assertEquals(
                List.of("Jane Q. Brook 3", "Piet Marsh 1", "Piet Marsh 1", "Piet Marsh 1"),
                forwards);
        assertEquals(List.of(), archive.upkeep().check());
    }

    private List<String> counted() {
        return archive.speakers(null, 20).stream()
                .map(speaker -> speaker.name() + " " + speaker.quotes())
                .sorted()
                .toList();
    }

    @Test
    void oneSpeakerIsPartedByArticleAndTomorrowsEditionToo() {
        long one = speaking(person("Orla Venn"));
        long two = speaking(person("Orla Venn"));
        KnownSpeaker venn = archive.speakers(null, 1).getFirst();
        archive.whoIsWho().part(venn.id(), List.of(two), "Orla Venn (2)");
        assertEquals(List.of("Orla Venn 1", "Orla Venn (2) 1"), counted().reversed());
        assertEquals(one, archive.quotesOf(venn.id(), null, 9).getFirst().article());
        archive.upkeep().reparse(null, false, SpeakerSuggestionsTest::venn, Upkeep.Watch.NONE);
        assertEquals(List.of("Orla Venn 1", "Orla Venn (2) 1"), counted().reversed());
        archive.file(page("other bytes"), article(2, person("Orla Venn"), person("Orla Venn")));
        assertEquals(List.of("Orla Venn 1", "Orla Venn (2) 2"), counted().reversed());
        assertEquals("parting Orla Venn in “Number 2”", archive.byHand().undo().orElseThrow());
        assertEquals(List.of("Orla Venn 3"), counted());
    }

    private static Article venn(org.cuttings.model.Capture capture) {
        return article(capture.bytes().length - "<p>".length(), person("Orla Venn"));
    }

    @Test
    void oneSpeakerIsPartedByQuotes() {
        long article = speaking(person("Orla Venn"), person("Orla Venn"));
        long second = archive.article(article).orElseThrow().quoteIds().get(1).getFirst();
        archive.whoIsWho().speakerOf(List.of(second), "Orla Venn (2)");
        assertEquals(List.of("Orla Venn 1", "Orla Venn (2) 1"), counted().reversed());
        archive.byHand().undo();
        assertEquals(List.of("Orla Venn 2"), counted());
    }

    @Test
    void partingTheShownSpeakerFreesAllThatWereJoinedToIt() {
        speaking(person("Orla Venn"));
        speaking(person("Venn"));
        SpeakerSuggestion pair = archive.whoIsWho().suggestions(1).getFirst();
        archive.whoIsWho().join(pair.one().id(), pair.other().id());
        assertEquals(
                List.of("Venn"),
                archive.whoIsWho().joinedTo(pair.other().id()).stream()
                        .map(KnownSpeaker::name)
                        .toList());
        assertTrue(archive.whoIsWho().part(pair.other().id()));
        assertEquals(List.of("Orla Venn", "Venn"), speakers());
        assertFalse(archive.whoIsWho().part(pair.other().id()));
    }

    @Test
    void aChainOfJoinsEndsAtTheLast() {
        speaking(person("Orla Venn"));
        speaking(person("Venn"));
        speaking(person("Orla Marsh"));
        long venn = id("Orla Venn");
        long alone = id("Venn");
        long marsh = id("Orla Marsh");
        archive.whoIsWho().join(alone, venn);
        archive.whoIsWho().join(venn, marsh);
        assertEquals(List.of("Orla Marsh 3"), counted());
        assertTrue(archive.speaker(marsh).orElseThrow().names().contains("Venn"));
        archive.byHand().undo();
        assertEquals(List.of("Orla Marsh 1", "Orla Venn 2"), counted());
    }

    private long id(String name) {
        return archive.speakersLike(name, 20).stream()
                .filter(speaker -> speaker.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void whatWasSaidOutlivesAReparseAndARebuild() throws IOException {
        speaking(person("Martin Venn"));
        speaking(person("Venn"));
        speaking(person("Marten Venn"));
        SpeakerSuggestion spelling = archive.whoIsWho().suggestions(1).getFirst();
        archive.whoIsWho().apart(spelling.one().id(), spelling.other().id(), true);
        SpeakerSuggestion alone = archive.whoIsWho().suggestions(1).getFirst();
        archive.whoIsWho().join(alone.one().id(), alone.other().id());
        archive.upkeep().reparse(null, false, SpeakerSuggestionsTest::again, Upkeep.Watch.NONE);
        assertEquals(List.of("Marten Venn", "Martin Venn"), speakers());
        assertEquals(List.of(), suggested());

        Path anew = folder.resolve("anew.cuttings");
        archive.close();
        Path old = folder.resolve("news.cuttings");
        assertTrue(Files.readString(UserRecord.beside(old)).contains("\"apart\""));
        Upkeep.rebuild(
                old,
                anew,
                SpeakerSuggestionsTest::again,
                Clock.fixed(Made.NOW, ZoneOffset.UTC),
                Upkeep.Watch.NONE);
        archive = Archive.open(anew);
        assertEquals(List.of("Marten Venn", "Martin Venn"), speakers());
        assertEquals(List.of(), suggested());
    }

    /// The page of so many characters.
    private static Article again(org.cuttings.model.Capture capture) {
        int number = capture.bytes().length - "<p>".length();
        return article(
                number, person(number == 1 ? "Martin Venn" : number == 2 ? "Venn" : "Marten Venn"));
    }
}
