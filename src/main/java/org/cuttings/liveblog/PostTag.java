package org.cuttings.liveblog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.model.Entry;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// What the opening tags of a post of unknown markup say of it: its key, and whether it is pinned,
/// a key event or a summary.
final class PostTag {
    private static final Set<String> PINNED = Set.of("pinned", "pin", "sticky", "featured");
    private static final Set<String> KEY =
            Set.of("keyevent", "key", "keypost", "highlight", "highlighted", "important");
    private static final Set<String> SUMMARY = Set.of("summary", "recap", "zusammenfassung");

    private PostTag() {}

    /// What the page itself calls the post; null where it gives no name.
    static @Nullable String key(List<? extends Node> parts) {
        for (Node part : parts) {
            if (part instanceof Element element) {
                for (String name :
                        List.of(
                                "id",
                                "data-post-id",
                                "data-id",
                                "data-entry-id",
                                "data-key",
                                "data-uid",
                                "data-uuid",
                                "data-item-id")) {
                    String value = element.attr(name);
                    if (!value.isBlank() && value.length() <= 120) {
                        return value;
                    }
                }
            }
        }
        return parts.getFirst() instanceof Element element ? anchor(element) : null;
    }

    private static @Nullable String anchor(Element element) {
        Element named = element.selectFirst("[id], a[name]");
        if (named == null) {
            return null;
        }
        String value = named.id().isEmpty() ? named.attr("name") : named.id();
        return value.isBlank() || value.length() > 120 ? null : value;
    }

    /// What the words in the first element's names say of the post.
    static Set<Entry.Flag> flags(List<? extends Node> parts) {
        Set<Entry.Flag> flags = new LinkedHashSet<>();
        if (parts.getFirst() instanceof Element element) {
            List<String> words = ClassWords.of(element);
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                String two = i + 1 < words.size() ? word + words.get(i + 1) : word;
                if (PINNED.contains(word)) {
                    flags.add(Entry.Flag.PINNED);
                }
                if ((KEY.contains(word) && !word.equals("key"))
                        || two.equals("keyevent")
                        || two.equals("keymoment")
                        || two.equals("keypost")) {
                    flags.add(Entry.Flag.KEY_EVENT);
                }
                if (SUMMARY.contains(word)) {
                    flags.add(Entry.Flag.SUMMARY);
                }
            }
        }
        return flags;
    }
}
