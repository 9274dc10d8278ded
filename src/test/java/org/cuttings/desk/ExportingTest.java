package org.cuttings.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cuttings.model.Headline;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.Quote;
import org.cuttings.search.Shelf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which part of the archive goes out, and how an export ends.
class ExportingTest {
    private static final String SPEAKER = "Idris Vaughan";

    @TempDir private Path folder;
    private Desk desk;
    private Headline blog;

    @BeforeEach
    void fill() {
        desk = Desk.open(folder.resolve("a.cuttings"));
        desk.bringSample(Progress.SILENT);
        blog = desk.headlines(new Shelf.LiveBlogs(), null, 1).getFirst();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theWholeArchiveGoesOutPageByPage() throws IOException {
        assertEquals(5, pages(new ExportOrder.What.All(), Map.of()).size());
    }

    @Test
    void anArticleGoesOutWithAllItsEntries() throws IOException {
        List<String> pages = pages(only(blog.id(), null), Map.of("layout", "entry"));
        assertEquals(desk.article(blog.id()).orElseThrow().entryIds().size(), pages.size());
    }

    @Test
    void anEntryGoesOutByItself() throws IOException {
        KeptArticle kept = desk.article(blog.id()).orElseThrow();
        List<String> pages =
                pages(only(blog.id(), kept.entryIds().get(1)), Map.of("layout", "entry"));
        assertEquals(1, pages.size());
        String first = kept.article().entries().get(1).text().lines().findFirst().orElseThrow();
        assertTrue(pages.getFirst().contains(first.substring(0, 30)), pages.getFirst());
    }

    @Test
    void aSelectionOfArticlesAndEntriesGoesOutInItsOrder() throws IOException {
        List<Headline> all = desk.headlines(new Shelf.All(), null, 10);
        KeptArticle kept = desk.article(blog.id()).orElseThrow();
        long whole =
                all.stream()
                        .mapToLong(Headline::id)
                        .filter(i -> i != blog.id())
                        .findAny()
                        .orElse(0);
        List<String> pages =
                pages(
                        new ExportOrder.What.Places(
                                List.of(
                                        new ExportOrder.Place(whole, null),
                                        new ExportOrder.Place(blog.id(), kept.entryIds().get(0)),
                                        new ExportOrder.Place(blog.id(), kept.entryIds().get(2)))),
                        Map.of());
        assertEquals(2, pages.size());
        assertTrue(
                pages.stream()
                        .anyMatch(p -> p.contains("2 of " + kept.entryIds().size() + " entries")),
                pages.toString());
    }

    @Test
    void anEntryThatIsNotThereIsToldOf() {
        CannotDo cannot =
                assertThrows(CannotDo.class, () -> pages(only(blog.id(), 987654L), Map.of()));
        assertEquals("Article " + blog.id() + " has no entry 987654.", cannot.getMessage());
    }

    @Test
    void aSearchASpeakerAndATagSayWhatGoesOut() throws IOException {
        desk.tag(blog.id(), "bridges", true);
        assertEquals(1, pages(new ExportOrder.What.Found("tag:bridges"), Map.of()).size());
        List<String> spoken =
                pages(
                        new ExportOrder.What.Found("speaker:\"" + SPEAKER + "\""),
                        Map.of("layout", "entry"));
        assertTrue(!spoken.isEmpty());
        for (String page : spoken) {
            assertTrue(page.contains(SPEAKER), page);
        }
        List<String> found =
                pages(new ExportOrder.What.Found("insurers"), Map.of("layout", "entry"));
        assertTrue(!found.isEmpty());
        for (String page : found) {
            assertTrue(page.toLowerCase(java.util.Locale.ROOT).contains("insurer"), page);
        }
    }

    @Test
    void highlightsAndNotesAreInWhatGoesOut() throws IOException {
        KeptArticle kept = desk.article(blog.id()).orElseThrow();
        int entry = 0;
        while (kept.article().entries().get(entry).quotes().isEmpty()) {
            entry++;
        }
        Quote quote = kept.article().entries().get(entry).quotes().getFirst();
        String words = quote.span().of(kept.article().entries().get(entry).text());
        long id = kept.entryIds().get(entry);
        desk.highlight(id, quote.span(), true);
        desk.noteOnWords(id, quote.span(), "Is that so?");
        for (String format : List.of("markdown", "html", "jsonl", "annotations")) {
            Path to = folder.resolve("out-" + format);
            desk.export(
                    new ExportOrder(
                            only(blog.id(), null),
                            format,
                            Map.of(),
                            new ExportOrder.Where.Folder(to),
                            false),
                    Progress.SILENT);
            String text = String.join("\n", texts(to));
            assertTrue(text.contains("Is that so?"), format);
            assertTrue(text.contains(words.substring(0, 10)), format);
        }
    }

    @Test
    void anExportThatIsStoppedLeavesWholeFilesAndSaysSo() throws IOException {
        List<Exported> told = new ArrayList<>();
        Progress stopping =
                new Progress() {
                    private long done;

                    @Override
                    public void page(long pages, long total, ImportResult result) {}

                    @Override
                    public void piece(long pieces, long total, String what) {
                        done = pieces;
                    }

                    @Override
                    public void file(Exported file) {
                        told.add(file);
                    }

                    @Override
                    public boolean stopped() {
                        return done == 2;
                    }
                };
        Path to = folder.resolve("stopped");
        CannotDo stopped =
                assertThrows(
                        CannotDo.class,
                        () ->
                                desk.export(
                                        order(
                                                new ExportOrder.What.All(),
                                                Map.of(),
                                                new ExportOrder.Where.Folder(to),
                                                false),
                                        stopping));
        assertEquals("The export was stopped; the files so far are whole.", stopped.getMessage());
        List<String> pages = texts(to);
        assertEquals(2, pages.size());
        assertEquals(2, told.size());
        for (String page : pages) {
            assertTrue(page.contains("\n[cuttings-end]: # ("), page);
        }
    }

    @Test
    void aDryRunTellsEachFileAndWritesNone() throws IOException {
        List<String> told = new ArrayList<>();
        Progress listening =
                new Progress() {
                    @Override
                    public void page(long pages, long total, ImportResult result) {}

                    @Override
                    public void file(Exported file) {
                        told.add(file.outcome() + " " + file.name());
                    }
                };
        Path to = folder.resolve("nowhere");
        ExportReport report =
                desk.export(
                        order(
                                new ExportOrder.What.All(),
                                Map.of(),
                                new ExportOrder.Where.Folder(to),
                                true),
                        listening);
        assertEquals(5, report.count(Exported.Outcome.NEW));
        assertEquals(5, told.stream().filter(line -> line.startsWith("NEW ")).count());
        assertTrue(Files.notExists(to));
    }

    @Test
    void whereNothingIsFoundNoFormatWritesAFile() throws IOException {
        ExportOrder.What nothing = new ExportOrder.What.Found("zeppelinschraube");
        for (String format : Desk.formats()) {
            Path to = folder.resolve("none-" + format);
            Path file = folder.resolve("none." + format);
            Files.writeString(file, "mine");
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            for (ExportOrder.Where where :
                    List.of(
                            new ExportOrder.Where.Folder(to),
                            new ExportOrder.Where.File(file, true),
                            new ExportOrder.Where.Stream(stream))) {
                CannotDo cannot =
                        assertThrows(
                                CannotDo.class,
                                () ->
                                        desk.export(
                                                new ExportOrder(
                                                        nothing, format, Map.of(), where, false),
                                                Progress.SILENT));
                assertEquals(
                        "Nothing was found by zeppelinschraube, so no file was written.",
                        cannot.getMessage());
            }
            assertTrue(Files.notExists(to), format);
            assertEquals("mine", Files.readString(file), format);
            assertEquals(0, stream.size(), format);
        }
    }

    @Test
    void ofAnEmptyArchiveOrShelfNoFileIsWritten() {
        for (ExportOrder.What nothing :
                List.of(
                        new ExportOrder.What.OnShelf(new Shelf.Tag("none")),
                        new ExportOrder.What.Articles(List.of(987654L)),
                        new ExportOrder.What.Places(List.of()))) {
            CannotDo cannot = assertThrows(CannotDo.class, () -> pages(nothing, Map.of()));
            assertTrue(
                    cannot.getMessage().matches("There is nothing in .+, so no file was written."),
                    cannot.getMessage());
        }
        try (Desk empty = Desk.open(folder.resolve("empty.cuttings"))) {
            Path to = folder.resolve("none");
            CannotDo cannot =
                    assertThrows(
                            CannotDo.class,
                            () ->
                                    empty.export(
                                            order(
                                                    new ExportOrder.What.All(),
                                                    Map.of(),
                                                    new ExportOrder.Where.Folder(to),
                                                    false),
                                            Progress.SILENT));
            assertEquals(
                    "There is nothing in the whole archive, so no file was written.",
                    cannot.getMessage());
            assertTrue(Files.notExists(to));
        }
    }

    private static ExportOrder.What only(long article, @Nullable Long entry) {
        return new ExportOrder.What.Places(List.of(new ExportOrder.Place(article, entry)));
    }

    private static ExportOrder order(
            ExportOrder.What what,
            Map<String, String> options,
            ExportOrder.Where where,
            boolean dryRun) {
        return new ExportOrder(what, "markdown", options, where, dryRun);
    }

    private List<String> pages(ExportOrder.What what, Map<String, String> options)
            throws IOException {
        Path to = Files.createTempDirectory(folder, "pages");
        desk.export(order(what, options, new ExportOrder.Where.Folder(to), false), Progress.SILENT);
        return texts(to);
    }

    private static List<String> texts(Path below) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(below)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
