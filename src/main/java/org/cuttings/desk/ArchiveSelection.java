package org.cuttings.desk;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cuttings.archive.Archive;
import org.cuttings.export.ClippedEntry;
import org.cuttings.export.Clipping;
import org.cuttings.export.Mine;
import org.cuttings.export.Origin;
import org.cuttings.export.Selection;
import org.cuttings.model.Article;
import org.cuttings.model.Capture;
import org.cuttings.model.CaptureLine;
import org.cuttings.model.Entry;
import org.cuttings.model.Headline;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.Moment;
import org.cuttings.model.Said;
import org.cuttings.search.Hit;
import org.cuttings.search.Hits;
import org.cuttings.search.Query;
import org.cuttings.search.Shelf;
import org.jspecify.annotations.Nullable;

/// The articles that an export asked for, read from the archive one by one.
final class ArchiveSelection implements Selection {
    private static final int PAGE = 200;
    private static final String WHOLE = "the whole archive";

    /// Entries that wait to be written at most: some megabytes of words. Fewer, and a disk that is
    /// slow for a moment holds up the reading too.
    private static final int ENTRIES_AHEAD = 1600;

    private final Archive archive;
    private final ExportOrder.What what;
    private final Progress progress;

    ArchiveSelection(Archive archive, ExportOrder.What what, Progress progress) {
        this.archive = archive;
        this.what = what;
        this.progress = progress;
    }

    @Override
    public String title() {
        return switch (what) {
            case ExportOrder.What.All all -> WHOLE;
            case ExportOrder.What.Found(var query) -> query;
            case ExportOrder.What.OnShelf(var shelf) -> titleOf(shelf);
            case ExportOrder.What.Articles(var ids) -> titleOf(ids);
            case ExportOrder.What.Places(var places) ->
                    titleOf(List.copyOf(wanted(places).keySet()));
        };
    }

    /// A book without a chapter or a table without a row would look like an answer: where nothing
    /// is to be written, no format writes a file.
    ///
    /// @throws CannotDo where there is no article or entry to export
    void requireAny() {
        boolean any =
                switch (what) {
                    case ExportOrder.What.All all -> archive.count(new Shelf.All()) > 0;
                    case ExportOrder.What.OnShelf(var shelf) -> archive.count(shelf) > 0;
                    case ExportOrder.What.Found(var query) -> finds(query);
                    case ExportOrder.What.Articles(var ids) ->
                            ids.stream().anyMatch(id -> archive.headline(id).isPresent());
                    case ExportOrder.What.Places(var places) -> !places.isEmpty();
                };
        if (!any) {
            throw new CannotDo(
                    what instanceof ExportOrder.What.Found(var query)
                            ? "Nothing was found by " + query + ", so no file was written."
                            : "There is nothing in " + title() + ", so no file was written.");
        }
    }

    private boolean finds(String typed) {
        Query query = Query.parse(typed);
        Query.In in = Desk.ofQuotes(query) ? Query.In.QUOTES : Query.In.ENTRIES;
        return !archive.search(query, in, Query.Order.NEWEST, null, 1).hits().isEmpty();
    }

    private static String titleOf(Shelf shelf) {
        return switch (shelf) {
            case Shelf.All() -> WHOLE;
            case Shelf.LiveBlogs() -> "live blogs";
            case Shelf.Unread() -> "unread";
            case Shelf.Starred() -> "starred";
            case Shelf.Bin() -> "the bin";
            case Shelf.Publisher(var name) -> name;
            case Shelf.Tag(var name) -> name;
        };
    }

    private String titleOf(List<Long> articles) {
        return articles.size() == 1
                ? archive.headline(articles.getFirst()).map(Headline::title).orElse("one article")
                : articles.size() + " articles";
    }

    /// By article, the entries wanted; empty for all of them.
    private static Map<Long, Set<Long>> wanted(List<ExportOrder.Place> places) {
        Map<Long, Set<Long>> wanted = new LinkedHashMap<>();
        Set<Long> whole = new HashSet<>();
        for (ExportOrder.Place place : places) {
            Set<Long> entries = wanted.computeIfAbsent(place.article(), id -> new HashSet<>());
            if (place.entry() == null) {
                whole.add(place.article());
            } else {
                entries.add(place.entry());
            }
        }
        whole.forEach(article -> wanted.put(article, Set.of()));
        return wanted;
    }

