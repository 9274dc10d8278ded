package org.cuttings.archive;

import static org.cuttings.archive.Made.blog;
import static org.cuttings.archive.Made.entry;
import static org.cuttings.archive.Made.page;
import static org.cuttings.archive.Made.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cuttings.model.Article;
import org.cuttings.model.Capture;
import org.cuttings.model.Entry;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.Prose;
import org.cuttings.model.Speaker;
import org.cuttings.search.Query;
import org.cuttings.search.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept stays kept: backups, rebuilding, reparsing, merging, purging.
class UpkeepTest {
    private static final Clock CLOCK = Clock.fixed(Made.NOW, ZoneOffset.UTC);

    @TempDir private Path folder;

    /// Pages of this test are `number|word`: two entries, the second with a quote.
    private static Article read(Capture capture) {
        String[] parts = new String(capture.bytes(), StandardCharsets.UTF_8).split("\\|", -1);
        return blog(
                "https://tideway.example/" + parts[0],
                "Number " + parts[0],
                entry("a" + parts[0], "2031-03-01T09:00:00Z", "A " + parts[1] + " word."),
                said(
                        entry(
                                "b" + parts[0],
                                "2031-03-01T09:10:00Z",
                                "She: “Number " + parts[0] + " it is.”"),
                        Made.ORLA));
    }

    private static long file(Archive archive, String bytes) {
        Capture capture = page(bytes);
        return archive.file(capture, read(capture)).article();
    }

    @Test
    void aSoundArchiveHasNoFindings() {
        try (Archive archive = Made.archive(folder)) {
            file(archive, "1|first");
            archive.byHand().note(1, "Look again");
            assertEquals(List.of(), archive.upkeep().check());
        }
    }

    @Test
    void anIndexThatDisagreesIsFoundAndMended() {
        try (Archive archive = Made.archive(folder)) {
            file(archive, "1|first");
            archive.connections()
                    .alone(db ->
                            db.change(
                                    "unindex-quote",
                                    db.rows("SELECT place FROM quotes", r -> r.getLong(1))
                                            .getFirst(),
                                    "other words",
                                    "zall"));
            assertTrue(archive.upkeep().check().getFirst().mendable());
            archive.upkeep().mend();
            assertEquals(List.of(), archive.upkeep().check());
        }
    }

    @Test
    void manyImportsLeaveFewPiecesOfTheIndexes() {
        try (Archive archive = Made.archive(folder)) {
            for (int i = 0; i < 40; i++) {
                file(archive, i + "|word" + i);
            }
            long before = pieces(archive);
            archive.upkeep().tidy(Duration.ofMinutes(1));
            assertTrue(pieces(archive) < before, before + " pieces, now " + pieces(archive));
            assertEquals(List.of(), archive.upkeep().check());
            assertEquals(
                    40,
                    archive.search(Query.parse("\"it is\""), Query.In.QUOTES, null, null, 50)
                            .hits()
                            .size());
        }
    }

