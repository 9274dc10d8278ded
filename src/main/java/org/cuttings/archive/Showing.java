package org.cuttings.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes what is shown and searched of one article, where it differs from what is there.
final class Showing {
    private final Session db;
    private final Speakers people;
    private final Refresh.Head head;
    private final List<Refresh.Word> words;
    private final Map<Long, List<Refresh.QuoteNow>> quotes;
    private final Map<Long, Set<Long>> sources;
    private final Map<Long, Integer> counts = new HashMap<>();
    private final Map<Long, Long> standsFor = new HashMap<>();
    private final Map<Long, Long> lastEntryPlaces = new HashMap<>();
    private final Map<Long, Long> lastQuotePlaces = new HashMap<>();
    private final List<Runnable> indexing = new ArrayList<>();
    private int entryCount;
    private int quoteCount;

    Showing(
            Session db,
            Speakers people,
            Refresh.Head head,
            List<Refresh.Word> words,
            Map<Long, List<Refresh.QuoteNow>> quotes,
            Map<Long, Set<Long>> sources) {
        this.db = db;
        this.people = people;
        this.head = head;
        this.words = words;
        this.quotes = quotes;
        this.sources = sources;
    }

    void write(List<Refresh.EntryNow> entries) {
        entries.forEach(this::write);
        for (var count : counts.entrySet()) {
            if (count.getValue() != 0) {
                db.change("speaker-quotes-changed", count.getValue(), count.getKey());
            }
        }
        db.change("article-counts", entryCount, quoteCount, head.id());
        indexing.forEach(Runnable::run);
    }

    private void write(Refresh.EntryNow entry) {
        String time = entry.foundTime();
        String source = entry.foundTimeSource();
        for (Refresh.Word word : words) {
            if (word.what().equals("time") && Objects.equals(word.post(), entry.post())) {
                time = word.value().isEmpty() ? null : word.value();
                source = word.value().isEmpty() ? "unknown" : "by-hand";
            }
        }
        Long own = Refresh.second(time);
        long at = own == null ? head.second() : own;
        boolean shown = head.shown() && entry.latest();
        if (entry.latest()) {
            entryCount++;
        }
        Tokens tokens = common(entry);
        Set<Long> speakers = new LinkedHashSet<>();
        Set<String> kinds = new LinkedHashSet<>();
        for (Refresh.QuoteNow quote : quotes.getOrDefault(entry.id(), List.of())) {
            Long speaker = write(entry, quote, shown, at);
            if (speaker != null) {
                speakers.add(speaker);
            }
            kinds.add(quote.kind());
            if (entry.latest()) {
                quoteCount++;
            }
        }
        speakers.forEach(id -> tokens.add(Tokens.speaker(id)));
        kinds.forEach(kind -> tokens.add(Tokens.kind(kind)));
        place(entry, time, source, tokens.toString(), shown, at);
    }

    private Tokens common(Refresh.EntryNow entry) {
        Tokens tokens = new Tokens().add(Tokens.article(head.id())).add(Tokens.kind(head.kind()));
        if (head.publisher() != null) {
            tokens.add(Tokens.publisher(head.publisher()));
        }
        if (head.language() != null) {
            tokens.add(Tokens.language(head.language()));
        }
        sources.getOrDefault(entry.id(), Set.of()).forEach(id -> tokens.add(Tokens.source(id)));
        return tokens.authors(head.bylines()).authors(entry.bylines());
    }

    private void place(
            Refresh.EntryNow entry,
            @Nullable String time,
            String source,
            String tokens,
            boolean shown,
            long at) {
        Long was = entry.place();
        boolean stays =
                was != null && shown && Places.second(was) == at && tokens.equals(entry.tokens());
        if (stays || was == null && !shown && tokens.equals(entry.tokens())) {
            if (!Objects.equals(time, entry.time()) || !source.equals(entry.timeSource())) {
                db.change("set-entry-shown", time, source, tokens, was, entry.id());
            }
            return;
        }
        if (was != null) {
            index("unindex-entry", was, entry.title(), entry.text(), entry.more(), entry.tokens());
        }
        Long place = null;
        if (shown) {
            place =
                    was != null && Places.second(was) == at
                            ? was
                            : next("last-entry-place", lastEntryPlaces, at);
        }
        db.change("set-entry-shown", time, source, tokens, place, entry.id());
        if (place != null) {
            index("index-entry", place, entry.title(), entry.text(), entry.more(), tokens);
        }
    }

    /// @return who is shown to say it
    private @Nullable Long write(
            Refresh.EntryNow entry, Refresh.QuoteNow quote, boolean shown, long at) {
        Long speaker =
                quote.found() == null
                        ? null
                        : standsFor.computeIfAbsent(quote.found(), people::standsFor);
        boolean byHand = false;
        for (Refresh.Word word : words) {
            if (word.what().equals("part")
                    && speaker != null
                    && word.speaker() != null
                    && speaker == people.standsFor(word.speaker())) {
                speaker = people.standsFor(people.namedByHand(word.value()));
            }
        }
        for (Refresh.Word word : words) {
            if (word.what().equals("speaker")
                    && Objects.equals(word.post(), entry.post())
                    && quote.text().equals(word.exact())) {
                byHand = true;
                speaker =
                        word.value().isEmpty()
                                ? null
                                : people.standsFor(people.namedByHand(word.value()));
            }
        }
        Tokens tokens = common(entry).add(Tokens.kind(quote.kind()));
        if (speaker != null) {
            tokens.add(Tokens.speaker(speaker));
        }
        String now = tokens.toString();
        Long was = quote.place();
        if (Objects.equals(speaker, quote.speaker())
                && byHand == quote.byHand()
                && now.equals(quote.tokens())
                && (shown ? was != null && Places.second(was) == at : was == null)) {
            return speaker;
        }
        if (was != null) {
            index("unindex-quote", was, quote.text(), quote.tokens());
            count(quote.speaker(), -1);
        }
        Long place = null;
        if (shown) {
            place =
                    was != null && Places.second(was) == at
                            ? was
                            : next("last-quote-place", lastQuotePlaces, at);
            count(speaker, 1);
        }
        db.change("set-quote-shown", speaker, byHand, now, place, quote.id());
        if (place != null) {
            index("index-quote", place, quote.text(), now);
        }
        return speaker;
    }

    /// Puts a change of a full-text index off until all rows are written: an `UPDATE` of a column
    /// with a foreign key opens a savepoint, at which FTS5 writes all it holds to the disk.
    private void index(String query, @Nullable Object... values) {
        indexing.add(() -> db.change(query, values));
    }

    private void count(@Nullable Long speaker, int by) {
        if (speaker != null) {
            counts.merge(speaker, by, Integer::sum);
        }
    }

    /// The next free place of a second. The archive is asked once for each second: nobody else
    /// gives places meanwhile.
    private long next(String lastPlace, Map<Long, Long> known, long second) {
        Long last = known.get(second);
        if (last == null) {
            last = db.number(lastPlace, Places.of(second), Places.of(second + 1));
        }
        long next = last == null ? Places.of(second) : last + 1;
        known.put(second, next);
        return next;
    }
}