    /// An article that was read, and how far that is.
    ///
    /// @param total articles in all
    private record Read(Clipping clipping, @Nullable String title, long done, long total) {
        int weight() {
            return Math.max(1, clipping.entries().size());
        }
    }

    @Override
    public void each(Taker taker) throws IOException {
        try (ReadAhead<Read> ahead = new ReadAhead<>(this::readAll, Read::weight, ENTRIES_AHEAD)) {
            for (Read read = ahead.next(); read != null; read = ahead.next()) {
                if (progress.stopped()) {
                    throw new CannotDo("The export was stopped; the files so far are whole.");
                }
                taker.take(read.clipping());
                String title = read.title();
                progress.piece(read.done(), read.total(), title == null ? "" : title);
            }
        }
    }

    private void readAll(ReadAhead.Sink<Read> sink) {
        switch (what) {
            case ExportOrder.What.All all -> readShelf(new Shelf.All(), sink);
            case ExportOrder.What.OnShelf(var shelf) -> readShelf(shelf, sink);
            case ExportOrder.What.Found(var query) -> {
                Map<Long, Set<Long>> found = found(query);
                long done = 0;
                for (Map.Entry<Long, Set<Long>> article : found.entrySet()) {
                    Wanted these = (kept, i) -> article.getValue().contains(kept.entryIds().get(i));
                    if (!read(article.getKey(), these, ++done, found.size(), sink)) {
                        return;
                    }
                }
            }
            case ExportOrder.What.Places(var places) -> {
                Map<Long, Set<Long>> wanted = wanted(places);
                long done = 0;
                for (Map.Entry<Long, Set<Long>> article : wanted.entrySet()) {
                    Set<Integer> named = named(article.getKey(), article.getValue());
                    Wanted these = (kept, i) -> named.isEmpty() || named.contains(i);
                    if (!read(article.getKey(), these, ++done, wanted.size(), sink)) {
                        return;
                    }
                }
            }
            case ExportOrder.What.Articles(var ids) -> {
                long done = 0;
                for (Long id : ids) {
                    if (!read(id, Wanted.ALL, ++done, ids.size(), sink)) {
                        return;
                    }
                }
            }
        }
    }

    private void readShelf(Shelf shelf, ReadAhead.Sink<Read> sink) {
        long total = archive.count(shelf);
        long done = 0;
        Long last = null;
        List<Headline> page;
        do {
            page = archive.headlines(shelf, last, PAGE);
            for (Headline headline : page) {
                if (!read(headline.id(), Wanted.ALL, ++done, total, sink)) {
                    return;
                }
                last = headline.id();
            }
        } while (page.size() == PAGE);
    }

    /// Which of an article's entries are wanted.
    private interface Wanted {
        Wanted ALL = (kept, entry) -> true;

        /// @param entry its place in the article, from 0
        boolean is(KeptArticle kept, int entry);
    }

    /// The places of the entries that these numbers name; none for no number: all are wanted.
    private Set<Integer> named(long article, Set<Long> numbers) {
        KeptArticle kept =
                archive.article(article)
                        .orElseThrow(() -> new CannotDo("There is no article " + article + "."));
        Set<Integer> places = new HashSet<>();
        for (Long number : numbers) {
            int place = kept.entryNamed(number);
            if (place < 0) {
                throw new CannotDo("Article " + article + " has no entry " + number + ".");
            }
            places.add(place);
        }
        return places;
    }

    /// @return whether more is wanted
    private boolean read(
            long id, Wanted entries, long done, long total, ReadAhead.Sink<Read> sink) {
        KeptArticle kept = archive.article(id).orElse(null);
        return kept == null
                || sink.put(
                        new Read(clipping(kept, entries), kept.headline().title(), done, total));
    }

