package org.cuttings.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.Moment;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// The reader's word on where entries begin and end, put on what was read of a page: said once, it
/// holds for each edition and each reparse. A word whose entries are not there changes nothing.
final class Boundaries {
    static final String JOINED = "entry-joined";
    static final String SPLIT = "entry-split";

    private final List<Boundary> said;

    private record Boundary(
            String what,
            long post,
            @Nullable Long to,
            Map<String, String> target,
            @Nullable String exact,
            @Nullable String anchor) {}

    Boundaries(Session db, long article) {
        said =
                db.all(
                        "boundaries-of-article",
                        row -> {
                            String what = row.getString("what");
                            return new Boundary(
                                    what,
                                    row.getLong("post_id"),
                                    what.equals(JOINED)
                                            ? Long.valueOf(row.getString("value"))
                                            : null,
                                    Json.map(row.getString("target")),
                                    row.getString("exact"),
                                    row.getString("anchor"));
                        },
                        article);
    }

    /// @param posts of entries whose boundaries were set, by their place: the post that each is
    record Set(Article article, Map<Integer, Long> posts) {}

    private record Of(Entry entry, @Nullable Long post) {}

    Set on(Article article) {
        if (said.isEmpty()) {
            return new Set(article, Map.of());
        }
        List<Of> entries = new ArrayList<>();
        article.entries().forEach(entry -> entries.add(new Of(entry, null)));
        for (Boundary boundary : said) {
            if (boundary.what().equals(JOINED)) {
                join(entries, boundary);
            } else {
                split(entries, boundary);
            }
        }
        Map<Integer, Long> posts = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Long post = entries.get(i).post();
            if (post != null) {
                posts.put(i, post);
            }
        }
        return new Set(
                new Article(
                        article.kind(),
                        article.facts(),
                        entries.stream().map(Of::entry).toList(),
                        article.speakers(),
                        article.leftOut(),
                        article.doubts()),
                posts);
    }

    private static void join(List<Of> entries, Boundary word) {
        Map<String, String> target = word.target();
        int second = find(entries, target.get("entry"), target.get("time"), target.get("text"));
        int first =
                find(entries, target.get("toEntry"), target.get("toTime"), target.get("toText"));
        if (first >= 0 && second >= 0 && first != second) {
            Entry one = Cut.joined(entries.get(first).entry(), entries.get(second).entry());
            entries.set(first, new Of(one, word.to()));
            entries.remove(second);
        }
    }

    private static void split(List<Of> entries, Boundary word) {
        Map<String, String> target = word.target();
        int at = find(entries, target.get("entry"), target.get("time"), target.get("text"));
        String exact = word.exact();
        String anchor = word.anchor();
        if (at < 0 || exact == null || anchor == null) {
            return;
        }
        Entry whole = entries.get(at).entry();
        Span place = Json.anchor(anchor).place(whole.text(), exact);
        if (place != null && Cut.canPart(whole, place.start())) {
            List<Entry> parts = Cut.parted(whole, place.start());
            entries.set(at, new Of(parts.getFirst(), word.post()));
            entries.add(at + 1, new Of(parts.getLast(), null));
        }
    }

    /// By the publisher's id, else by the first words, else by the time where only one has it.
    ///
    /// @return -1 where none can be told
    private static int find(
            List<Of> entries, @Nullable String key, @Nullable String time, @Nullable String text) {
        List<Integer> byText = new ArrayList<>();
        List<Integer> byTime = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i).entry();
            if (key != null && key.equals(entry.key())) {
                return i;
            }
            Moment moment = entry.timing().moment();
            boolean sameTime = Objects.equals(time, moment == null ? null : moment.iso());
            if (text != null && entry.text().startsWith(text)) {
                byText.add(i);
                if (sameTime) {
                    return i;
                }
            }
            if (sameTime && time != null) {
                byTime.add(i);
            }
        }
        if (byText.size() == 1) {
            return byText.getFirst();
        }
        return byTime.size() == 1 ? byTime.getFirst() : -1;
    }
}
