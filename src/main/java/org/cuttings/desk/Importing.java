package org.cuttings.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuttings.archive.Archive;
import org.cuttings.archive.Filed;
import org.cuttings.archive.Parcel;
import org.cuttings.model.Article;
import org.cuttings.model.Capture;
import org.cuttings.model.Facts;

/// One import: pages are parsed by several readers, and filed by the calling thread in the order in
/// which they came, each in a transaction of its own.
final class Importing {
    /// So many results are kept for the report; of what comes after, those that could not be read.
    private static final int KEPT = 10_000;

    /// So small a part of an import's time goes into tidying the search indexes after it.
    private static final int TIDYING = 5;

    private static final Duration LEAST_TIDYING = Duration.ofMillis(100);

    private final Archive archive;
    private final Progress progress;
    private final List<ImportResult> results = new ArrayList<>();
    private volatile long files = -1;
    private long filed;
    private long joined;
    private long same;
    private long unchanged;
    private long unreadable;

    Importing(Archive archive, Progress progress) {
        this.archive = archive;
        this.progress = progress;
    }

    /// What a reader makes of a page.
    private sealed interface Read {
        record Known(String file, long article) implements Read {}

        record Page(Parcel parcel, Article article) implements Read {}

        /// @param imported when it first came into an archive
        record Returned(Page page, Instant imported) implements Read {}

        record Unreadable(String file, String why) implements Read {}
    }

    ImportReport bring(List<Given> given) {
        long from = System.nanoTime();
        // Counting a large folder takes a while; the first pages need not wait for it.
        Thread.ofVirtual().name("count").start(() -> files = Given.count(given));
        List<Given> pages = given.stream().filter(one -> !one.returns()).toList();
        ReadingRoom.ofThisMachine()
                .<Read>read(pages, this::read, Read.Unreadable::new, progress::stopped, this::take);
        for (Given one : given) {
            Path exported = one.path();
            if (exported != null && one.returns() && !progress.stopped()) {
                bringBack(exported);
            }
        }
        if (filed + joined > 0 && !progress.stopped()) {
            Duration took = Duration.ofNanos(System.nanoTime() - from);
            archive.upkeep().tidy(took.dividedBy(TIDYING).plus(LEAST_TIDYING));
        }
        return new ImportReport(
                results, filed, joined, same, unchanged, unreadable, progress.stopped());
    }

    private void bringBack(Path exported) {
        new Returning(archive, progress::stopped)
                .bring(
                        exported,
                        (capture, imported) -> {
                            Read read = ReadingRoom.onDeepStack(() -> read(capture));
                            take(
                                    read instanceof Read.Page page
                                            ? new Read.Returned(page, imported)
                                            : read);
                        },
                        why -> take(new Read.Unreadable(exported.toString(), why)));
    }

    private Read read(Capture capture) {
        // Taking up a stopped import costs no parsing of what is there.
        Optional<Long> known = archive.known(capture);
        return known.isPresent()
                ? new Read.Known(capture.label(), known.get())
                : new Read.Page(Parcel.of(capture), ArticleReader.readOrBare(capture));
    }

    private void take(Read read) {
        ImportResult result =
                switch (read) {
                    case Read.Known(var file, var article) ->
                            new ImportResult.Unchanged(file, article);
                    case Read.Page(var parcel, var article) ->
                            result(parcel.capture(), article, archive.file(parcel, article));
                    case Read.Returned(Read.Page(var parcel, var article), var imported) ->
                            result(
                                    parcel.capture(),
                                    article,
                                    archive.file(parcel, article, imported));
                    case Read.Unreadable(var file, var why) ->
                            new ImportResult.Unreadable(file, why);
                };
        count(result);
        if (results.size() < KEPT || result instanceof ImportResult.Unreadable) {
            results.add(result);
        }
        long done = filed + joined + same + unchanged + unreadable;
        // A file of several pages makes the count too small.
        progress.page(done, files < done ? -1 : files, result);
    }

    private static ImportResult result(Capture capture, Article article, Filed filed) {
        String file = capture.label();
        String title = Facts.value(article.facts().title());
        return switch (filed) {
            case Filed.Anew(var id, var entries, var quotes) ->
                    new ImportResult.Filed(file, id, title, entries, quotes, article.doubts());
            case Filed.Edition(var id, var number, var entries, var quotes) ->
                    new ImportResult.Joined(
                            file, id, number, title, entries, quotes, article.doubts());
            case Filed.Same(var id) -> new ImportResult.Same(file, id);
            case Filed.Unchanged(var id) -> new ImportResult.Unchanged(file, id);
        };
    }

    private void count(ImportResult result) {
        switch (result) {
            case ImportResult.Filed r -> filed++;
            case ImportResult.Joined r -> joined++;
            case ImportResult.Same r -> same++;
            case ImportResult.Unchanged r -> unchanged++;
            case ImportResult.Unreadable r -> unreadable++;
        }
    }
}
