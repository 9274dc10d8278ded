package org.cuttings.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.cuttings.archive.Archive;
import org.cuttings.desk.Desk;
import org.cuttings.desk.ImportReport;
import org.cuttings.desk.Progress;
import org.cuttings.intake.Brought;
import org.cuttings.intake.Intake;
import org.cuttings.liveblog.LiveBlogs;
import org.cuttings.model.Article;
import org.cuttings.model.Capture;
import org.cuttings.page.Page;
import org.cuttings.quotes.Quotes;
import org.jsoup.Jsoup;

/// What a bulk import costs beside the sum of its own stages, each measured alone in the same run,
/// and each stage beside the least that it could cost.
///
/// Arguments: a folder of pages, or how many pages are to be made of the sample; and how often they
/// are gone through (the middle run counts). Prints a Markdown table.
public final class BulkImport {
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private BulkImport() {}

    /// What work took: by the wall clock, and of all processors together, which does not depend on
    /// what else the machine does.
    private record Cost(double wall, double cpu) {
        Cost without(Cost part) {
            return new Cost(Math.max(0, wall - part.wall), Math.max(0, cpu - part.cpu));
        }

        Cost with(Cost other) {
            return new Cost(wall + other.wall, cpu + other.cpu);
        }
    }

    private record Stage(String name, Cost cost, String floor, Cost least) {}

    public static void main(String[] args) throws IOException {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        if (args[0].chars().allMatch(Character::isDigit)) {
            inNewFolder(temp -> {
                try {
                    SavedPages.write(temp, Integer.parseInt(args[0]), 1);
                    measure(temp, rounds);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        } else {
            measure(Path.of(args[0]), rounds);
        }
    }

    private static void measure(Path folder, int rounds) throws IOException {
        List<Path> files = files(folder);
        List<Capture> captures = new ArrayList<>();
        files.forEach(file -> Intake.read(file, keeping(captures)));
        List<Stage> stages = stages(files, captures, rounds);
        Cost sum = stages.stream().map(Stage::cost).reduce(new Cost(0, 0), Cost::with);
        Cost whole = median(rounds, () -> importing(folder));

        System.out.println(Machine.line());
        System.out.printf(
                Locale.ROOT,
                "%d pages, %.1f MB, %d cores, the middle of %d runs; seconds.%n%n",
                captures.size(),
                captures.stream().mapToLong(capture -> capture.bytes().length).sum() / 1e6,
                Runtime.getRuntime().availableProcessors(),
                rounds);
        System.out.println(
                "| stage | alone, processor | alone, wall | floor, processor | what the floor is"
                        + " |");
        System.out.println("|---|---:|---:|---:|---|");
        for (Stage stage : stages) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %s |%n",
                    stage.name(),
                    stage.cost().cpu(),
                    stage.cost().wall(),
                    stage.least().cpu(),
                    stage.floor());
        }
        System.out.printf(Locale.ROOT, "| sum | %.2f | %.2f | | |%n", sum.cpu(), sum.wall());
        System.out.printf(
                Locale.ROOT,
                "| bulk import, whole | %.2f | %.2f | | %.2f of the sum by processor, %.2f by the"
                        + " wall; %.0f pages a second |%n",
                whole.cpu(),
                whole.wall(),
                whole.cpu() / sum.cpu(),
                whole.wall() / sum.wall(),
                captures.size() / whole.wall());
    }

    private static List<Stage> stages(List<Path> files, List<Capture> captures, int rounds) {
        List<Stage> stages = new ArrayList<>();
        Cost bytes = median(rounds, () -> files.forEach(BulkImport::allBytes));
        stages.add(
                new Stage(
                        "read",
                        median(
                                rounds,
                                () -> files.forEach(file -> Intake.read(file, brought -> {}))),
                        "the files' bytes",
                        bytes));
        Cost jsoup =
                median(
                        rounds,
                        () ->
                                captures.forEach(capture ->
                                        Jsoup.parse(
                                                new String(
                                                        capture.bytes(),
                                                        java.nio.charset.StandardCharsets.UTF_8))));
        Made<Page> pages = made(captures, Page::of, rounds);
        stages.add(new Stage("parse", pages.cost(), "Jsoup.parse", jsoup));
        Cost extract =
                median(
                        rounds,
                        () ->
                                captures.forEach(capture -> {
                                    Page page = Page.of(capture);
                                    page.facts();
                                    page.body();
                                    page.leftOut();
                                }));
        stages.add(new Stage("extract", extract.without(pages.cost()), "Jsoup.parse", jsoup));
        Made<LiveBlogs.Split> splits = made(pages.all(), LiveBlogs::split, rounds);
        stages.add(new Stage("split", splits.cost(), "Jsoup.parse", jsoup));
        Cost scan =
                median(
                        rounds,
                        () ->
                                splits.all()
                                        .forEach(split ->
                                                split.entries()
                                                        .forEach(entry -> marks(entry.text()))));
        Made<Quotes.Findings> quotes =
                made(splits.all(), split -> Quotes.in(split.entries(), split.facts()), rounds);
        stages.add(new Stage("quotes", quotes.cost(), "looking at each character", scan));
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < captures.size(); i++) {
            LiveBlogs.Split split = splits.all().get(i);
            Quotes.Findings found = quotes.all().get(i);
            articles.add(
                    new Article(
                            split.kind(),
                            split.facts(),
                            found.entries(),
                            found.speakers(),
                            split.leftOut(),
                            split.doubts()));
        }
        Cost compress = median(rounds, () -> captures.forEach(BulkImport::deflate));
        stages.add(new Stage("compress", compress, "the JDK's deflate", compress));
        Cost insert = median(rounds, () -> inserting(captures, articles));
        stages.add(
                new Stage(
                        "insert",
                        insert.without(compress),
                        "a synced append of the bytes, a page at a time",
                        median(rounds, () -> appending(captures))));
        return stages;
    }

