package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.model.Moment;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Times in elements' attributes, told by what the attributes are called.
final class Attributes {
    private static final Set<String> SAYS_TIME =
            Set.of(
                    "time",
                    "timestamp",
                    "datetime",
                    "date",
                    "published",
                    "publish",
                    "publishdate",
                    "pubdate",
                    "posted",
                    "post",
                    "created",
                    "ts",
                    "epoch",
                    "unix",
                    "utc",
                    "sort",
                    "unixtime",
                    "createdat",
                    "publishedat");

    private static final Set<String> SAYS_OTHER =
            Set.of(
                    "last",
                    "expire",
                    "expires",
                    "expiry",
                    "end",
                    "until",
                    "load",
                    "loaded",
                    "render",
                    "rendered",
                    "build",
                    "cache",
                    "id");

    private static final Set<String> SAYS_CHANGE =
            Set.of("update", "updated", "updatedat", "modified", "edit", "edited");

    private Attributes() {}

    /// A time in an attribute.
    ///
    /// @param attribute its name
    /// @param updated whether it is the time of a later change
    record Timed(Moment at, String attribute, boolean updated) {}

    /// The first time in the element's attributes that is its own, else the first of a later
    /// change; null if it has none.
    static @Nullable Timed time(Element element) {
        if (element.attributesSize() == 0) {
            return null;
        }
        Timed change = null;
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            if (value.length() < 10 || value.length() > 40 || !startsLikeTime(value)) {
                continue;
            }
            Boolean updated = kind(element, attribute.getKey());
            Moment at = updated == null ? null : MachineTime.read(value);
            if (at == null || updated == null) {
                continue;
            }
            if (!updated) {
                return new Timed(at, attribute.getKey(), false);
            }
            change = change == null ? new Timed(at, attribute.getKey(), true) : change;
        }
        return change;
    }

    private static boolean startsLikeTime(String value) {
        char first = value.strip().isEmpty() ? ' ' : value.strip().charAt(0);
        return (first >= '0' && first <= '9') || (first >= 'A' && first <= 'W');
    }

    /// False for a time, true for a time of change, null for an attribute that is neither.
    private static @Nullable Boolean kind(Element element, String name) {
        if (name.equals("datetime")) {
            return false;
        }
        if (name.equals("content")) {
            return switch (element.attr("itemprop")) {
                case "datePublished", "dateCreated" -> false;
                case "dateModified" -> true;
                default ->
                        element.normalName().equals("meta")
                                        && element.attributesSize() == 1
                                        && element.parent() != null
                                        && !element.parent().normalName().equals("head")
                                ? false
                                : null;
            };
        }
        if (name.equals("title")) {
            return element.normalName().equals("time") || element.normalName().equals("abbr")
                    ? false
                    : null;
        }
        if (!name.startsWith("data-") && !name.equals("timestamp") && !name.equals("unixtime")) {
            return null;
        }
        List<String> words = new ArrayList<>();
        ClassWords.split(name, words);
        boolean time = false;
        boolean other = false;
        for (String word : words) {
            if (SAYS_CHANGE.contains(word)) {
                return true;
            }
            other |= SAYS_OTHER.contains(word);
            time |= SAYS_TIME.contains(word);
        }
        return time && !other ? false : null;
    }
}
