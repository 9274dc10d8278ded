package org.cuttings.page;

import java.util.Set;
import org.cuttings.model.InlinePicture;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// Where a picture's bytes are, among the attributes by which pages delay their loading.
final class Pictures {
    private static final String[] SETS = {"data-srcset", "data-lazy-srcset", "srcset"};
    private static final String[] DELAYED = {
        "data-src", "data-original", "data-lazy-src", "data-lazy", "data-url", "data-image"
    };

    static final Set<String> CAPTION =
            Set.of("caption", "figcaption", "legend", "bildunterschrift");
    static final Set<String> CREDIT =
            Set.of("credit", "credits", "copyright", "photographer", "byline", "attribution");

    private static final Set<String> NO_CAPTION =
            Set.of("img", "figure", "table", "iframe", "video", "article");

    /// More than any caption has.
    private static final int MOST_NODES = 300;

    private Pictures() {}

    /// The picture's address, absolute where the page's address is known; null for placeholders and
    /// pictures that lie in the page itself.
    static @Nullable String address(Element image) {
        for (String attribute : DELAYED) {
            String found = absolute(image, attribute);
            if (found != null) {
                return found;
            }
        }
        String plain = absolute(image, "src");
        if (plain != null) {
            return plain;
        }
        for (String attribute : SETS) {
            String found = largest(image, image.attr(attribute));
            if (found != null) {
                return found;
            }
        }
        Element parent = image.parent();
        if (parent != null && parent.normalName().equals("picture")) {
            for (Element source : parent.children()) {
                for (String attribute : SETS) {
                    String found = largest(image, source.attr(attribute));
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return null;
    }

    /// The picture's address, or the name of one that lies in the page itself; null for
    /// placeholders.
    static @Nullable String shown(Element image) {
        String address = address(image);
        byte[] inline = address == null ? InlinePicture.bytes(image.attr("src")) : null;
        return inline == null ? address : InlinePicture.address(inline);
    }

    private static @Nullable String absolute(Element element, String attribute) {
        String value = element.attr(attribute).strip();
        if (value.isEmpty() || value.length() > 4_000 || value.startsWith("data:")) {
            return null;
        }
        return found(element, value);
    }

    /// A page whose own address is unknown has its pictures' addresses as they are written.
    private static @Nullable String found(Element at, String value) {
        String absolute = Addresses.absolute(at, value);
        boolean relative = at.baseUri().isEmpty() && value.indexOf(':') < 0;
        return absolute == null && relative ? value : absolute;
    }

    /// The address with the greatest width or density of a `srcset`.
    private static @Nullable String largest(Element at, String set) {
        if (set.isEmpty() || set.length() > 20_000 || set.startsWith("data:")) {
            return null;
        }
        String best = null;
        double most = -1;
        int i = 0;
        while (i < set.length()) {
            while (i < set.length() && (set.charAt(i) <= ' ' || set.charAt(i) == ',')) {
                i++;
            }
            int from = i;
            while (i < set.length() && set.charAt(i) > ' ') {
                i++;
            }
            String address = set.substring(from, i);
            int comma = set.indexOf(',', i);
            int end = comma < 0 ? set.length() : comma;
            double size = address.endsWith(",") ? 1 : size(set.substring(i, end).strip());
            if (address.endsWith(",")) {
                address = address.substring(0, address.length() - 1);
                end = i;
            }
            if (!address.isEmpty() && size > most) {
                most = size;
                best = address;
            }
            i = end + 1;
        }
        return best == null ? null : found(at, best);
    }

    private static double size(String descriptor) {
        int digits = 0;
        while (digits < descriptor.length()
                && digits < 9
                && (Character.isDigit(descriptor.charAt(digits))
                        || descriptor.charAt(digits) == '.')) {
            digits++;
        }
        try {
            return digits == 0 ? 1 : Double.parseDouble(descriptor.substring(0, digits));
        } catch (NumberFormatException odd) {
            return 1;
        }
    }

    /// Whether the element is a picture's caption by its name or its class, where it stands beside
    /// a picture.
    static boolean isCaption(Element element) {
        return element.normalName().equals("figcaption") || isNamed(element, ClassTraits.CAPTION);
    }

    static boolean isCredit(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String property = Attribute.of(element, "itemprop");
        return isNamed(element, ClassTraits.CREDIT)
                || property.equals("copyrightHolder")
                || property.equals("creditText");
    }

    private static boolean isNamed(Element element, int trait) {
        return (ClassTraits.of(Attribute.of(element, "class")) & trait) != 0;
    }

    /// @param credit who made the picture, where the markup sets it apart
    record Words(String caption, String credit) {}

    /// The words of a caption or credit; null where the element holds more than words of that kind.
    /// Looks at a bounded number of nodes.
    static @Nullable Words words(Element element, boolean isCredit) {
        CaptionReading reading = new CaptionReading(element, isCredit);
        NodeTraversor.filter(reading, element);
        return reading.more
                ? null
                : new Words(reading.caption.toString(), reading.credit.toString());
    }

    private static final class CaptionReading implements NodeFilter {
        final StringBuilder caption = new StringBuilder();
        final StringBuilder credit = new StringBuilder();
        private final Element root;
        private @Nullable Element within;
        private int seen;
        boolean more;

        CaptionReading(Element root, boolean isCredit) {
            this.root = root;
            this.within = isCredit ? root : null;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            more |= ++seen > MOST_NODES;
            if (node instanceof TextNode text) {
                (within == null ? caption : credit).append(text.getWholeText());
            } else if (node instanceof Element inner) {
                if (Visibility.isHidden(inner)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                more |= NO_CAPTION.contains(inner.normalName());
                more |= Tags.headingLevel(inner) > 0 && !root.normalName().equals("figcaption");
                if (within == null && !inner.equals(root) && isCredit(inner)) {
                    within = inner;
                }
                if (Tags.isBlock(inner) || inner.equals(within)) {
                    (within == null ? caption : credit).append(' ');
                }
            }
            return more ? FilterResult.STOP : FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node.equals(within)) {
                within = null;
            }
            return FilterResult.CONTINUE;
        }
    }

    /// A picture of one pixel counts visits; an icon carries no news.
    static boolean isTooSmall(Element image) {
        return small(image.attr("width")) || small(image.attr("height"));
    }

    private static boolean small(String size) {
        return size.equals("0") || size.equals("1") || size.equals("2");
    }
}
