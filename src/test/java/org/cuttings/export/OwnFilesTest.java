package org.cuttings.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cuttings.export.Destination.Outcome;
import org.cuttings.export.Destination.Told;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.Facts;
import org.cuttings.model.Prose;
import org.cuttings.model.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exporting again into a folder that the user works in.
class OwnFilesTest {
    @TempDir private Path folder;

    @Test
    void exportingAgainLeavesWhatIsTheSame() throws IOException {
        export(Sample.all());
        Map<String, byte[]> before = Exported.files(folder);
        List<Told> told = export(Sample.all());
        assertTrue(told.stream().allMatch(t -> t.outcome() == Outcome.UNCHANGED), told.toString());
        assertEquals(before.keySet(), Exported.files(folder).keySet());
    }

    @Test
    void whatTheUserWroteBelowTheMarkerIsKept() throws IOException {
        Path file = only(export(article("Old headline")));
        Files.writeString(file, Files.readString(file) + "\n# My thoughts\n\nTrue?\n");
        assertEquals(Outcome.UPDATED, export(article("New headline")).getFirst().outcome());
        String text = Files.readString(file);
        assertTrue(text.contains("# New headline"));
        assertFalse(text.contains("Old headline"));
        assertTrue(text.endsWith("\n# My thoughts\n\nTrue?\n"));
    }

    @Test
    void keysOfTheUsersOwnInTheFrontMatterAreKept() throws IOException {
        Path file = only(export(article("Old headline")));
        String text = Files.readString(file);
        String mine = "rating: 5\ncssclasses:\n  - wide\nedition: mine\n";
        Files.writeString(file, text.replaceFirst("---\n", "---\n" + mine));
        export(article("New headline"));
        String head = Files.readString(file).split("\n---\n")[0];
        assertTrue(head.contains("\nrating: 5\ncssclasses:\n  - wide"), head);
        assertFalse(head.contains("edition: mine"), "a key of ours is ours");
        assertTrue(head.contains("title: \"New headline\""));
    }

    @Test
    void aPageThatTheUserChangedAboveTheMarkerIsLeftAsItIs() throws IOException {
        Path file = only(export(article("Old headline")));
        String changed = Files.readString(file).replace("It rained.", "It rained, I say.");
        Files.writeString(file, changed);
        Told told = export(article("New headline")).getFirst();
        assertEquals(Outcome.LEFT_ALONE, told.outcome());
        assertTrue(told.why().startsWith("You changed it"));
        assertEquals(changed, Files.readString(file));
    }

    @Test
    void aFileThatWasRenamedAndMovedIsFoundAgain() throws IOException {
        Path file = only(export(article("Old headline")));
        Path moved = folder.resolve("Bridges/my name for it.md");
        Files.createDirectories(moved.getParent());
        Files.move(file, moved);
        Told told = export(article("New headline")).getFirst();
        assertEquals("Bridges/my name for it.md", told.name());
        assertFalse(Files.exists(file));
    }

    @Test
    void frontMatterThatAnEditorWroteAnewIsReadAllTheSame() throws IOException {
        Path file = only(export(article("Old headline")));
        String text = Files.readString(file);
        Files.writeString(
                file,
                text.replace("cuttings: \"cuttings:1\"", "cuttings: cuttings:1")
                        .replaceFirst("sha256: \"(\\w+)\"", "sha256: '$1'"));
        assertEquals(Outcome.UPDATED, export(article("New headline")).getFirst().outcome());
    }

    @Test
    void aPageOfAnotherArchiveWithTheSameNumberIsAnotherPage() throws IOException {
        Path theirs = only(export(article("Old headline")));
        String before = Files.readString(theirs).replaceFirst("sha256: \"\\w+\"", "sha256: \"00\"");
        Files.writeString(theirs, before);
        assertEquals("Old headline 2.md", export(article("Old headline")).getFirst().name());
        assertEquals("Old headline 2.md", export(article("Old headline")).getFirst().name());
        assertEquals(before, Files.readString(theirs));
    }

    @Test
    void linesEndedAsOnWindowsAreNoChange() throws IOException {
        Path file = only(export(article("Old headline")));
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        List<Told> told = export(article("New headline"));
        assertTrue(told.getFirst().outcome() == Outcome.UPDATED, told.toString());
    }

    @Test
    void aFileOfTheUsersWithTheSameNameIsNeverTouched() throws IOException {
        Path theirs = folder.resolve("OLD headline.md");
        Files.writeString(theirs, "mine");
        Told told = export(article("Old Headline")).getFirst();
        assertEquals("Old Headline 2.md", told.name());
        assertEquals("mine", Files.readString(theirs));
    }

