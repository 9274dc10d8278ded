package org.cuttings.liveblog;

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
import org.jspecify.annotations.Nullable;

/// Reads a post as its [Markup] says: what is read as a fact is taken out of the words.
///
/// @param markup where each fact of such a post may stand
record PostOfMarkup(Markup markup) {
    /// Whether all that a post without words has is furniture.
    boolean isAdvertisement(Element post) {
        for (Place place : markup.body()) {
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
        Post read = new Post(entry, stamp, null).because("entry", markup.name(), describe(post));
        return stamp.isNone() ? read : read.because("time", markup.name(), stamp.from());
    }

    private Stamp stamp(Element post, Set<Element> apart) {
        Stamp stamp = Stamp.NONE;
        for (Place place : markup.time()) {
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
        for (Place place : markup.updated()) {
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
        for (Place place : markup.title()) {
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
        for (Place place : markup.byline()) {
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
        for (Place place : markup.body()) {
            List<Element> found = place.in(post);
            if (!found.isEmpty()) {
                parts = found;
                break;
            }
        }
        Evaluator skip = markup.skip();
        return Furniture.without(
                BodyText.of(
                        parts,
                        element ->
                                apart.contains(element)
                                        || (skip != null && element.is(skip))
                                        || (!element.equals(post) && Furniture.is(element))));
    }

    private @Nullable String key(Element post) {
        for (Place place : markup.key()) {
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
        if (has(post, markup.pinned())) {
            flags.add(Entry.Flag.PINNED);
        }
        if (has(post, markup.keyEvent())) {
            flags.add(Entry.Flag.KEY_EVENT);
        }
        if (has(post, markup.summary())) {
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
