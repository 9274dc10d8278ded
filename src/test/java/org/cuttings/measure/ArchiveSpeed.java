package org.cuttings.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.cuttings.archive.Archive;
import org.cuttings.archive.ManyArticles;
import org.cuttings.model.Headline;
import org.cuttings.search.Hits;
import org.cuttings.search.ListOrder;
import org.cuttings.search.Query;
import org.cuttings.search.Shelf;

/// How long a large archive takes to answer, with the bare query's time beside: the same look-up in
/// SQLite alone, without snippets, totals or records.
///
/// Arguments: the archive's file (made where it is not there), and the scale, 1 for 50,000
/// articles, 1,000,000 entries, 1,000,000 quotes and 20,000 speakers.
public final class ArchiveSpeed {
    private static final int TIMES = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ArchiveSpeed() {}

    public static void main(String[] args) throws SQLException {
        Path file = Path.of(args[0]);
        double scale = args.length > 1 ? Double.parseDouble(args[1]) : 1;
        if (!Files.exists(file)) {
            ManyArticles.fill(file, scale, 1);
        }
        System.out.println("| question | goal | p95 | of it processor | bare query p95 |");
        System.out.println("|---|---:|---:|---:|---:|");
        opening(file);
        try (Archive archive = Archive.openReadOnly(file);
                Connection bare = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            searches(archive, bare);
            lists(archive, bare);
        }
    }

    private static void opening(Path file) {
        row(
                "open the archive",
                150,
                measure(20, i -> Archive.openReadOnly(file).close()),
                measure(20, i -> run(file)));
    }