    @Test
    void articlesOfTheSameTitleGetTwoFiles() throws IOException {
        Selection two = Sample.of("two", clipping("1", "Same"), clipping("2", "SAME"));
        assertEquals(
                List.of("Same.md", "SAME 2.md"), export(two).stream().map(Told::name).toList());
        assertEquals(
                List.of("Same.md", "SAME 2.md"), export(two).stream().map(Told::name).toList());
    }

    @Test
    void aDryRunTellsAllAndWritesNothing() throws IOException {
        List<Told> told = new ArrayList<>();
        Path nowhere = folder.resolve("not yet");
        try (Destination out = Destination.folder(nowhere, true, told::add)) {
            new Markdown(Options.USUAL).write(Sample.all(), out);
        }
        assertEquals(3, told.size());
        assertTrue(told.stream().allMatch(t -> t.outcome() == Outcome.NEW));
        assertFalse(Files.exists(nowhere));
    }

    @Test
    void aPictureOfManyPagesIsToldOnceInADryRunToo() throws IOException {
        Clipping[] many = new Clipping[400];
        java.util.Arrays.fill(many, Sample.liveBlog());
        List<Told> told = new ArrayList<>();
        try (Destination out = Destination.folder(folder, true, told::add)) {
            new Markdown(Options.USUAL).write(Sample.of("many", many), out);
        }
        assertEquals(401, told.size());
        assertEquals(1, told.stream().filter(t -> t.name().endsWith(".png")).count());
    }

    @Test
    void nothingIsLeftOfAFileWhoseWritingFailed() throws IOException {
        Selection broken =
                new Selection() {
                    @Override
                    public String title() {
                        return "broken";
                    }

                    @Override
                    public void each(Taker taker) throws IOException {
                        taker.take(Sample.article());
                        throw new IllegalStateException("stopped by the user");
                    }
                };
        assertThrows(
                IllegalStateException.class,
                () -> Exported.into(folder, "csv", Options.USUAL, broken));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aNamedFileIsOverwrittenOnlyWhereThatIsWanted() throws IOException {
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, "mine");
        IOException refused =
                assertThrows(
                        IOException.class, () -> Destination.file(file, false, false, t -> {}));
        assertTrue(refused.getMessage().contains("is there already"));
        new Csv(Options.USUAL).write(Sample.all(), Destination.file(file, true, false, t -> {}));
        assertTrue(Files.readString(file).contains("Ada Okoro"));
    }

    @Test
    void aFullDiskIsToldInASentenceAndLeavesNoPart() throws IOException {
        Destination out = Destination.folder(folder, false, t -> {});
        IOException full =
                assertThrows(
                        IOException.class,
                        () ->
                                out.put(
                                        "page.md",
                                        bytes -> {
                                            bytes.write(1);
                                            throw new IOException("No space left on device");
                                        }));
        assertEquals(
                "The disk is full: " + folder.resolve("page.md") + " was not written.",
                full.getMessage());
        out.close();
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aFileThatCannotBeWrittenEndsTheExportThatWritesBehind() throws IOException {
        Files.writeString(folder.resolve("Speakers"), "a file, where a folder is wanted");
        IOException cannot =
                assertThrows(
                        IOException.class,
                        () -> {
                            try (Destination out = Destination.folder(folder, false, t -> {})) {
                                for (int i = 0; i < 1000; i++) {
                                    out.put("Speakers/" + i + ".md", new byte[] {1});
                                }
                            }
                        });
        assertTrue(cannot.getMessage().contains("can't be written"), cannot.getMessage());
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldInASentence() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        org.junit.jupiter.api.Assumptions.assumeTrue(
                locked.toFile().setWritable(false) && !Files.isWritable(locked),
                "only a user who is not root can be locked out");
        IOException refused =
                assertThrows(
                        IOException.class,
                        () -> Exported.into(locked, "csv", Options.USUAL, Sample.all()));
        assertTrue(refused.getMessage().endsWith("can't be written: permission is missing."));
    }

    private List<Told> export(Selection what) throws IOException {
        return Exported.into(folder, "markdown", Options.USUAL, what);
    }

    private Path only(List<Told> told) {
        return folder.resolve(told.getFirst().name());
    }

    private static Selection article(String title) {
        return Sample.of("one", clipping("1", title));
    }

    private static Clipping clipping(String id, String title) {
        Entry entry = Entry.of(new Timing.Unknown(), Prose.plain("It rained."));
        return Sample.clipping(
                id,
                Article.Kind.ARTICLE,
                Facts.NONE.titled(Sample.fact(title)),
                List.of(ClippedEntry.of("1", 0, entry)),
                Mine.NOTHING);
    }
}
