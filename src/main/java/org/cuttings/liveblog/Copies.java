package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cuttings.model.Entry;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// One entry, one record: a post that stands on the page twice (pinned on top, in a list of key
/// events) is kept where it belongs, with the flags of its copies. A pinned post may also be the
/// only copy: then it stays where it is.
final class Copies {
    private Copies() {}

    static List<Post> settled(List<Post> posts) {
        Map<String, Integer> byKey = new HashMap<>();
        Map<String, Integer> byWords = new HashMap<>();
        Map<Moment, Integer> byTime = new HashMap<>();
        List<@Nullable Post> kept = new ArrayList<>();
        for (Post post : posts) {
            String key = post.entry().key();
            String words = words(post);
            Integer twin = key == null ? null : byKey.get(key);
            if (twin == null && !words.isEmpty()) {
                Integer same = byWords.get(words);
                twin = same != null && mayBeOne(kept.get(same), post) ? same : null;
            }
            if (twin == null && post.stamp().exact() != null) {
                Integer same = byTime.get(post.stamp().exact());
                twin = same != null && isShortened(kept.get(same), post) ? same : null;
            }
            if (twin == null) {
                if (key != null) {
                    byKey.put(key, kept.size());
                }
                if (!words.isEmpty()) {
                    byWords.put(words, kept.size());
                }
                if (post.stamp().exact() != null) {
                    byTime.putIfAbsent(post.stamp().exact(), kept.size());
                }
                kept.add(post);
                continue;
            }
            Post first = Objects.requireNonNull(kept.get(twin));
            boolean firstIsCopy =
                    first.entry().is(Entry.Flag.PINNED) && !post.entry().is(Entry.Flag.PINNED);
            Post whole = together(first, post);
            if (firstIsCopy) {
                // its own place is further down
                kept.set(twin, null);
                byWords.put(words, kept.size());
                if (key != null) {
                    byKey.put(key, kept.size());
                }
                kept.add(whole);
            } else {
                kept.set(twin, whole);
            }
        }
        return kept.stream()
                .<Post>mapMulti((post, to) -> {
                    if (post != null) {
                        to.accept(post);
                    }
                })
                .toList();
    }

    /// A pinned copy is often cut: the same second, and one begins with the other.
    private static boolean isShortened(@Nullable Post a, Post b) {
        if (a == null || !(a.entry().is(Entry.Flag.PINNED) || b.entry().is(Entry.Flag.PINNED))) {
            return false;
        }
        String one = Words.folded(a.entry().text());
        String other = Words.folded(b.entry().text());
        return !one.isEmpty()
                && !other.isEmpty()
                && (one.startsWith(other) || other.startsWith(one));
    }

    /// Two posts with the same words are one unless both have a key of their own or two times that
    /// differ: "Goal!" is written often.
    private static boolean mayBeOne(@Nullable Post a, Post b) {
        if (a == null) {
            return false;
        }
        boolean pinned = a.entry().is(Entry.Flag.PINNED) || b.entry().is(Entry.Flag.PINNED);
        boolean keyed = a.entry().key() != null && b.entry().key() != null;
        boolean sameTime =
                a.stamp().exact() != null
                        ? a.stamp().exact().equals(b.stamp().exact())
                        : a.stamp().printed() != null
                                && a.stamp().printed().equals(b.stamp().printed());
        return pinned ? !keyed || sameTime : !keyed && sameTime;
    }

    private static Post together(Post a, Post b) {
        Post fuller =
                b.entry().text().length() >= a.entry().text().length() && b.entry().key() != null
                        ? b
                        : a.entry().key() != null ? a : b;
        Set<Entry.Flag> flags = EnumSet.noneOf(Entry.Flag.class);
        flags.addAll(a.entry().flags());
        flags.addAll(b.entry().flags());
        Post whole = fuller.with(fuller.entry().flagged(flags));
        if (whole.stamp().isNone()) {
            whole = whole.stamped(a.stamp().isNone() ? b.stamp() : a.stamp());
        }
        if (whole.entry().title() == null) {
            String title = a.entry().title() == null ? b.entry().title() : a.entry().title();
            whole = whole.with(whole.entry().titled(title));
        }
        return whole;
    }

    private static String words(Post post) {
        String title = post.entry().title();
        String text = post.entry().text();
        return title == null ? text : title + "\n\n" + text;
    }
}
