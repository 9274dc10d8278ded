package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.model.Entry;
import org.cuttings.model.Moment;
import org.cuttings.model.Prose;
import org.cuttings.page.BodyText;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/// How the posts of one publisher or plugin are built, each fact with the places where it may
/// stand, the best first. Enough for a publisher whose posts are containers; what is odd about one
/// is said by its own class.
///
/// @param traces what [Traces] must have for a page to be looked at
/// @param posts the posts
/// @param time machine-readable or printed
/// @param updated when it was last changed
/// @param body where the words are; empty for the post itself
/// @param skip what else in the post is none of its words
record Markup(
        String name,
        List<String> traces,
        Evaluator posts,
        List<Place> key,
        List<Place> time,
        List<Place> updated,
        List<Place> title,
        List<Place> byline,
        List<Place> body,
        @Nullable Evaluator skip,
        @Nullable Evaluator pinned,
        @Nullable Evaluator keyEvent,
        @Nullable Evaluator summary) {

    /// @param trace the one mark by which a page of this kind is known, as in [Traces]
    /// @param posts selects the posts
    static Markup of(String name, String trace, String posts) {
        return new Markup(
                name,
                List.of(trace),
                QueryParser.parse(posts),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    Markup orTrace(String other) {
        List<String> all = new ArrayList<>(traces);
        all.add(other);
        return new Markup(
                name, all, posts, key, time, updated, title, byline, body, skip, pinned, keyEvent,
                summary);
    }

    Markup key(String... places) {
        return new Markup(
                name,
                traces,
                posts,
                Place.all(places),
                time,
                updated,
                title,
                byline,
                body,
                skip,
                pinned,
                keyEvent,
                summary);
    }

    Markup time(String... places) {
        return new Markup(
                name,
                traces,
                posts,
                key,
                Place.all(places),
                updated,
                title,
                byline,
                body,
                skip,
                pinned,
                keyEvent,
                summary);
    }

    Markup updated(String... places) {
        return new Markup(
                name,
                traces,
                posts,
                key,
                time,
                Place.all(places),
                title,
                byline,
                body,
                skip,
                pinned,
                keyEvent,
                summary);
    }

    Markup title(String... places) {
        return new Markup(
                name,
                traces,
                posts,
                key,
                time,
                updated,
                Place.all(places),
                byline,
                body,
                skip,
                pinned,
                keyEvent,
                summary);
    }

    Markup byline(String... places) {
        return new Markup(
                name,
                traces,
                posts,
                key,
                time,
                updated,
                title,
                Place.all(places),
                body,
                skip,
                pinned,
                keyEvent,
                summary);
    }

    Markup body(String... places) {
        return new Markup(
                name,
                traces,
                posts,
                key,
                time,
                updated,
                title,
                byline,
                Place.all(places),
                skip,
                pinned,
                keyEvent,
                summary);
    }

    Markup skip(String css) {
        return new Markup(
                name,
                traces,
                posts,
                key,
                time,
                updated,
                title,
                byline,
                body,
                QueryParser.parse(css),
                pinned,
                keyEvent,
                summary);
    }

    Markup pinned(String css) {
        return new Markup(
                name,
                traces,
                posts,
                key,
                time,
                updated,
                title,
                byline,
                body,
                skip,
                QueryParser.parse(css),
                keyEvent,
                summary);
    }

    Markup keyEvent(String css) {
        return new Markup(
                name,
                traces,
                posts,
                key,
                time,
                updated,
                title,
                byline,
                body,
                skip,
                pinned,
                QueryParser.parse(css),
                summary);
    }

    Markup summary(String css) {
        return new Markup(
                name,
                traces,
                posts,
                key,
                time,
                updated,
                title,
                byline,
                body,
                skip,
                pinned,
                keyEvent,
                QueryParser.parse(css));
    }

    boolean recognises(Traces page) {
        return page.haveAny(traces.toArray(String[]::new));
    }

    /// The page's posts in its order; a post within a post is part of the outer one.
    List<Element> postsOf(Sheet sheet) {
        List<Element> outer = new ArrayList<>();
        Set<Element> known = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element post : sheet.dom().select(posts)) {
            boolean inner = false;
            for (Element up = post.parent(); up != null && !inner; up = up.parent()) {
                inner = known.contains(up);
            }
            if (!inner) {
                known.add(post);
                outer.add(post);
            }
        }
        return outer;
    }

    List<Post> split(Sheet sheet) {
        List<Post> read = new ArrayList<>();
        for (Element post : postsOf(sheet)) {
            Post each = read(post);
            if (each.hasWords() || !isAdvertisement(post)) {
                read.add(each);
            }
        }
        return read;
    }

    /// Whether all that a post without words has is furniture.
    private boolean isAdvertisement(Element post) {
        for (Place place : body) {
            for (Element part : place.in(post)) {
                if (part.hasText()) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Reads one post.
    Post read(Element post) {
        Set<Element> apart = Collections.newSetFromMap(new IdentityHashMap<>());
        Stamp stamp = stamp(post, apart);
        String title = title(post, apart);
        List<String> names = names(post, apart);
        Moment changed = changed(post, apart);
        Prose words = body(post, apart);
        Entry entry =
                Post.of(stamp, words)
                        .entry()
                        .keyed(key(post))
                        .titled(title)
                        .by(names)
                        .updated(changed)
                        .flagged(flags(post));
        Post read = new Post(entry, stamp, null).because("entry", name, describe(post));
        return stamp.isNone() ? read : read.because("time", name, stamp.from());
    }

    private Stamp stamp(Element post, Set<Element> apart) {
        Stamp stamp = Stamp.NONE;
        for (Place place : time) {
            for (Element element : place.in(post)) {
                if (place.elements() != null) {
                    apart.add(element);
                }
                String read = place.read(element);
                Moment exact = MachineTime.read(read);
                Printed printed = exact == null ? printed(read) : null;
                if (exact != null && stamp.exact() == null) {
                    stamp = new Stamp(exact, stamp.printed(), place.written());
                } else if (printed != null && !printed.updated() && stamp.printed() == null) {
                    stamp =
                            new Stamp(
                                    stamp.exact(),
                                    printed,
                                    stamp.exact() == null ? place.written() : stamp.from());
                }
            }
        }
        return stamp;
    }

    /// The whole text, or its rest from the first digit on: "by Jesper Holm on 20/9/2016 at 13.06".
    private static @Nullable Printed printed(String text) {
        Printed whole = Printed.whole(text);
        if (whole != null) {
            return whole;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return Printed.whole(text.substring(i));
            }
        }
        return null;
    }

    private @Nullable Moment changed(Element post, Set<Element> apart) {
        Moment changed = null;
        for (Place place : updated) {
            for (Element element : place.in(post)) {
                if (place.elements() != null) {
                    apart.add(element);
                }
                Moment exact = MachineTime.read(place.read(element));
                changed = changed == null ? exact : changed;
            }
        }
        return changed;
    }

    private @Nullable String title(Element post, Set<Element> apart) {
        for (Place place : title) {
            for (Element element : place.in(post)) {
                String words = place.read(element);
                if (!words.isEmpty()) {
                    apart.add(element);
                    return words;
                }
            }
        }
        return null;
    }

    private List<String> names(Element post, Set<Element> apart) {
        for (Place place : byline) {
            Set<String> names = new LinkedHashSet<>();
            for (Element element : place.in(post)) {
                if (place.elements() != null && place.attribute() == null) {
                    apart.add(element);
                }
                names.addAll(Bylines.names(place.read(element)));
            }
            if (!names.isEmpty()) {
                return List.copyOf(names);
            }
        }
        return List.of();
    }

    private Prose body(Element post, Set<Element> apart) {
        List<Element> parts = List.of(post);
        for (Place place : body) {
            List<Element> found = place.in(post);
            if (!found.isEmpty()) {
                parts = found;
                break;
            }
        }
        return Furniture.without(
                BodyText.of(
                        parts,
                        element ->
                                apart.contains(element)
                                        || (skip != null && element.is(skip))
                                        || (!element.equals(post) && Furniture.is(element))));
    }

    private @Nullable String key(Element post) {
        for (Place place : key) {
            for (Element element : place.in(post)) {
                String value = place.read(element);
                if (!value.isEmpty()) {
                    return Keys.bare(value);
                }
            }
        }
        return null;
    }

    private Set<Entry.Flag> flags(Element post) {
        Set<Entry.Flag> flags = new LinkedHashSet<>();
        if (has(post, pinned)) {
            flags.add(Entry.Flag.PINNED);
        }
        if (has(post, keyEvent)) {
            flags.add(Entry.Flag.KEY_EVENT);
        }
        if (has(post, summary)) {
            flags.add(Entry.Flag.SUMMARY);
        }
        return flags;
    }

    private static boolean has(Element post, @Nullable Evaluator mark) {
        return mark != null && (post.is(mark) || post.selectFirst(mark) != null);
    }

    static String describe(Element element) {
        String classes = element.className();
        String id = element.id();
        String first = classes.isBlank() ? "" : "." + classes.strip().split("\\s", 2)[0];
        String shown = element.normalName() + (id.isEmpty() ? first : "#" + id);
        return shown.length() > 80 ? shown.substring(0, 80) : shown;
    }
}
