package org.cuttings.measure;

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
import java.util.stream.Stream;
import org.cuttings.export.ClippedEntry;
import org.cuttings.export.Clipping;
import org.cuttings.export.Destination;
import org.cuttings.export.Exporters;
import org.cuttings.export.Layout;
import org.cuttings.export.Mine;
import org.cuttings.export.Options;
import org.cuttings.export.Origin;
import org.cuttings.export.Selection;
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

/// Entries to Markdown, a file an entry, against the bare writing of the same files.
///
/// `ExportToMarkdown [entries]`, 100,000 if not told. Prints a Markdown table.
public final class ExportToMarkdown {
    private static final int IN_A_BLOG = 100;
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
        Path folder = Files.createTempDirectory("cuttings-export");
        try {
            measure(entries, folder);
        } finally {
            delete(folder);
        }
    }

    private static void measure(int entries, Path folder) throws IOException {
        export(IN_A_BLOG * 20, folder.resolve("warm"));
        long[] small = export(entries / 10, folder.resolve("tenth"));
        Path whole = folder.resolve("whole");
        long[] large = export(entries, whole);
        long floor = rewrite(whole, folder.resolve("floor"));
        long bytes = bytesBelow(whole);
        System.out.println("| entries | files' bytes | seconds | peak heap after GC, MB |");
        System.out.println("|---|---|---|---|");
        row(entries / 10, "", small[0], small[1]);
        row(entries, String.valueOf(bytes), large[0], large[1]);
        System.out.printf(
                Locale.ROOT,
                "%nBare writing of the same %d files: %.1f s; the export takes %.2f times as"
                        + " long.%n",
                entries,
                floor / 1e9,
                (double) large[0] / floor);
    }

    private static void row(int entries, String bytes, long nanos, long peak) {
        System.out.printf(
                Locale.ROOT,
                "| %d | %s | %.1f | %.0f |%n",
                entries,
                bytes,
                nanos / 1e9,
                peak / 1e6);
    }

    /// Nanoseconds, and the most that was left after a collection.
    private static long[] export(int entries, Path folder) throws IOException {
        System.gc();
        List<MemoryPoolMXBean> heap =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .toList();
        long[] most = {0};
        Selection selection = made(entries, () -> most[0] = Math.max(most[0], afterGc(heap)));
        long start = System.nanoTime();
        Exporters.named("markdown", Options.USUAL.by(Layout.ENTRY))
                .orElseThrow()
                .write(selection, Destination.folder(folder, false, told -> {}));
        return new long[] {System.nanoTime() - start, most[0]};
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

    private static long bytesBelow(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Selection made(int entries, Runnable passing) {
        return new Selection() {
            @Override
            public String title() {
                return "made up";
            }

            @Override
            public void each(Taker taker) throws IOException {
                for (int blog = 0; blog * IN_A_BLOG < entries; blog++) {
                    taker.take(blog(blog));
                    passing.run();
                }
            }
        };
    }

    private static Clipping blog(int number) {
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
        List<ClippedEntry> entries = new ArrayList<>();
        for (int i = 0; i < IN_A_BLOG; i++) {
            Moment at = Moment.minute(day, LocalTime.of(i / 10, i % 60), ZoneOffset.UTC);
            Entry entry =
                    Entry.of(new Timing.Marked(at), Prose.plain(WORDS))
                            .titled("The bridge at " + at.local().toLocalTime())
                            .saying(List.of(quote), List.of());
            entries.add(ClippedEntry.of(String.valueOf(number * IN_A_BLOG + i), i, entry));
        }
        Facts facts =
                Facts.NONE
                        .titled(new Fact<>("Bridge, day " + number, "h1"))
                        .from(new Fact<>("Example Post", "og:site_name"))
                        .published(new Fact<>(Moment.day(day), "json-ld"))
                        .at(new Fact<>("https://news.example/bridge/" + number, "canonical"));
        Capture capture = Capture.of("made", new byte[0], "text/html");
        Origin origin =
                new Origin(
                        "0".repeat(64),
                        "made",
                        "text/html",
                        null,
                        null,
                        Moment.day(day),
                        () -> capture);
        return new Clipping(
                String.valueOf(number),
                1,
                Article.Kind.LIVE_BLOG,
                facts,
                List.of(origin),
                IN_A_BLOG,
                entries,
                Mine.NOTHING,
                Clipping.Pictures.NONE);
    }
}
