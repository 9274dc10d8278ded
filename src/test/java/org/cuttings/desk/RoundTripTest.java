package org.cuttings.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.model.Headline;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.model.Span;
import org.cuttings.search.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What leaves as JSON Lines comes back whole into an empty archive: everything that the reader
/// said of it, in every way there is to say something, and so each export is the same again.
class RoundTripTest {
    @TempDir private Path folder;

    @Test
    void exportImportExportIsTheSameWithAllThatTheReaderSaid() throws IOException {
        Path lines = folder.resolve("out.jsonl");
        Path again = folder.resolve("again.jsonl");
        try (Desk desk = Desk.open(folder.resolve("first.cuttings"))) {
            desk.bringSample(Progress.SILENT);
            sayAllThatThereIsToSay(desk);
            export(desk, "jsonl", new ExportOrder.Where.File(lines, false));
        }
        try (Desk desk = Desk.open(folder.resolve("second.cuttings"))) {
            ImportReport report = desk.bring(List.of(lines), Progress.SILENT);
            assertEquals(0, report.unreadable(), report.results().toString());
            export(desk, "jsonl", new ExportOrder.Where.File(again, false));
        }
        assertEquals(Files.readString(lines), Files.readString(again));
    }

    @Test
    void theReadersWordsAreInTheArticleLinesToo() throws IOException {
        Path lines = folder.resolve("out.jsonl");
        try (Desk desk = Desk.open(folder.resolve("first.cuttings"))) {
            desk.bringSample(Progress.SILENT);
            sayAllThatThereIsToSay(desk);
            export(desk, "jsonl", new ExportOrder.Where.File(lines, false));
        }
        String articles;
        try (Stream<String> all = Files.lines(lines)) {
            articles =
                    all.filter(line -> line.startsWith("{\"type\":\"article\""))
                            .collect(Collectors.joining("\n"));
        }
        for (String said :
                List.of(
                        "A title by hand",
                        "By One",
                        "2031-02-03T04:05",
                        "of the article",
                        "of the entry",
                        "Note on the article",
                        "Note on the entry",
                        "Note on words",
                        "Note on the quote",
                        "Somebody Else",
                        "Renamed By Hand",
                        "\"highlights\":[{\"start\":")) {
            assertTrue(articles.contains(said), said);
        }
    }

    @Test
    void otherFormatsComeOutOfTheSecondArchiveAsOutOfTheFirst() throws IOException {
        Path lines = folder.resolve("out.jsonl");
        Map<String, String> first;
        try (Desk desk = Desk.open(folder.resolve("first.cuttings"))) {
            desk.bringSample(Progress.SILENT);
            sayAllThatThereIsToSay(desk);
            export(desk, "jsonl", new ExportOrder.Where.File(lines, false));
            export(desk, "markdown", new ExportOrder.Where.Folder(folder.resolve("one")));
            first = withoutNumbers(folder.resolve("one"));
        }
        try (Desk desk = Desk.open(folder.resolve("second.cuttings"))) {
            desk.bring(List.of(lines), Progress.SILENT);
            export(desk, "markdown", new ExportOrder.Where.Folder(folder.resolve("two")));
        }
        assertEquals(first, withoutNumbers(folder.resolve("two")));
    }

    /// Another archive has other ids, which stand in a page's `cuttings:` addresses, and in the
    /// digest of what holds them.
    private static Map<String, String> withoutNumbers(Path folder) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
                pages.put(
                        folder.relativize(file).toString(),
                        Files.readString(file)
                                .replaceAll("cuttings:\\d++(/\\d++)?", "cuttings:N")
                                .replaceAll("(?m)^\\[cuttings-end\\]:.*$", ""));
            }
        }
        return pages;
    }

    private static void sayAllThatThereIsToSay(Desk desk) {
        List<Headline> all = desk.headlines(new Shelf.All(), null, 10);
        Headline blog = desk.headlines(new Shelf.LiveBlogs(), null, 1).getFirst();
        Headline other =
                all.stream().filter(line -> line.id() != blog.id()).findFirst().orElseThrow();
        KeptArticle kept = desk.article(blog.id()).orElseThrow();
        int quoted = 0;
        while (kept.quoteIds().get(quoted).isEmpty()) {
            quoted++;
        }
        long entry = kept.entryIds().get(quoted);
        long quote = kept.quoteIds().get(quoted).getFirst();
        String text = kept.article().entries().get(quoted).text();
        int space = text.indexOf(' ');

        desk.read(other.id(), true);
        desk.star(other.id(), true);
        desk.tag(blog.id(), "of the article", true);
        desk.tag(blog.id(), entry, "of the entry", true);
        desk.note(blog.id(), "Note on the article\n\nin two paragraphs 😀");
        desk.note(blog.id(), entry, "Note on the entry");
        desk.highlight(entry, new Span(0, space), true);
        desk.noteOnWords(entry, new Span(space + 1, text.indexOf(' ', space + 1)), "Note on words");
        desk.noteOnQuote(quote, "Note on the quote");
        desk.highlightQuote(quote, true);
        desk.corrections().set(blog.id(), null, Settable.TITLE, "A title by hand");
        desk.corrections().set(blog.id(), null, Settable.BYLINE, "By One; By Two");
        desk.corrections().set(other.id(), null, Settable.PUBLISHED, "2030-01-02");
        desk.corrections()
                .set(blog.id(), kept.entryIds().getLast(), Settable.TIME, "2031-02-03T04:05");
        desk.whoIsWho().speakerOf(quote, "Somebody Else");
        List<KnownSpeaker> speakers =
                desk.speakers("", 20).stream()
                        .filter(s -> !s.name().equals("Somebody Else"))
                        .toList();
        desk.whoIsWho().rename(speakers.get(0).id(), "Renamed By Hand");
        desk.whoIsWho().join(speakers.get(2).id(), speakers.get(1).id());
        desk.whoIsWho().notTheSame(speakers.get(0).id(), speakers.get(3).id());
        desk.tag(blog.id(), "taken back", true);
        desk.undo();
        assertEquals(
                Set.of("of the article"),
                Set.copyOf(desk.headline(blog.id()).orElseThrow().tags()),
                "what was undone is not said");
    }

    private static void export(Desk desk, String format, ExportOrder.Where where)
            throws IOException {
        desk.export(
                new ExportOrder(new ExportOrder.What.All(), format, Map.of(), where, false),
                Progress.SILENT);
    }
}
