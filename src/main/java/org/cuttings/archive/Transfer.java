package org.cuttings.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.cuttings.model.Article;
import org.cuttings.model.Asset;
import org.cuttings.model.Capture;
import org.jspecify.annotations.Nullable;

/// Brings captures and the reader's words of one archive into another: what merging, splitting and
/// rebuilding are made of. The source may be damaged: what of it can be read is read.
final class Transfer {
    private final Session from;
    private final Archive to;
    private final Function<Capture, Article> reader;
    private final Upkeep.Watch watch;
    private final List<String> lost = new ArrayList<>();
    private int brought;

    Transfer(Session from, Archive to, Function<Capture, Article> reader, Upkeep.Watch watch) {
        this.from = from;
        this.to = to.reading(reader);
        this.reader = reader;
        this.watch = watch;
    }

    Upkeep.Brought done() {
        return new Upkeep.Brought(brought, lost);
    }

    /// Every capture that any way through the file leads to, in the order of their numbers.
    void allCaptures() {
        Set<Long> ids = new TreeSet<>();
        walk(ids, "capture-ids-by-table", 0L);
        walk(ids, "capture-ids-from-end", Long.MAX_VALUE);
        byIndex(ids);
        Payloads payloads = new Payloads(from);
        Set<String> used = new HashSet<>();
        captures(ids, payloads, used, label -> label);
        leftovers(payloads, used);
    }

    /// @param label what a file is called in the other archive
    void captures(Set<Long> ids, Function<String, String> label) {
        captures(ids, new Payloads(from), new HashSet<>(), label);
    }

    private void captures(
            Set<Long> ids, Payloads payloads, Set<String> used, Function<String, String> label) {
        int done = 0;
        for (Long id : ids) {
            if (!watch.goOn(done++, ids.size())) {
                return;
            }
            Optional<Stored> stored = stored(id, payloads);
            if (stored.isEmpty()) {
                lost.add("Capture " + id + " can't be read.");
                continue;
            }
            used.add(stored.get().sha256());
            file(stored.get(), label);
        }
    }

    private void file(Stored stored, Function<String, String> label) {
        Capture was = stored.capture();
        Capture capture =
                new Capture(
                        label.apply(was.label()),
                        was.bytes(),
                        was.mediaType(),
                        was.charset(),
                        was.url(),
                        was.captured(),
                        was.told(),
                        was.assets(),
                        was.doubts());
        try {
            Article article = reader.apply(capture);
            Parcel parcel = Parcel.of(capture);
            to.write(db -> new Filing(db).file(parcel, article, stored.imported()));
            brought++;
        } catch (ArchiveException failure) {
            throw failure;
        } catch (RuntimeException unreadable) {
            // One page that breaks its reader does not keep the others out.
            lost.add(was.label() + " could not be read: " + unreadable.getClass().getSimpleName());
        }
    }

    /// A capture out of the source.
    private record Stored(Capture capture, String sha256, Instant imported) {}

    private Optional<Stored> stored(long id, Payloads payloads) {
        record Row(Capture capture, String sha256, String imported) {}
        try {
            return from.first(
                            "capture-alone",
                            row ->
                                    new Row(
                                            new Capture(
                                                    row.getString("label"),
                                                    new byte[0],
                                                    row.getString("media_type"),
                                                    row.getString("charset"),
                                                    row.getString("url"),
                                                    Rows.captured(row),
                                                    Json.map(row.getString("told")),
                                                    List.of(),
                                                    Json.doubts(row.getString("doubts"))),
                                            row.getString("sha256"),
                                            row.getString("imported")),
                            id)
                    .flatMap(row ->
                            payloads.bytes(row.sha256())
                                    .map(bytes ->
                                            new Stored(
                                                    with(row.capture(), bytes, payloads.assets(id)),
                                                    row.sha256(),
                                                    Instant.parse(row.imported()))));
        } catch (ArchiveException | IllegalStateException damaged) {
            return Optional.empty();
        }
    }

    private static Capture with(Capture c, byte[] bytes, List<Asset> assets) {
        return new Capture(
                c.label(),
                bytes,
                c.mediaType(),
                c.charset(),
                c.url(),
                c.captured(),
                c.told(),
                assets,
                c.doubts());
    }

    /// Row by row, until a damaged page is met.
    private void walk(Set<Long> ids, String query, long start) {
        try {
            Long at = start;
            while (at != null) {
                at = from.number(query, at);
                if (at != null) {
                    ids.add(at);
                }
            }
        } catch (ArchiveException damaged) {
            // The other ways through the file may still lead there.
            lost.add("A part of the list of captures is damaged.");
        }
    }

    private void byIndex(Set<Long> ids) {
        for (String index : List.of("captures_of_edition", "captures_once")) {
            try {
                ids.addAll(
                        from.rows(
                                "SELECT id FROM captures INDEXED BY "
                                        + index
                                        + (index.equals("captures_once")
                                                ? " WHERE sha256 >= ''"
                                                : " WHERE edition_id > 0"),
                                row -> row.getLong(1)));
            } catch (ArchiveException | IllegalStateException damaged) {
                lost.add("An index of the captures is damaged.");
            }
        }
    }

