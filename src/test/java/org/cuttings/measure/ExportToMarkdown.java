package org.cuttings.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cuttings.archive.Archive;
import org.cuttings.desk.Desk;
import org.cuttings.desk.ExportOrder;
import org.cuttings.desk.ImportResult;
import org.cuttings.desk.Progress;
import org.cuttings.model.Article;
import org.cuttings.model.Capture;
import org.cuttings.model.Entry;
import org.cuttings.model.Fact;
import org.cuttings.model.Facts;
import org.cuttings.model.Moment;
import org.cuttings.model.Prose;
import org.cuttings.model.Quote;
import org.cuttings.model.Span;
import org.cuttings.model.Speaker;
import org.cuttings.model.Timing;

/// Entries of an archive to Markdown, a file an entry, against the bare writing of the same files:
/// the same bytes under the same names, by one thread, each file opened, written and closed once in
/// its place, without the second name and the move that make each of ours appear whole. Before each
/// of the two the disk has what the other wrote (`sync`), so that neither waits for the other's.
///
/// `ExportToMarkdown [entries [rounds]]`, 100,000 and four if not told. Prints a Markdown table.
/// The archives are made below `target/measure` where they are not there yet, which takes some
/// minutes.
public final class ExportToMarkdown {
    private static final int IN_A_BLOG = 100;
    private static final Path MADE = Path.of("target", "measure");
    private static final String WORDS =
            """
            The harbour board met at noon. “We will not open the bridge before the divers have been\
             down,” said Ada Okoro. Nobody could say for how long.

            Ferries take people over the water in the meantime, every ten minutes, free of charge,\
             as they did when the bridge was last painted.\
            """;

    private ExportToMarkdown() {}

    public static void main(String[] args) throws IOException {
        int entries = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        int rounds = args.length < 2 ? 4 : Integer.parseInt(args[1]);
        try (ScratchFolder folder = ScratchFolder.named("cuttings-export")) {
            measure(entries, rounds, folder.path());
        }
    }

