package org.cuttings.measure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.cuttings.archive.Archive;
import org.cuttings.archive.Parcel;
import org.cuttings.desk.Desk;
import org.cuttings.desk.ExportOrder;
import org.cuttings.desk.Progress;
import org.cuttings.intake.Brought;
import org.cuttings.intake.Intake;
import org.cuttings.liveblog.LiveBlogs;
import org.cuttings.model.Article;
import org.cuttings.model.Capture;
import org.cuttings.model.Entry;
import org.cuttings.page.Page;
import org.cuttings.quotes.Quotes;
import org.cuttings.search.Query;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Each stage of a page's way through the program by JMH, one thread, and beside it the least that
/// it could cost, from the same run. An operation is the stage for [#PAGES] pages made of the
/// sample (for the search: one question to an archive of them). What a stage needs is made before
/// and not counted.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class Stages {
    private static final int PAGES = 50;
    private static final String ASKED = "river";

    private final List<Path> files = new ArrayList<>();
    private final List<Capture> captures = new ArrayList<>();
    private final List<Page> parsed = new ArrayList<>();
    private final List<LiveBlogs.Split> splits = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();
    private final List<Parcel> parcels = new ArrayList<>();
    private ScratchFolder scratch = null;
    private Path full = Path.of("");
    private List<byte[]> exported = List.of();

    /// The files and all that the stages make of them.
    @Setup
    public void make() throws IOException {
        scratch = ScratchFolder.named("cuttings-stages");
        Path folder = scratch.path();
        SavedPages.write(folder.resolve("pages"), PAGES, 1);
        try (Stream<Path> all = Files.list(folder.resolve("pages"))) {
            all.sorted().forEach(files::add);
        }
        for (Path file : files) {
            Intake.read(
                    file,
                    brought -> {
                        if (brought instanceof Brought.Page(var capture)) {
                            captures.add(capture);
                        }
                    });
        }
        for (Capture capture : captures) {
            Page page = Page.of(capture);
            page.facts();
            parsed.add(page);
            LiveBlogs.Split split = LiveBlogs.split(page);
            splits.add(split);
            Quotes.Findings found = Quotes.in(split.entries(), split.facts());
            articles.add(
                    new Article(
                            split.kind(),
                            split.facts(),
                            found.entries(),
                            found.speakers(),
                            split.leftOut(),
                            split.doubts()));
            parcels.add(Parcel.of(capture));
        }
        full = folder.resolve("full.cuttings");
        try (Archive archive = Archive.open(full)) {
            file(archive);
        }
        Path once = folder.resolve("exported-once");
        export(once);
        List<byte[]> bytes = new ArrayList<>();
        try (Stream<Path> all = Files.walk(once)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                bytes.add(Files.readAllBytes(file));
            }
        }
        exported = bytes;
    }

    @TearDown
    public void remove() throws IOException {
        scratch.close();
    }

    /// Pages that were parsed and not looked into: they remember what was found in them.
    @State(Scope.Thread)
    public static class Fresh {
        private final List<Page> pages = new ArrayList<>();

        @Setup(Level.Invocation)
        public void parse(Stages made) {
            pages.clear();
            made.captures.forEach(capture -> pages.add(Page.of(capture)));
        }
    }

    /// An empty folder and an empty archive in it.
    @State(Scope.Thread)
    public static class Empty {
        private ScratchFolder folder = null;
        private Archive archive = null;

        @Setup(Level.Invocation)
        public void open() throws IOException {
            folder = ScratchFolder.named("cuttings-stage");
            archive = Archive.open(file("new.cuttings"));
        }

        @TearDown(Level.Invocation)
        public void close() throws IOException {
            archive.close();
            folder.close();
        }

        Path file(String name) {
            return folder.path().resolve(name);
        }
    }

    /// The archive of all pages, by the program and bare.
    @State(Scope.Thread)
    public static class Opened {
        private Archive archive = null;
        private Connection bare = null;
        private PreparedStatement statement = null;

        @Setup
        public void open(Stages made) throws SQLException {
            archive = Archive.openReadOnly(made.full);
            bare = DriverManager.getConnection("jdbc:sqlite:" + made.full);
            statement =
                    bare.prepareStatement(
                            "SELECT rowid FROM entries_index WHERE entries_index MATCH ? ORDER BY"
                                    + " rowid DESC LIMIT 20");
        }

        @TearDown
        public void close() throws SQLException {
            statement.close();
            bare.close();
            archive.close();
        }
    }

    @Benchmark
    public void read(Blackhole out) {
        files.forEach(file -> Intake.read(file, out::consume));
    }

    @Benchmark
    public void readFloor(Blackhole out) throws IOException {
        for (Path file : files) {
            out.consume(Files.readAllBytes(file));
        }
    }

    @Benchmark
    public void parse(Blackhole out) {
        captures.forEach(capture -> out.consume(Page.of(capture)));
    }

    @Benchmark
    public void parseFloor(Blackhole out) {
        for (Capture capture : captures) {
            out.consume(Jsoup.parse(new String(capture.bytes(), StandardCharsets.UTF_8)));
        }
    }

    @Benchmark
    public void extract(Fresh fresh, Blackhole out) {
        for (Page page : fresh.pages) {
            out.consume(page.facts());
            out.consume(page.body());
            out.consume(page.leftOut());
        }
    }

    @Benchmark
    public void split(Blackhole out) {
        parsed.forEach(page -> out.consume(LiveBlogs.split(page)));
    }

    @Benchmark
    public void quotes(Blackhole out) {
        splits.forEach(split -> out.consume(Quotes.in(split.entries(), split.facts())));
    }

    /// Looking at each character for marks.
    @Benchmark
    public int quotesFloor() {
        int marks = 0;
        for (LiveBlogs.Split split : splits) {
            for (Entry entry : split.entries()) {
                String text = entry.text();
                for (int i = 0; i < text.length(); i++) {
                    char c = text.charAt(i);
                    if (c == '"' || c == '“' || c == '‘' || c == '\'') {
                        marks++;
                    }
                }
            }
        }
        return marks;
    }

    @Benchmark
    public void compress(Blackhole out) {
        captures.forEach(capture -> out.consume(Parcel.of(capture)));
    }

    @Benchmark
    public void compressFloor() throws IOException {
        for (Capture capture : captures) {
            try (OutputStream out = new DeflaterOutputStream(OutputStream.nullOutputStream())) {
                out.write(capture.bytes());
            }
        }
    }

    @Benchmark
    public void insert(Empty empty) {
        file(empty.archive);
    }

    @Benchmark
    public void insertFloor(Empty empty) throws IOException {
        try (FileChannel out =
                FileChannel.open(
                        empty.file("bytes"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (Capture capture : captures) {
                out.write(ByteBuffer.wrap(capture.bytes()));
                out.force(false);
            }
        }
    }

    @Benchmark
    public Object search(Opened opened) {
        return opened.archive.search(Query.parse(ASKED), Query.In.ENTRIES, null, null, 20);
    }

    @Benchmark
    public long searchFloor(Opened opened) throws SQLException {
        opened.statement.setString(1, "\"" + ASKED + "\"");
        long found = 0;
        try (ResultSet rows = opened.statement.executeQuery()) {
            while (rows.next()) {
                found += rows.getLong(1);
            }
        }
        return found;
    }

    @Benchmark
    public void export(Empty empty) throws IOException {
        export(empty.file("exported"));
    }

    @Benchmark
    public void exportFloor(Empty empty) throws IOException {
        for (int i = 0; i < exported.size(); i++) {
            Files.write(empty.file(i + ".md"), exported.get(i));
        }
    }

    private void file(Archive archive) {
        for (int i = 0; i < parcels.size(); i++) {
            archive.file(parcels.get(i), articles.get(i));
        }
    }

    /// To Markdown, a file an entry.
    private void export(Path to) throws IOException {
        try (Desk desk = Desk.openToRead(full)) {
            desk.export(
                    new ExportOrder(
                            new ExportOrder.What.All(),
                            "markdown",
                            Map.of("layout", "entry"),
                            new ExportOrder.Where.Folder(to),
                            false),
                    Progress.SILENT);
        }
    }

    /// @param floor the benchmark that measures it
    /// @param what the floor is
    private record Row(String stage, String floor, String what) {}

    private static final List<Row> ROWS =
            List.of(
                    new Row("read", "readFloor", "the files' bytes"),
                    new Row("parse", "parseFloor", "`Jsoup.parse`"),
                    new Row("extract", "parseFloor", "`Jsoup.parse`"),
                    new Row("split", "parseFloor", "`Jsoup.parse`"),
                    new Row("quotes", "quotesFloor", "looking at each character"),
                    new Row("compress", "compressFloor", "the JDK's deflate, without digests"),
                    new Row("insert", "insertFloor", "a synced append of the bytes, page by page"),
                    new Row("search", "searchFloor", "the bare query of the index, ids only"),
                    new Row("export", "exportFloor", "writing the same files, unsynced"));

    /// Prints a Markdown table.
    public static void main(String[] args) throws RunnerException {
        Map<String, Result<?>> measured = new HashMap<>();
        for (RunResult result :
                new Runner(
                                new OptionsBuilder()
                                        .include(Stages.class.getName() + "\\.")
                                        .jvmArgsAppend("--enable-native-access=ALL-UNNAMED")
                                        .build())
                        .run()) {
            measured.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult());
        }
        System.out.println(
                "| stage of "
                        + PAGES
                        + " pages | ms (JMH, ± 99.9 %) | floor, ms | in floors | what the floor is"
                        + " |");
        System.out.println("|---|---:|---:|---:|---|");
        for (Row row : ROWS) {
            Result<?> stage = measured.get(row.stage());
            Result<?> floor = measured.get(row.floor());
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f ± %.2f | %.2f | %.1f | %s |%n",
                    row.stage(),
                    stage.getScore(),
                    stage.getScoreError(),
                    floor.getScore(),
                    stage.getScore() / floor.getScore(),
                    row.what());
        }
    }
}
