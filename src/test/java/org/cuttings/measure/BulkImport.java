package org.cuttings.measure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
/// Arguments: a folder of pages, and how often they are gone through (the middle run counts).
/// Prints a Markdown table.
public final class BulkImport {
    private BulkImport() {}

    private record Stage(String name, double seconds, String floor, double floorSeconds) {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        List<Path> files = files(folder);
        List<Capture> captures = new ArrayList<>();
        files.forEach(file -> Intake.read(file, keeping(captures)));
        List<Stage> stages = stages(files, captures, rounds);
        double sum = stages.stream().mapToDouble(Stage::seconds).sum();
        double whole = median(rounds, () -> importing(folder));

        System.out.printf(
                Locale.ROOT,
                "%d pages, %.1f MB, %d cores, the middle of %d runs; seconds.%n%n",
                captures.size(),
                captures.stream().mapToLong(capture -> capture.bytes().length).sum() / 1e6,
                Runtime.getRuntime().availableProcessors(),
                rounds);
        System.out.println("| stage | alone, one core | floor | what the floor is |");
        System.out.println("|---|---:|---:|---|");
        for (Stage stage : stages) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %s |%n",
                    stage.name(),
                    stage.seconds(),
                    stage.floorSeconds(),
                    stage.floor());
        }
        System.out.printf(Locale.ROOT, "| sum | %.2f | | |%n", sum);
        System.out.printf(
                Locale.ROOT,
                "| bulk import, whole | %.2f | | %.2f of the sum, %.0f pages a second |%n",
                whole,
                whole / sum,
                captures.size() / whole);
    }

    private static List<Stage> stages(List<Path> files, List<Capture> captures, int rounds) {
        List<Stage> stages = new ArrayList<>();
        double bytes = median(rounds, () -> files.forEach(BulkImport::allBytes));
        stages.add(
                new Stage(
                        "read",
                        median(
                                rounds,
                                () -> files.forEach(file -> Intake.read(file, brought -> {}))),
                        "the files' bytes",
                        bytes));
        double jsoup =
                median(
                        rounds,
                        () ->
                                captures.forEach(capture ->
                                        Jsoup.parse(
                                                new String(
                                                        capture.bytes(),
                                                        java.nio.charset.StandardCharsets.UTF_8))));
        Made<Page> pages = made(captures, Page::of, rounds);
        stages.add(new Stage("parse", pages.seconds(), "Jsoup.parse", jsoup));
        double extract =
                median(
                        rounds,
                        () ->
                                captures.forEach(capture -> {
                                    Page page = Page.of(capture);
                                    page.facts();
                                    page.body();
                                    page.leftOut();
                                }));
        stages.add(
                new Stage("extract", Math.max(0, extract - pages.seconds()), "Jsoup.parse", jsoup));
        Made<LiveBlogs.Split> splits = made(pages.all(), LiveBlogs::split, rounds);
        stages.add(new Stage("split", splits.seconds(), "Jsoup.parse", jsoup));
        double scan =
                median(
                        rounds,
                        () ->
                                splits.all()
                                        .forEach(split ->
                                                split.entries()
                                                        .forEach(entry -> marks(entry.text()))));
        Made<Quotes.Findings> quotes =
                made(splits.all(), split -> Quotes.in(split.entries(), split.facts()), rounds);
        stages.add(new Stage("quotes", quotes.seconds(), "looking at each character", scan));
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
        double compress = median(rounds, () -> captures.forEach(BulkImport::deflate));
        stages.add(new Stage("compress", compress, "the JDK's deflate", compress));
        double insert = median(rounds, () -> inserting(captures, articles));
        stages.add(
                new Stage(
                        "insert",
                        Math.max(0, insert - compress),
                        "a synced append of the bytes, a page at a time",
                        median(rounds, () -> appending(captures))));
        return stages;
    }

    private record Made<T>(List<T> all, double seconds) {}

    private static <F, T> Made<T> made(List<F> from, Function<F, T> how, int rounds) {
        List<List<T>> last = new ArrayList<>();
        double seconds =
                median(
                        rounds,
                        () -> {
                            last.clear();
                            last.add(from.stream().map(how).toList());
                        });
        return new Made<>(last.getFirst(), seconds);
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
        try {
            Path temp = Files.createTempDirectory("cuttings-measure");
            try {
                work.accept(temp);
            } finally {
                try (Stream<Path> all = Files.walk(temp)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
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

    private static double median(int rounds, Runnable work) {
        double[] seconds = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long begun = System.nanoTime();
            work.run();
            seconds[i] = (System.nanoTime() - begun) / 1e9;
        }
        java.util.Arrays.sort(seconds);
        return seconds[rounds / 2];
    }
}