    private static void measure(int entries, int rounds, Path folder) throws IOException {
        Path tenth = archive(entries / 10);
        Path whole = archive(entries);
        System.out.println(
                "Entries of an archive of live blogs to Markdown, a file an entry, each written"
                        + " apart and moved to its place. The bare writing is one thread that"
                        + " opens, writes and closes the same files in their places. Both are"
                        + " measured in turn, each going first in every other round, with the"
                        + " disk at rest before; the first exports are not counted.\n");
        System.out.println("| entries | files' bytes | seconds | peak heap after GC, MB |");
        System.out.println("|---|---|---|---|");
        export(tenth, folder.resolve("warm"));
        export(tenth, folder.resolve("tenth")).row(entries / 10);
        List<Double> seconds = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        Path model = folder.resolve("whole0");
        export(whole, model);
        for (int round = 0; round < rounds; round++) {
            // Each goes first in turn, and nothing is deleted between: ext4 looks again at every
            // file deleted in the last minutes before it makes a new one nearby.
            Path bare = folder.resolve("floor" + round);
            Path out = folder.resolve("whole" + (round + 1));
            boolean bareFirst = round % 2 == 0;
            long floor = bareFirst ? rewrite(model, bare) : 0;
            Run run = export(whole, out);
            floor = bareFirst ? floor : rewrite(model, bare);
            run.row(entries);
            seconds.add(floor / 1e9);
            ratios.add((double) run.nanos / floor);
        }
        System.out.printf(
                Locale.ROOT,
                "%nBare writing of the same %d files: %.1f s in the middle of %d rounds; the export"
                        + " takes %.2f times as long (%.2f to %.2f).%n",
                entries,
                middle(seconds),
                rounds,
                middle(ratios),
                ratios.stream().min(Comparator.naturalOrder()).orElseThrow(),
                ratios.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    private static double middle(List<Double> of) {
        List<Double> sorted = of.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    /// @param peak most bytes that were left after a collection
    private record Run(long nanos, long peak, long bytes) {
        void row(int entries) {
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %.1f | %.0f |%n",
                    entries,
                    bytes,
                    nanos / 1e9,
                    peak / 1e6);
        }
    }

    private static Run export(Path archive, Path folder) throws IOException {
        settle();
        List<MemoryPoolMXBean> heap =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .toList();
        long[] most = {0};
        Progress progress =
                new Progress() {
                    @Override
                    public void page(long done, long total, ImportResult result) {}

                    @Override
                    public void piece(long done, long total, String what) {
                        most[0] = Math.max(most[0], afterGc(heap));
                    }
                };
        ExportOrder order =
                new ExportOrder(
                        new ExportOrder.What.All(),
                        "markdown",
                        Map.of("layout", "entry"),
                        new ExportOrder.Where.Folder(folder),
                        false);
        try (Desk desk = Desk.openToRead(archive)) {
            long start = System.nanoTime();
            desk.export(order, progress);
            return new Run(System.nanoTime() - start, most[0], bytesBelow(folder));
        }
    }

    private static long afterGc(List<MemoryPoolMXBean> heap) {
        long used = 0;
        for (MemoryPoolMXBean pool : heap) {
            used += pool.getCollectionUsage() == null ? 0 : pool.getCollectionUsage().getUsed();
        }
        return used;
    }

    private static long rewrite(Path from, Path to) throws IOException {
        long nanos = 0;
        List<Path> files;
        try (Stream<Path> below = Files.walk(from)) {
            files = below.filter(Files::isRegularFile).toList();
        }
        settle();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            Path copy = to.resolve(from.relativize(file).toString());
            long start = System.nanoTime();
            if (!Files.isDirectory(copy.getParent())) {
                Files.createDirectories(copy.getParent());
            }
            Files.write(copy, bytes);
            nanos += System.nanoTime() - start;
        }
        return nanos;
    }

    /// Collects garbage, and lets the disk have all that is yet to be written there.
    private static void settle() throws IOException {
        System.gc();
        try {
            if (new ProcessBuilder("sync").start().waitFor() != 0) {
                throw new IOException("sync failed");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }

    private static long bytesBelow(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
        }
    }

    private static Path archive(int entries) throws IOException {
        Path file = MADE.resolve("export-" + entries + ".cuttings");
        if (Files.exists(file)) {
            return file;
        }
        Path part = MADE.resolve("export-" + System.nanoTime() + ".cuttings");
        Files.createDirectories(MADE);
        fill(part, entries);
        Files.move(part, file);
        return file;
    }

    private static void fill(Path file, int entries) {
        try (Archive archive = Archive.open(file)) {
            for (int blog = 0; blog * IN_A_BLOG < entries; blog++) {
                String bytes = "page " + blog;
                archive.file(
                        Capture.of("made-" + blog + ".html", bytes.getBytes(UTF_8), "text/html"),
                        blog(blog));
            }
        }
    }

    private static Article blog(int number) {
        Speaker okoro = Speaker.of("Ada Okoro", Speaker.Kind.PERSON);
        int start = WORDS.indexOf("We will");
        Quote quote =
                new Quote(
                        new Span(start, WORDS.indexOf(",”")),
                        Quote.Kind.DIRECT,
                        List.of(),
                        new Span(WORDS.indexOf("said"), WORDS.indexOf("said") + 4),
                        okoro,
                        null,
                        0.9,
                        "named beside the cue");
        LocalDate day = LocalDate.of(2031, 1, 1).plusDays(number);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < IN_A_BLOG; i++) {
            Moment at = Moment.minute(day, LocalTime.of(i / 10, i % 60), ZoneOffset.UTC);
            Entry entry =
                    Entry.of(new Timing.Marked(at), Prose.plain(WORDS))
                            .titled("The bridge at " + at.local().toLocalTime())
                            .saying(List.of(quote), List.of());
            entries.add(entry);
        }
        Facts facts =
                Facts.NONE
                        .titled(new Fact<>("Bridge, day " + number, "h1"))
                        .from(new Fact<>("Example Post", "og:site_name"))
                        .published(new Fact<>(Moment.day(day), "json-ld"))
                        .at(new Fact<>("https://news.example/bridge/" + number, "canonical"));
        return new Article(
                Article.Kind.LIVE_BLOG, facts, entries, List.of(okoro), List.of(), List.of());
    }
}