    private static void run(Path file) {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            first(raw, "SELECT count(*) FROM sqlite_schema");
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void searches(Archive archive, Connection bare) {
        List<String> names =
                archive.speakers(null, 60).stream().map(speaker -> speaker.name()).toList();
        row(
                "speaker and words",
                50,
                measure(
                        TIMES,
                        i ->
                                find(
                                        archive,
                                        "speaker:\""
                                                + names.get(i % names.size())
                                                + "\" "
                                                + word(i % 40),
                                        Query.In.QUOTES)),
                measure(
                        TIMES,
                        i ->
                                first(
                                        bare,
                                        "SELECT q.id FROM quotes_index x JOIN quotes q ON q.place ="
                                                + " x.rowid JOIN speakers s ON s.id = q.speaker_id"
                                                + " WHERE quotes_index MATCH ? AND s.name = ? ORDER BY"
                                                + " x.rowid DESC LIMIT 20",
                                        "text : \"" + word(i % 40) + "\"",
                                        names.get(i % names.size()))));
        row(
                "a common word by relevance",
                100,
                measure(TIMES, i -> find(archive, word(i % 12), Query.In.ENTRIES)),
                measure(
                        20,
                        i ->
                                first(
                                        bare,
                                        "SELECT rowid FROM entries_index WHERE entries_index MATCH"
                                                + " ? ORDER BY bm25(entries_index) LIMIT 20",
                                        "{title text more} : \"" + word(i % 12) + "\"")));
        List<String> phrases = phrases(archive);
        row(
                "a phrase of three words out of a quote",
                20,
                measure(
                        TIMES,
                        i -> find(archive, phrases.get(i % phrases.size()), Query.In.QUOTES)),
                measure(
                        TIMES,
                        i ->
                                first(
                                        bare,
                                        "SELECT rowid FROM quotes_index WHERE quotes_index MATCH ?"
                                                + " ORDER BY rowid DESC LIMIT 20",
                                        "text : " + phrases.get(i % phrases.size()))));
        row(
                "newest for a common word",
                20,
                measure(TIMES, i -> find(archive, word(i % 12) + " sort:newest", Query.In.ENTRIES)),
                measure(
                        TIMES,
                        i ->
                                first(
                                        bare,
                                        "SELECT rowid FROM entries_index WHERE entries_index MATCH"
                                                + " ? ORDER BY rowid DESC LIMIT 20",
                                        "{title text more} : \"" + word(i % 12) + "\"")));
        row(
                "a typed beginning of a word",
                100,
                measure(
                        TIMES,
                        i -> find(archive, word(30 + i).substring(0, 3) + "*", Query.In.ENTRIES)),
                measure(
                        TIMES,
                        i ->
                                first(
                                        bare,
                                        "SELECT rowid FROM entries_index WHERE entries_index MATCH"
                                                + " ? ORDER BY rowid DESC LIMIT 20",
                                        "\"" + word(30 + i).substring(0, 3) + "\" *")));
        for (String few : List.of("is:read", "is:starred", "has:note", "tag:tide")) {
            row(
                    few + ", said of few or of none",
                    100,
                    measure(20, i -> find(archive, few, Query.In.ENTRIES)),
                    null);
        }
        row(
                "suggestions for a name, with a slip",
                10,
                measure(TIMES, i -> archive.suggest(slip(names.get(i % names.size())), 8)),
                null);
        row(
                "facets of a common word",
                500,
                measure(10, i -> archive.facets(Query.parse(word(i)), Query.In.ENTRIES)),
                null);
    }

    private static List<String> phrases(Archive archive) {
        return archive.speakers(null, 100).stream()
                .map(speaker -> archive.quotesOf(speaker.id(), null, 1).getFirst().words())
                .map(quote -> List.of(quote.split(" ")))
                // The page that the window is measured with has shorter ones.
                .filter(words -> words.size() >= 12)
                .map(words -> "\"" + String.join(" ", words.subList(9, 12)) + "\"")
                .toList();
    }

    private static String slip(String name) {
        return name.substring(0, 2) + "x" + name.substring(3, Math.min(6, name.length()));
    }

    private static void lists(Archive archive, Connection bare) {
        List<Long> marks = new ArrayList<>();
        Long after = null;
        for (int i = 0; i < 60; i++) {
            List<Headline> page = archive.headlines(new Shelf.All(), after, 500);
            if (page.isEmpty()) {
                break;
            }
            after = page.getLast().id();
            marks.add(after);
        }
        row(
                "any page of the list of articles",
                20,
                measure(
                        TIMES,
                        i -> archive.headlines(new Shelf.All(), marks.get(i % marks.size()), 50)),
                measure(
                        TIMES,
                        i ->
                                first(
                                        bare,
                                        "SELECT id, title FROM articles ORDER BY sort DESC, id DESC"
                                                + " LIMIT 50")));
        for (ListOrder order : ListOrder.values()) {
            long middle = archive.headlines(new Shelf.All(), order, null, 2_000).getLast().id();
            row(
                    "a page of the list by "
                            + order.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    200,
                    measure(
                            20,
                            i ->
                                    archive.headlines(
                                            new Shelf.All(),
                                            order,
                                            i % 2 == 0 ? null : middle,
                                            200)),
                    null);
        }
        long speaker = archive.speakers(null, 1).getFirst().id();
        List<Long> quotes = new ArrayList<>();
        Long last = null;
        for (int i = 0; i < 30; i++) {
            var page = archive.quotesOf(speaker, last, 300);
            if (page.isEmpty()) {
                break;
            }
            last = page.getLast().id();
            quotes.add(last);
        }
        row(
                "any page of a speaker's quotes",
                20,
                measure(TIMES, i -> archive.quotesOf(speaker, quotes.get(i % quotes.size()), 50)),
                measure(
                        TIMES,
                        i ->
                                first(
                                        bare,
                                        "SELECT id, text FROM quotes WHERE speaker_id = "
                                                + speaker
                                                + " ORDER BY place LIMIT 50")));
        row("counts of the library", 50, measure(20, i -> archive.counts()), null);
        long blog = archive.headlines(new Shelf.LiveBlogs(), null, 1).getFirst().id();
        row(
                "a live blog of 120 to 260 posts, whole",
                150,
                measure(20, i -> archive.article(blog + 10L * (i % 5))),
                null);
    }

    private static String word(int rank) {
        return ManyArticles.word(rank);
    }

    private static Hits find(Archive archive, String typed, Query.In in) {
        return archive.search(Query.parse(typed), in, null, null, 20);
    }

    private static void first(Connection bare, String sql, String... values) {
        try (PreparedStatement statement = bare.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private record Times(double wall, double processor) {}

    /// The 95th percentile in milliseconds, after a tenth of warm-up.
    private static Times measure(int times, IntConsumer work) {
        for (int i = 0; i < Math.max(5, times / 10); i++) {
            work.accept(i);
        }
        double[] wall = new double[times];
        double[] processor = new double[times];
        for (int i = 0; i < times; i++) {
            long cpu = THREADS.getCurrentThreadCpuTime();
            long from = System.nanoTime();
            work.accept(i);
            wall[i] = (System.nanoTime() - from) / 1e6;
            processor[i] = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
        }
        Arrays.sort(wall);
        Arrays.sort(processor);
        int at = (int) Math.ceil(times * 0.95) - 1;
        return new Times(wall[at], processor[at]);
    }

    private static void row(String question, int goal, Times ours, Times bare) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d ms | %.1f ms | %.1f ms | %s |%n",
                question,
                goal,
                ours.wall(),
                ours.processor(),
                bare == null ? "" : String.format(Locale.ROOT, "%.1f ms", bare.wall()));
    }
}