    /// The entries that a query finds, by article, in the order in which they are found.
    private Map<Long, Set<Long>> found(String typed) {
        Query query = Query.parse(typed);
        Query.In in = Desk.ofQuotes(query) ? Query.In.QUOTES : Query.In.ENTRIES;
        Map<Long, Set<Long>> found = new LinkedHashMap<>();
        Hits.Next next = null;
        do {
            Hits hits = archive.search(query, in, Query.Order.NEWEST, next, PAGE);
            for (Hit hit : hits.hits()) {
                found.computeIfAbsent(hit.article(), id -> new HashSet<>()).add(hit.entry());
            }
            next = hits.next();
        } while (next != null);
        return found;
    }

    private Clipping clipping(KeptArticle kept, Wanted wanted) {
        Headline headline = kept.headline();
        Article article = kept.article();
        Map<Long, List<Said>> said =
                archive.said(headline.id()).stream()
                        .collect(Collectors.groupingBy(one -> requireNonNull(one.post())));
        List<ClippedEntry> entries = new ArrayList<>();
        for (int i = 0; i < article.entries().size(); i++) {
            if (wanted.is(kept, i)) {
                long post = kept.posts().get(i);
                List<Said> on = said.getOrDefault(post, List.of());
                Entry entry = article.entries().get(i);
                String id = Long.toString(post);
                entries.add(
                        on.isEmpty()
                                ? ClippedEntry.of(id, i, entry)
                                : new ClippedEntry(
                                        id,
                                        i,
                                        entry,
                                        mine(on),
                                        OnWords.highlights(on),
                                        OnWords.onQuotes(on, entry.quotes())));
            }
        }
        String note = kept.note();
        return new Clipping(
                Long.toString(headline.id()),
                kept.edition(),
                article.kind(),
                article.facts(),
                origins(headline),
                article.entries().size(),
                entries,
                new Mine(
                        headline.tags(),
                        headline.starred(),
                        note == null ? List.of() : List.of(note)),
                address -> archive.asset(headline.id(), address));
    }

    private static Mine mine(List<Said> on) {
        return new Mine(
                on.stream().filter(is("tag")).map(Said::name).sorted().toList(),
                on.stream().anyMatch(is("star")),
                on.stream().filter(is("note")).map(Said::value).toList());
    }

    /// What is on the entry as a whole, and notes whose words could not be placed.
    private static Predicate<Said> is(String what) {
        return said -> said.what().equals(what) && said.span() == null;
    }

    private List<Origin> origins(Headline headline) {
        List<Origin> origins = new ArrayList<>();
        for (CaptureLine line : archive.captureLines(headline.id())) {
            origins.add(
                    new Origin(
                            line.sha256(),
                            line.file(),
                            line.mediaType(),
                            line.url(),
                            line.captured(),
                            Moment.utc(line.imported()),
                            () -> bytesOf(line.id())));
        }
        if (origins.isEmpty()) {
            // An article that was filed without its page's bytes.
            origins.add(
                    new Origin(
                            "",
                            "",
                            "text/html",
                            null,
                            null,
                            Moment.utc(headline.imported()),
                            () -> bytesOf(-1)));
        }
        return origins;
    }

    private Capture bytesOf(long capture) throws IOException {
        return archive.capture(capture)
                .orElseThrow(() -> new IOException("A page's bytes were not kept."));
    }

    private List<Long> on(Shelf shelf) {
        List<Long> ids = new ArrayList<>();
        List<Headline> page;
        do {
            Long last = ids.isEmpty() ? null : ids.getLast();
            page = archive.headlines(shelf, last, PAGE);
            page.forEach(headline -> ids.add(headline.id()));
        } while (page.size() == PAGE);
        return ids;
    }

    @Override
    public void changes(LineTaker taker) throws IOException {
        List<Long> articles =
                switch (what) {
                    case ExportOrder.What.All all -> null;
                    case ExportOrder.What.OnShelf(var shelf) -> on(shelf);
                    case ExportOrder.What.Found(var query) -> List.copyOf(found(query).keySet());
                    case ExportOrder.What.Articles(var ids) -> ids;
                    case ExportOrder.What.Places(var places) ->
                            List.copyOf(wanted(places).keySet());
                };
        for (String line : archive.byHand().words(articles)) {
            taker.take(line);
        }
    }
}
