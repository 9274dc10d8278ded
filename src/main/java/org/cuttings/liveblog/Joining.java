package org.cuttings.liveblog;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// Joins what a page's markup and its structured data tell of the same entries: each fact from
/// where it is better, and the union of both where one of them is cut.
final class Joining {
    /// Letters and digits by which two texts are taken for one.
    private static final int ENOUGH = 40;

    private final List<Post> posts;
    private final List<Update> updates;
    private final PageClock clock;

    /// For each update the index of its post, or -1.
    private final int[] postOf;

    private Joining(List<Post> posts, List<Update> updates, PageClock clock) {
        this.posts = posts;
        this.updates = updates;
        this.clock = clock;
        this.postOf = new int[updates.size()];
        match();
    }

    static List<Post> join(List<Post> posts, List<Update> updates, PageClock clock) {
        return updates.isEmpty() ? posts : new Joining(posts, updates, clock).joined();
    }

    /// What share of the smaller side is on the other side too; 1 where there are no updates.
    static double agreement(List<Post> posts, List<Update> updates) {
        if (updates.isEmpty() || posts.isEmpty()) {
            return 1;
        }
        Joining joining = new Joining(posts, updates, PageClock.UNKNOWN);
        long matched = Arrays.stream(joining.postOf).filter(p -> p >= 0).count();
        return (double) matched / Math.min(posts.size(), updates.size());
    }

    private void match() {
        Map<String, Integer> byKey = new HashMap<>();
        Map<String, Integer> byTitle = new HashMap<>();
        Map<String, Integer> byWords = new HashMap<>();
        for (int i = 0; i < posts.size(); i++) {
            Post post = posts.get(i);
            if (post.entry().key() != null) {
                byKey.putIfAbsent(post.entry().key(), i);
            }
            if (post.entry().title() != null) {
                byTitle.putIfAbsent(Words.folded(post.entry().title()), i);
            }
            String start = start(post.entry().text());
            if (!start.isEmpty()) {
                byWords.putIfAbsent(start, i);
            }
        }
        boolean[] taken = new boolean[posts.size()];
        for (int u = 0; u < postOf.length; u++) {
            Update update = updates.get(u);
            Integer found = byKey(byKey, update.anchor());
            if (found == null && update.headline() != null) {
                found = byTitle.get(Words.folded(update.headline()));
            }
            if (found == null) {
                found = byWords.get(start(update.body().start()));
            }
            boolean free = found != null && !taken[found];
            postOf[u] = free && found != null ? found : -1;
            if (free && found != null) {
                taken[found] = true;
            }
        }
    }

    private static @Nullable Integer byKey(Map<String, Integer> byKey, @Nullable String anchor) {
        if (anchor == null) {
            return null;
        }
        Integer exact = byKey.get(anchor);
        if (exact != null) {
            return exact;
        }
        int cut = Math.max(anchor.lastIndexOf('-'), anchor.lastIndexOf('_'));
        return cut < 0 ? null : byKey.get(anchor.substring(cut + 1));
    }

    private static String start(String text) {
        String folded =
                Words.folded(text.substring(0, Math.min(text.length(), ENOUGH * 3)))
                        .replace(" ", "");
        return folded.length() <= ENOUGH ? folded : folded.substring(0, ENOUGH);
    }

    private List<Post> joined() {
        List<Post> joined = new ArrayList<>(posts);
        for (int u = 0; u < postOf.length; u++) {
            if (postOf[u] >= 0) {
                joined.set(postOf[u], together(posts.get(postOf[u]), updates.get(u)));
            }
        }
        return withUnmatched(joined);
    }

