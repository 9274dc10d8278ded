package org.cuttings.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.cuttings.archive.ManyArticles;
import org.cuttings.desk.Desk;
import org.cuttings.desk.ImportReport;
import org.cuttings.desk.ImportResult;
import org.cuttings.desk.Progress;

/// How quickly pages come into a large archive, everything included, and whether somebody who
/// searches meanwhile notices.
///
/// Arguments: the archive's file, which is copied and not changed, and how many pages are brought
/// in.
public final class ImportIntoLarge {
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ImportIntoLarge() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path large = Path.of(args[0]);
        Path beside = large.toAbsolutePath().getParent();
        try (ScratchFolder folder = ScratchFolder.in(beside, "import-into-large")) {
            Path pages = folder.path().resolve("pages");
            write(pages, Integer.parseInt(args[1]));
            Path archive = folder.path().resolve("copy.cuttings");
            Files.copy(large, archive, StandardCopyOption.REPLACE_EXISTING);
            measure(archive, pages);
        }
    }

    /// The saved live blogs of `liveblogs/pages` below the folder that `cuttings.shared` names,
    /// over and over under other hosts, as saved pages are what people bring in; without that
    /// folder pages made of the bundled sample.
    private static void write(Path folder, int count) throws IOException {
        Path saved = Path.of(System.getProperty("cuttings.shared", "../shared"), "liveblogs/pages");
        if (!Files.isDirectory(saved)) {
            SavedPages.write(folder, count, 1);
            return;
        }
        Files.createDirectories(folder);
        List<Path> blogs;
        try (Stream<Path> all = Files.list(saved)) {
            blogs = all.filter(ImportIntoLarge::isLiveBlog).sorted().toList();
        }
        for (int i = 0; i < count; i++) {
            Path page = blogs.get(i % blogs.size());
            String host = "://v" + i / blogs.size() + ".";
            // Byte for byte, in whatever encoding it is.
            String bytes = Files.readString(page, StandardCharsets.ISO_8859_1).replace("://", host);
            Files.writeString(
                    folder.resolve(i + "-" + page.getFileName()),
                    bytes,
                    StandardCharsets.ISO_8859_1);
        }
    }

    /// A page beside which stand the entries that it has.
    private static boolean isLiveBlog(Path page) {
        String name = page.getFileName().toString();
        if (!name.endsWith(".html")) {
            return false;
        }
        try {
            return Files.readString(page.resolveSibling(name.replace(".html", ".json")))
                    .contains("\"first_words\"");
        } catch (IOException none) {
            return false;
        }
    }

    private static void measure(Path archive, Path pages) throws InterruptedException {
        try (Desk desk = Desk.open(archive)) {
            searching(desk, 200, new AtomicBoolean());
            List<Double> alone = searching(desk, 200, new AtomicBoolean());
            AtomicBoolean over = new AtomicBoolean();
            List<Double> meanwhile = new ArrayList<>();
            Thread reader =
                    Thread.ofPlatform()
                            .start(() ->
                                    meanwhile.addAll(searching(desk, Integer.MAX_VALUE, over)));
            long cpu = MACHINE.getProcessCpuTime();
            long from = System.nanoTime();
            ImportReport report = desk.bring(List.of(pages), Progress.SILENT);
            double seconds = (System.nanoTime() - from) / 1e9;
            double processor = (MACHINE.getProcessCpuTime() - cpu) / 1e9;
            over.set(true);
            reader.join();
            print(report, seconds, processor, alone, meanwhile);
        }
    }

    private static void print(
            ImportReport report,
            double seconds,
            double processor,
            List<Double> alone,
            List<Double> meanwhile) {
        long entries = 0;
        long quotes = 0;
        for (ImportResult result : report.results()) {
            if (result instanceof ImportResult.Filed filed) {
                entries += filed.entries();
                quotes += filed.quotes();
            }
        }
        System.out.println("| what | goal | measured |");
        System.out.println("|---|---:|---:|");
        row("pages", "", report.pages());
        row("entries", "", entries);
        row("quotes", "", quotes);
        row("entries a second", "500", entries / seconds);
        row("pages a second", "", report.pages() / seconds);
        row("processors busy, the searching one included", "", processor / seconds);
        row("search of a phrase or a word, nothing else going on, p95 ms", "", p95(alone));
        row("the same during the import, p95 ms", "", p95(meanwhile));
        row("searches during the import", "", meanwhile.size());
    }

    private static void row(String what, String goal, double measured) {
        System.out.printf(
                Locale.ROOT,
                measured == Math.rint(measured) ? "| %s | %s | %.0f |%n" : "| %s | %s | %.1f |%n",
                what,
                goal,
                measured);
    }

    /// Ten searches a second, as somebody who types.
    private static List<Double> searching(Desk desk, int times, AtomicBoolean over) {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < times && !over.get(); i++) {
            String typed =
                    i % 2 == 0
                            ? ManyArticles.word(40 + i % 300)
                            : "\"" + ManyArticles.word(i % 50) + " " + ManyArticles.word(60) + "\"";
            long from = System.nanoTime();
            desk.searchQuotes(typed, 20);
            took.add((System.nanoTime() - from) / 1e6);
            try {
                Thread.sleep(times == Integer.MAX_VALUE ? 100 : 0);
            } catch (InterruptedException called) {
                Thread.currentThread().interrupt();
                return took;
            }
        }
        return took;
    }

    private static double p95(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
    }
}