    private record Made<T>(List<T> all, Cost cost) {}

    private static <F, T> Made<T> made(List<F> from, Function<F, T> how, int rounds) {
        List<List<T>> last = new ArrayList<>();
        Cost cost =
                median(
                        rounds,
                        () -> {
                            last.clear();
                            last.add(from.stream().map(how).toList());
                        });
        return new Made<>(last.getFirst(), cost);
    }

    private static int marks(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '“' || c == '‘' || c == '\'') {
                marks++;
            }
        }
        return marks;
    }

    private static void importing(Path folder) {
        inNewFolder(temp -> {
            try (Desk desk = Desk.open(temp.resolve("bulk.cuttings"))) {
                ImportReport report = desk.bring(List.of(folder), Progress.SILENT);
                if (report.pages() == 0) {
                    throw new IllegalStateException("no pages");
                }
            }
        });
    }

    private static void inserting(List<Capture> captures, List<Article> articles) {
        inNewFolder(temp -> {
            try (Archive archive = Archive.open(temp.resolve("insert.cuttings"))) {
                for (int i = 0; i < captures.size(); i++) {
                    archive.file(captures.get(i), articles.get(i));
                }
            }
        });
    }

    private static void appending(List<Capture> captures) {
        inNewFolder(temp -> {
            try (FileChannel out =
                    FileChannel.open(
                            temp.resolve("bytes"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE)) {
                for (Capture capture : captures) {
                    out.write(java.nio.ByteBuffer.wrap(capture.bytes()));
                    out.force(false);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static void inNewFolder(Consumer<Path> work) {
        try (ScratchFolder folder = ScratchFolder.named("cuttings-measure")) {
            work.accept(folder.path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void deflate(Capture capture) {
        try (OutputStream out = new DeflaterOutputStream(OutputStream.nullOutputStream())) {
            out.write(capture.bytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] allBytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Consumer<Brought> keeping(List<Capture> captures) {
        return brought -> {
            switch (brought) {
                case Brought.Page(var capture) -> captures.add(capture);
                case Brought.Unreadable unreadable -> {}
            }
        };
    }

    private static Cost median(int rounds, Runnable work) {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            long wall = System.nanoTime();
            long cpu = MACHINE.getProcessCpuTime();
            work.run();
            costs.add(
                    new Cost(
                            (System.nanoTime() - wall) / 1e9,
                            (MACHINE.getProcessCpuTime() - cpu) / 1e9));
        }
        costs.sort(Comparator.comparingDouble(Cost::cpu));
        return costs.get(rounds / 2);
    }
}