    /// Pages whose bytes are whole though their row is not: filed under their digest.
    private void leftovers(Payloads payloads, Set<String> used) {
        if (lost.isEmpty()) {
            return;
        }
        Set<String> pictures = new HashSet<>();
        try {
            pictures.addAll(from.all("asset-digests", row -> row.getString(1)));
        } catch (ArchiveException damaged) {
            lost.add("The list of pictures is damaged.");
        }
        for (String sha256 : payloads.rows().keySet()) {
            if (!used.contains(sha256) && !pictures.contains(sha256)) {
                payloads.bytes(sha256)
                        .filter(Transfer::isText)
                        .ifPresent(bytes ->
                                file(
                                        new Stored(
                                                Capture.of(
                                                        "recovered-"
                                                                + sha256.substring(0, 12)
                                                                + ".html",
                                                        bytes,
                                                        "text/html"),
                                                sha256,
                                                to.now()),
                                        label -> label));
            }
        }
    }

    private static boolean isText(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 512); i++) {
            if (bytes[i] == 0) {
                return false;
            }
        }
        return bytes.length > 0;
    }

    /// The reader's words of the source's record and of the source itself, those undone left out.
    static List<UserRecord.Line> words(Session from, Path fromFile) {
        Map<String, UserRecord.Line> words = new LinkedHashMap<>();
        Set<String> undone = new HashSet<>();
        for (UserRecord.Line line : new UserRecord(fromFile).read()) {
            add(line, words, undone);
        }
        try {
            for (Checking.Kept kept : Checking.Kept.all(from)) {
                UserRecord.Line line =
                        Json.line(
                                UserRecord.line(kept.act(), kept.at(), kept.word(), kept.target()));
                if (line != null) {
                    add(line, words, undone);
                }
                if (kept.undone()) {
                    undone.add(kept.act());
                }
            }
        } catch (ArchiveException damaged) {
            // This is what the record beside the archive is for.
            from.failures().note(damaged);
        }
        return words.values().stream().filter(line -> !undone.contains(line.act())).toList();
    }

    private static void add(
            UserRecord.Line line, Map<String, UserRecord.Line> words, Set<String> undone) {
        if (line.undo() != null) {
            undone.add(line.undo());
        } else {
            words.putIfAbsent(
                    String.join(
                            "|",
                            line.act(),
                            "" + line.what(),
                            "" + line.target(),
                            "" + line.exact(),
                            "" + line.anchor(),
                            "" + line.name()),
                    line);
        }
    }

    /// Says these words in the other archive; those whose target is not there are told of.
    void say(List<UserRecord.Line> lines) {
        lost.addAll(replay(to, lines));
    }

    /// @return what could not be placed, in sentences
    static List<String> replay(Archive to, List<UserRecord.Line> lines) {
        List<String> lost = new ArrayList<>();
        Set<String> undone = new HashSet<>();
        for (UserRecord.Line line : lines) {
            if (line.undo() != null) {
                undone.add(line.undo());
            }
        }
        Map<String, List<UserRecord.Line>> acts = new LinkedHashMap<>();
        for (UserRecord.Line line : lines) {
            if (!undone.contains(line.act()) && line.undo() == null) {
                acts.computeIfAbsent(line.act(), act -> new ArrayList<>()).add(line);
            }
        }
        for (List<UserRecord.Line> act : acts.values()) {
            List<String> recorded =
                    to.write(db -> {
                        if (db.count("act-known", act.getFirst().act()) > 0) {
                            return List.<String>of();
                        }
                        List<Word> words = new ArrayList<>();
                        for (UserRecord.Line line : act) {
                            Targets.find(db, line)
                                    .ifPresentOrElse(
                                            words::add,
                                            () ->
                                                    lost.add(
                                                            "Could not place: "
                                                                    + line.what()
                                                                    + " of "
                                                                    + line.at()));
                        }
                        Words said = to.words(db);
                        said.say(act.getFirst().act(), act.getFirst().at(), words);
                        return said.lines();
                    });
            to.record().append(recorded);
        }
        return lost;
    }

    /// The reader's words on these articles, not undone. None holds a number of this archive.
    static List<UserRecord.Line> wordsOn(Session from, @Nullable List<Long> articles) {
        List<UserRecord.Line> lines = new ArrayList<>();
        Set<Long> wanted = articles == null ? Set.of() : new HashSet<>(articles);
        for (Checking.Kept kept : Checking.Kept.all(from)) {
            Long article = kept.word().article();
            if (!kept.undone()
                    && (articles == null || article == null || wanted.contains(article))) {
                UserRecord.Line line =
                        Json.line(
                                UserRecord.line(kept.act(), kept.at(), kept.word(), kept.target()));
                if (line != null && (articles == null || !"search".equals(line.what()))) {
                    lines.add(withoutNumber(line));
                }
            }
        }
        return lines;
    }

    /// What something is joined to is told by the target's `to`; here its number is the value.
    private static UserRecord.Line withoutNumber(UserRecord.Line line) {
        boolean joins = "join".equals(line.what()) || "same".equals(line.what());
        return !joins || line.value() == null
                ? line
                : new UserRecord.Line(
                        line.act(),
                        line.at(),
                        line.undo(),
                        line.what(),
                        line.target(),
                        line.exact(),
                        line.anchor(),
                        line.name(),
                        "yes");
    }

    /// The captures of these articles.
    static Set<Long> capturesOf(Session from, List<Long> articles) {
        Set<Long> ids = new LinkedHashSet<>();
        for (Long article : articles) {
            ids.addAll(from.all("captures-of-article", row -> row.getLong(1), article));
        }
        return ids;
    }
}