    /// Updates that the markup lacks come in behind the one that precedes them in their list.
    private List<Post> withUnmatched(List<Post> joined) {
        List<List<Post>> behind = new ArrayList<>();
        for (int i = 0; i <= joined.size(); i++) {
            behind.add(new ArrayList<>());
        }
        int at = 0;
        boolean any = false;
        for (int u = 0; u < postOf.length; u++) {
            if (postOf[u] >= 0) {
                at = postOf[u] + 1;
                continue;
            }
            Post post = LinkedBlog.post(updates.get(u));
            if (!post.entry().prose().isBlank()) {
                behind.get(at).add(post);
                any = true;
            }
        }
        if (!any) {
            return joined;
        }
        List<Post> all = new ArrayList<>(behind.getFirst());
        for (int i = 0; i < joined.size(); i++) {
            all.add(joined.get(i));
            all.addAll(behind.get(i + 1));
        }
        return all;
    }

    private Post together(Post post, Update update) {
        Post joined = post;
        Stamp stamp = time(post.stamp(), update.published());
        if (!stamp.equals(post.stamp())) {
            joined =
                    joined.stamped(stamp)
                            .because("time", LinkedBlog.NAME, "datePublished of the same update");
        }
        if (post.entry().title() == null
                && update.headline() != null
                && !Words.folded(post.entry().text()).startsWith(Words.folded(update.headline()))) {
            joined =
                    joined.with(joined.entry().titled(update.headline()))
                            .because("title", LinkedBlog.NAME, "headline of the same update");
        }
        if (post.entry().bylines().isEmpty() && !update.authors().isEmpty()) {
            joined =
                    joined.with(joined.entry().by(update.authors()))
                            .because("author", LinkedBlog.NAME, "author of the same update");
        }
        if (post.entry().prose().isBlank() && !update.body().isBlank()) {
            joined =
                    joined.with(joined.entry().reading(update.body().prose()))
                            .because("text", LinkedBlog.NAME, "articleBody of the same update");
        }
        if (post.entry().updated() == null && update.modified() != null) {
            joined = joined.with(joined.entry().updated(update.modified()));
        }
        if (post.entry().key() == null && update.anchor() != null) {
            joined = joined.with(joined.entry().keyed(update.anchor()));
        }
        return joined;
    }

    /// The markup's machine-readable time, unless it has none, or the two differ by exactly the
    /// publisher's offset: then one of them put a `Z` behind its local clock, and the one that
    /// agrees with the printed clock, or writes an offset, is right.
    private Stamp time(Stamp stamp, @Nullable Moment published) {
        if (published == null) {
            return stamp;
        }
        Moment own = stamp.exact();
        Stamp theirs = new Stamp(published, stamp.printed(), "json-ld datePublished");
        if (own == null || stamp.from().endsWith("updated")) {
            return theirs;
        }
        if (own.offset() == null && published.offset() != null && sameMinute(own, published)) {
            return theirs;
        }
        if (own.offset() == null || published.offset() == null) {
            return stamp;
        }
        ZoneOffset home = clock.offset(own.local(), stamp.printed());
        Duration apart =
                Duration.between(
                        own.local().toInstant(own.offset()),
                        published.local().toInstant(published.offset()));
        if (home == null
                || home.getTotalSeconds() == 0
                || Math.abs(apart.toMinutes()) != Math.abs(home.getTotalSeconds() / 60)) {
            return stamp;
        }
        if (own.offset().getTotalSeconds() != 0) {
            return stamp;
        }
        if (published.offset().getTotalSeconds() != 0) {
            return theirs;
        }
        LocalTime printed = stamp.printed() == null ? null : stamp.printed().clock();
        return printed != null && atHome(published, home).equals(printed) ? theirs : stamp;
    }

    private static boolean sameMinute(Moment a, Moment b) {
        return a.local().withSecond(0).equals(b.local().withSecond(0));
    }

    private static LocalTime atHome(Moment moment, ZoneOffset home) {
        ZoneOffset own = moment.offset() == null ? ZoneOffset.UTC : moment.offset();
        return moment.local()
                .plusSeconds(home.getTotalSeconds() - own.getTotalSeconds())
                .toLocalTime()
                .withSecond(0);
    }
}
