package org.cuttings.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.Moment;
import org.cuttings.search.Folding;
import org.jspecify.annotations.Nullable;

/// Follows a live blog's posts from edition to edition. A post is what the publisher put up and may
/// have changed since; each state of it is a version, an entry of its own.
final class Threads {
    /// Comparing every leftover with every other is for people's blogs, not for hostile pages.
    private static final int MOST_COMPARED = 400_000;

    /// Share of words in common from which two texts at the same time are one post.
    private static final double LIKE_AT_SAME_TIME = 0.4;

    /// The same where times differ or are not known.
    private static final double LIKE = 0.75;

    private Threads() {}

    /// A stored version of a post.
    record Version(
            long id,
            long post,
            @Nullable String key,
            @Nullable String time,
            @Nullable String title,
            String text,
            String contentHash,
            boolean latest) {}

    static List<Version> versions(Session db, long article, long exceptEdition) {
        return db.all(
                "versions-of-article",
                row ->
                        new Version(
                                row.getLong("id"),
                                row.getLong("post_id"),
                                row.getString("key"),
                                row.getString("found_time"),
                                row.getString("title"),
                                row.getString("text"),
                                row.getString("content_hash"),
                                row.getObject("succeeded_by") == null),
                article,
                exceptEdition);
    }

    /// For each entry of the article the version of a post that it is, or null for a new post. No
    /// post is taken twice.
    ///
    /// @param known posts that are known, by the entry's place
    ///
    ///   In this order: the publisher's id with the very content, the publisher's id, the very
    ///   content, the same time and like words, like words.
    static List<@Nullable Version> match(
            Article article, List<Version> versions, Map<Integer, Long> known) {
        List<Entry> entries = article.entries();
        List<@Nullable Version> matched = new ArrayList<>();
        entries.forEach(entry -> matched.add(null));
        if (versions.isEmpty()) {
            return matched;
        }
        Map<String, List<Version>> byKey = new HashMap<>();
        Map<String, List<Version>> byHash = new HashMap<>();
        for (Version version : versions) {
            if (version.key() != null) {
                byKey.computeIfAbsent(version.key(), k -> new ArrayList<>()).add(version);
            }
            byHash.computeIfAbsent(version.contentHash(), k -> new ArrayList<>()).add(version);
        }
        Set<Long> taken = new HashSet<>();
        List<String> hashes = entries.stream().map(Digests::of).toList();
        known.forEach((i, post) -> take(i, ofPost(versions, post, hashes.get(i)), matched, taken));
        for (int i = 0; i < entries.size(); i++) {
            String key = entries.get(i).key();
            if (key != null && matched.get(i) == null) {
                List<Version> same = byKey.getOrDefault(key, List.of());
                String hash = hashes.get(i);
                Version best = null;
                for (Version version : same) {
                    boolean exact = version.contentHash().equals(hash);
                    if (!taken.contains(version.post())
                            && (best == null
                                    || exact
                                    || version.latest() && !best.contentHash().equals(hash))) {
                        best = version;
                        if (exact) {
                            break;
                        }
                    }
                }
                take(i, best, matched, taken);
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            if (matched.get(i) == null) {
                String key = entries.get(i).key();
                Version same =
                        byHash.getOrDefault(hashes.get(i), List.of()).stream()
                                .filter(v -> !taken.contains(v.post()) && keysAllow(key, v.key()))
                                .findFirst()
                                .orElse(null);
                take(i, same, matched, taken);
            }
        }
        matchByLikeness(article, versions, matched, taken);
        return matched;
    }

    private static @Nullable Version ofPost(List<Version> versions, long post, String hash) {
        Version best = null;
        for (Version version : versions) {
            if (version.post() == post
                    && (best == null || version.contentHash().equals(hash) || version.latest())) {
                best = version;
                if (version.contentHash().equals(hash)) {
                    return best;
                }
            }
        }
        return best;
    }

    private static void take(
            int i, @Nullable Version version, List<@Nullable Version> matched, Set<Long> taken) {
        if (version != null) {
            matched.set(i, version);
            taken.add(version.post());
        }
    }

    /// Two ids of the publisher are two posts, whatever they say.
    private static boolean keysAllow(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    private static void matchByLikeness(
            Article article,
            List<Version> versions,
            List<@Nullable Version> matched,
            Set<Long> taken) {
        List<Version> left =
                versions.stream().filter(v -> v.latest() && !taken.contains(v.post())).toList();
        List<Integer> unmatched = new ArrayList<>();
        for (int i = 0; i < matched.size(); i++) {
            if (matched.get(i) == null) {
                unmatched.add(i);
            }
        }
        boolean oneArticle =
                article.kind() == Article.Kind.ARTICLE
                        && article.entries().size() == 1
                        && left.size() == 1
                        && versions.stream().allMatch(v -> v.post() == left.getFirst().post());
        if (oneArticle && unmatched.size() == 1) {
            take(0, left.getFirst(), matched, taken);
            return;
        }
        if ((long) left.size() * unmatched.size() > MOST_COMPARED) {
            return;
        }
        record Pair(int entry, Version version, double like) {}
        List<Pair> pairs = new ArrayList<>();
        Map<Version, Map<String, Integer>> words = new HashMap<>();
        for (int i : unmatched) {
            Entry entry = article.entries().get(i);
            Moment at = entry.timing().moment();
            String time = at == null ? null : at.iso();
            Map<String, Integer> mine = words(entry.title(), entry.text());
            for (Version version : left) {
                if (keysAllow(entry.key(), version.key())) {
                    double like =
                            like(
                                    mine,
                                    words.computeIfAbsent(
                                            version, v -> words(v.title(), v.text())));
                    boolean sameTime = time != null && Objects.equals(time, version.time());
                    if (like >= (sameTime ? LIKE_AT_SAME_TIME : LIKE)) {
                        pairs.add(new Pair(i, version, like + (sameTime ? 1 : 0)));
                    }
                }
            }
        }
        pairs.sort((a, b) -> Double.compare(b.like(), a.like()));
        for (Pair pair : pairs) {
            if (matched.get(pair.entry()) == null && !taken.contains(pair.version().post())) {
                take(pair.entry(), pair.version(), matched, taken);
            }
        }
    }

    private static Map<String, Integer> words(@Nullable String title, String text) {
        Map<String, Integer> words = new HashMap<>();
        for (String word : Folding.words(title == null ? text : title + " " + text)) {
            words.merge(word, 1, Integer::sum);
        }
        return words;
    }

    /// Twice the words in common by the words of both: 0 to 1.
    static double like(Map<String, Integer> one, Map<String, Integer> other) {
        int common = 0;
        int all = 0;
        for (var word : one.entrySet()) {
            common += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
            all += word.getValue();
        }
        for (int count : other.values()) {
            all += count;
        }
        return all == 0 ? 0 : 2.0 * common / all;
    }

    /// Chains each post's versions in the order in which editions last showed them, whatever the
    /// order in which the editions came in.
    static void succeed(Session db, long article) {
        record Shown(long post, long id) {}
        List<Shown> shown =
                db.all("shown-versions", row -> new Shown(row.getLong(1), row.getLong(2)), article);
        for (int i = 0; i < shown.size(); i++) {
            boolean last = i + 1 == shown.size() || shown.get(i + 1).post() != shown.get(i).post();
            Long next = last ? null : (Long) shown.get(i + 1).id();
            db.change("succeed", next, shown.get(i).id(), next);
        }
    }
}