    @Test
    void aPageOfManyQuotesLeavesOnePieceOfAnIndex() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            entries.add(
                    said(
                            entry(
                                    "k" + i,
                                    "2031-03-01T09:00:00Z",
                                    "She: “It is number " + i + ".”"),
                            Made.ORLA));
        }
        try (Archive archive = Made.archive(folder)) {
            archive.file(
                    page("many"),
                    blog("https://tideway.example/m", "Many", entries.toArray(Entry[]::new)));
            assertEquals(1, pieces(archive));
        }
    }

    private static long pieces(Archive archive) {
        return archive.read(db ->
                        db.rows(
                                "SELECT count(DISTINCT segid) FROM quotes_index_idx",
                                row -> row.getLong(1)))
                .getFirst();
    }

    @Test
    void aBackupIsTheWholeArchive() {
        Path copy = folder.resolve("copy.cuttings");
        try (Archive archive = Made.archive(folder)) {
            file(archive, "1|first");
            archive.byHand().star(List.of(1L), true);
            archive.upkeep().backup(copy);
            assertThrows(ArchiveException.class, () -> archive.upkeep().backup(copy));
        }
        try (Archive archive = Archive.openReadOnly(copy)) {
            assertEquals(1, archive.count(new Shelf.Starred()));
        }
        assertFalse(Files.exists(folder.resolve("copy.cuttings.unfinished")));
    }

    @Test
    void oneBackupIsMadeADayAndSevenAreKept() throws IOException {
        try (Archive archive = Made.archive(folder)) {
            file(archive, "1|first");
        }
        for (int day = 0; day < 9; day++) {
            Clock then = Clock.offset(CLOCK, java.time.Duration.ofDays(day));
            try (Archive archive =
                    Archive.open(folder.resolve("news.cuttings"), Access.WRITE, then)) {
                file(archive, "2|day" + day);
                Files.setLastModifiedTime(
                        archive.file(),
                        java.nio.file.attribute.FileTime.fromMillis(
                                System.currentTimeMillis() + 60_000L * (day + 1)));
                assertTrue(archive.upkeep().dailyBackup().isPresent());
                assertTrue(archive.upkeep().dailyBackup().isEmpty());
            }
        }
        assertEquals(7, Upkeep.backupsOf(folder.resolve("news.cuttings")).size());
    }

    @Test
    void restoringKeepsWhatItReplaces() {
        Path copy = folder.resolve("copy.cuttings");
        Path live = folder.resolve("news.cuttings");
        try (Archive archive = Made.archive(folder)) {
            file(archive, "1|first");
            archive.upkeep().backup(copy);
            file(archive, "2|second");
            archive.byHand().tag(List.of(2L), "late", true);
        }
        List<Path> kept = Upkeep.restore(copy, live, CLOCK);
        try (Archive archive = Archive.open(live)) {
            assertEquals(1, archive.count(new Shelf.All()));
        }
        try (Archive archive = Archive.openReadOnly(kept.getFirst())) {
            assertEquals(2, archive.count(new Shelf.All()));
        }
        assertTrue(kept.stream().anyMatch(file -> file.toString().endsWith(".user.jsonl")));
    }

    @Test
    void whatTheReaderSaidIsInTheRecordBesideTheArchive() throws IOException {
        try (Archive archive = Made.archive(folder)) {
            file(archive, "1|first");
            archive.byHand().tag(List.of(1L), "tide", true);
            archive.byHand().undo();
            List<String> lines = Files.readAllLines(archive.userRecord());
            assertEquals(2, lines.size());
            assertTrue(lines.getFirst().contains("\"tide\""), lines.getFirst());
            assertTrue(lines.getLast().contains("\"undo\""), lines.getLast());
        }
    }

    @Test
    void aRecordThatWasLostIsWrittenAnew() throws IOException {
        try (Archive archive = Made.archive(folder)) {
            file(archive, "1|first");
            archive.byHand().tag(List.of(1L), "tide", true);
            Files.delete(archive.userRecord());
        }
        try (Archive archive = Made.archive(folder)) {
            assertEquals(1, Files.readAllLines(archive.userRecord()).size());
        }
    }

    @Test
    void rebuildingBringsBackEveryReadablePageAndEveryWord() throws IOException {
        Path damaged = folder.resolve("news.cuttings");
        Path whole = folder.resolve("whole.cuttings");
        int pages = 300;
        List<String> texts = new ArrayList<>();
        Random random = new Random(7);
        try (Archive archive = Made.archive(folder)) {
            for (int i = 0; i < pages; i++) {
                StringBuilder noise = new StringBuilder();
                for (int j = 0; j < 200; j++) {
                    noise.append(Long.toHexString(random.nextLong()));
                }
                texts.add(i + "|w" + noise);
                file(archive, texts.getLast());
            }
            archive.byHand().tag(List.of(3L, 200L), "tide", true);
            archive.byHand().note(5, "Call the harbour master");
            KeptArticle article = archive.article(7).orElseThrow();
            archive.byHand().time(article.entryIds().getFirst(), "2031-03-01T07:07");
            archive.whoIsWho()
                    .speakerOf(List.of(article.quoteIds().get(1).getFirst()), "Piet Marsh");
            archive.byHand().star(List.of(9L), true);
            archive.byHand().undo();
        }
        Set<Integer> readable = overwritePages(damaged, 100, random, texts);
        Upkeep.Brought brought =
                Upkeep.rebuild(damaged, whole, UpkeepTest::read, CLOCK, Upkeep.Watch.NONE);
        try (Archive archive = Archive.openReadOnly(whole)) {
            Set<Integer> back = sameContents(archive, texts);
            assertTrue(back.containsAll(readable), back + " of " + readable + brought.lost());
            assertEquals(
                    back.stream().filter(Set.of(2, 199)::contains).collect(Collectors.toSet()),
                    Set.copyOf(numbers(archive, "tag:tide")));
            assertEquals(back.contains(4) ? List.of(4) : List.of(), numbers(archive, "has:note"));
            assertEquals(
                    back.contains(6) ? List.of(6) : List.of(), numbers(archive, "is:corrected"));
            assertEquals(0, archive.count(new Shelf.Starred()), "what was undone stays undone");
            assertEquals(List.of(), archive.upkeep().check());
        }
    }

    /// Compares every article with its page, bytes, entries, quotes and speakers, and with what the
    /// reader said of it.
    ///
    /// @return the numbers of the pages that are there
    private static Set<Integer> sameContents(Archive archive, List<String> texts) {
        Set<Integer> numbers = new TreeSet<>();
        for (var line : archive.headlines(new Shelf.All(), null, texts.size())) {
            KeptArticle kept = archive.article(line.id()).orElseThrow();
            int number = Integer.parseInt(kept.headline().title().substring("Number ".length()));
            assertTrue(numbers.add(number), "twice: " + number);
            Capture bytes = archive.capture(archive.capturesOf(line.id()).getFirst()).orElseThrow();
            assertEquals(texts.get(number), new String(bytes.bytes(), StandardCharsets.UTF_8));
            List<Entry> expected = read(bytes).entries();
            List<Entry> entries = kept.article().entries();
            assertEquals(
                    expected.stream().map(Entry::text).toList(),
                    entries.stream().map(Entry::text).toList());
            assertEquals(expected.getFirst().key(), entries.getFirst().key());
            assertEquals(
                    expected.getLast().quotes().getFirst().span(),
                    entries.getLast().quotes().getFirst().span());
            assertEquals(
                    Made.at(number == 6 ? "2031-03-01T07:07" : "2031-03-01T09:00:00Z"),
                    entries.getFirst().timing().moment());
            assertEquals(
                    number == 6 ? "Piet Marsh" : Made.ORLA.name(),
                    entries.getLast().quotes().getFirst().speaker().name());
            assertEquals(number == 4 ? "Call the harbour master" : null, kept.note());
            assertEquals(
                    number == 2 || number == 199 ? List.of("tide") : List.of(),
                    kept.headline().tags());
        }
        return numbers;
    }

    private static List<Integer> numbers(Archive archive, String typed) {
        return archive.search(Query.parse(typed), Query.In.ENTRIES, null, null, 50).hits().stream()
                .map(hit -> Integer.valueOf(hit.title().substring("Number ".length())))
                .distinct()
                .toList();
    }

    /// Overwrites pages of the file beyond the first, and tells which captures SQLite can still
    /// read afterwards by one way or another: those whose bytes stand whole in the file.
    private static Set<Integer> overwritePages(
            Path file, int count, Random random, List<String> texts) throws IOException {
        int size = 4096;
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            long pages = raw.length() / size;
            byte[] junk = new byte[size];
            for (int i = 0; i < count; i++) {
                random.nextBytes(junk);
                raw.seek(size * (20 + (long) (random.nextDouble() * (pages - 20))));
                raw.write(junk);
            }
        }
        Opening opening = new Opening(file);
        Set<Integer> readable = new TreeSet<>();
        try (Session db = opening.reader()) {
            for (int row = 1; row <= texts.size(); row++) {
                try {
                    boolean whole =
                            db.first(
                                            "payload-by-rowid",
                                            r ->
                                                    Digests.of(Rows.packed(r).orElseThrow().plain())
                                                            .equals(r.getString("sha256")),
                                            (long) row)
                                    .orElse(false);
                    if (whole) {
                        readable.add(row - 1);
                    }
                } catch (ArchiveException damaged) {
                    continue;
                }
            }
        }
        return readable;
    }

    @Test
    void reparsingKeepsNumbersAndTheReadersWord() {
        try (Archive archive = Made.archive(folder)) {
            long id = file(archive, "1|first");
            KeptArticle before = archive.article(id).orElseThrow();
            archive.byHand().noteOnEntry(before.entryIds().getFirst(), "Mark this");
            archive.byHand().time(before.entryIds().getFirst(), "2031-03-01T07:07");
            archive.whoIsWho()
                    .speakerOf(List.of(before.quoteIds().get(1).getFirst()), "Piet Marsh");
            List<Upkeep.Reparsed> preview =
                    archive.upkeep().reparse(null, true, UpkeepTest::readBetter, Upkeep.Watch.NONE);
            assertEquals(1, preview.size());
            assertEquals(3, preview.getFirst().after().entries());
            assertEquals(List.of(), preview.getFirst().quotes(), "no quote changes");
            assertEquals(2, archive.article(id).orElseThrow().entryIds().size());
            archive.upkeep().reparse(null, false, UpkeepTest::readBetter, Upkeep.Watch.NONE);
            KeptArticle after = archive.article(id).orElseThrow();
            assertEquals(3, after.entryIds().size());
            assertEquals(before.entryIds(), after.entryIds().subList(0, 2));
            assertEquals("by-hand", after.article().entries().getFirst().timing().source());
            assertEquals(
                    "Piet Marsh",
                    after.article().entries().get(1).quotes().getFirst().speaker().name());
            assertEquals(List.of(), archive.upkeep().check());
        }
    }

    @Test
    void aPreviewTellsWhichQuotesAreGoneNewOrAnothers() {
        try (Archive archive = Made.archive(folder)) {
            file(archive, "1|first");
            Function<Capture, Article> another = capture -> saidBy(read(capture), Made.HARBOUR);
            Upkeep.Reparsed preview =
                    archive.upkeep().reparse(null, true, another, Upkeep.Watch.NONE).getFirst();
            assertEquals(
                    List.of("Orla Venn → Harbour Board"),
                    preview.quotes().stream()
                            .map(q -> q.speakerBefore() + " → " + q.speakerAfter())
                            .toList());
            assertEquals("Orla Venn", archive.speakers(null, 1).getFirst().name());
            Function<Capture, Article> silent = capture -> saidBy(read(capture), null);
            Upkeep.Reparsed gone =
                    archive.upkeep().reparse(null, false, silent, Upkeep.Watch.NONE).getFirst();
            assertTrue(gone.quotes().getFirst().before());
            assertFalse(gone.quotes().getFirst().after());
        }
    }

    /// The same article, its quotes another's; null for no quotes at all.
    private static Article saidBy(Article article, Speaker speaker) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : article.entries()) {
            boolean quoted = !entry.quotes().isEmpty();
            Entry silent = entry.saying(List.of(), List.of());
            entries.add(quoted && speaker != null ? said(silent, speaker) : silent);
        }
        return new Article(
                article.kind(), article.facts(), entries, List.of(), List.of(), List.of());
    }

    /// Finds a third entry, and another word in the first.
    private static Article readBetter(Capture capture) {
        Article article = read(capture);
        List<Entry> entries = new ArrayList<>(article.entries());
        entries.set(
                0,
                entries.getFirst()
                        .reading(Prose.plain(entries.getFirst().text() + " And another.")));
        entries.add(entry("c", "2031-03-01T09:20:00Z", "A third."));
        return new Article(
                article.kind(),
                article.facts(),
                entries,
                article.speakers(),
                article.leftOut(),
                article.doubts());
    }

    @Test
    void mergingBringsThePagesOnceAndTheWords() {
        Path other = folder.resolve("other.cuttings");
        try (Archive archive = Archive.open(other, Access.WRITE, CLOCK)) {
            file(archive, "1|first");
            file(archive, "2|second");
            archive.byHand().tag(List.of(2L), "theirs", true);
        }
        try (Archive archive = Made.archive(folder)) {
            file(archive, "1|first");
            archive.upkeep().merge(other, UpkeepTest::read, Upkeep.Watch.NONE);
            assertEquals(2, archive.count(new Shelf.All()));
            assertEquals(1, archive.count(new Shelf.Tag("theirs")));
            archive.upkeep().merge(other, UpkeepTest::read, Upkeep.Watch.NONE);
            assertEquals(2, archive.count(new Shelf.All()));
        }
    }

    @Test
    void splittingTakesNoFoldersAndNoNotesAlong() {
        Path colleague = folder.resolve("colleague.cuttings");
        try (Archive archive = Made.archive(folder)) {
            file(archive, "1|first");
            file(archive, "2|second");
            archive.byHand().note(1, "Private");
            Upkeep.Brought brought =
                    archive.upkeep()
                            .split(
                                    Query.parse("first"),
                                    colleague,
                                    false,
                                    UpkeepTest::read,
                                    Upkeep.Watch.NONE);
            assertEquals(1, brought.captures());
        }
        try (Archive archive = Archive.openReadOnly(colleague)) {
            KeptArticle article = archive.article(1).orElseThrow();
            assertEquals("7.html", article.file());
            assertEquals(null, article.note());
        }
    }

    @Test
    void whatIsPurgedIsGoneAndTheRestIsSound() throws IOException {
        try (Archive archive = Made.archive(folder)) {
            file(archive, "1|first");
            file(archive, "2|second");
            archive.byHand().note(1, "Note");
            archive.byHand().note(2, "Kept");
            archive.byHand().bin(List.of(1L), true);
            assertEquals(1, archive.upkeep().purge());
            String record = Files.readString(archive.userRecord());
            assertFalse(record.contains("Note") || record.contains("tideway.example/1"), record);
            assertTrue(record.contains("Kept"), record);
            assertTrue(archive.article(1).isEmpty());
            assertEquals(1, archive.speakers(null, 10).getFirst().quotes());
            assertEquals(List.of(), archive.upkeep().check());
            archive.upkeep().compact();
            assertEquals(List.of(), archive.upkeep().check());
            assertTrue(archive.upkeep().sizes().get("pages") > 0);
        }
    }
}
