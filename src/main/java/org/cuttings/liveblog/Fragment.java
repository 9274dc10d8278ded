package org.cuttings.liveblog;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.cuttings.model.Doubt;
import org.cuttings.model.Entry;
import org.cuttings.model.Moment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// A saved page holds only the entries that were loaded. Where it offers to load more, or links to
/// an older part of the same live blog, the reader is told.
final class Fragment {
    private static final Set<String> OFFERS =
            Set.of(
                    "load more",
                    "load more updates",
                    "load more posts",
                    "load more entries",
                    "load older updates",
                    "load older posts",
                    "show more updates",
                    "show more posts",
                    "show older updates",
                    "show older posts",
                    "more updates",
                    "older updates",
                    "older posts",
                    "older entries",
                    "view more updates",
                    "view older posts",
                    "see more updates",
                    "see more posts",
                    "older",
                    "mehr laden",
                    "weitere beiträge laden",
                    "weitere beiträge",
                    "weitere meldungen",
                    "weitere einträge laden",
                    "ältere beiträge",
                    "ältere meldungen laden",
                    "mehr anzeigen",
                    "mehr beiträge",
                    "charger plus",
                    "charger la suite",
                    "voir plus",
                    "plus ancien",
                    "afficher plus",
                    "cargar más",
                    "ver más",
                    "mostrar más",
                    "carica altri",
                    "mostra altri",
                    "carica altro",
                    "carregar mais",
                    "ver mais",
                    "meer laden",
                    "toon meer",
                    "laad meer",
                    "visa fler",
                    "ladda fler",
                    "vis mere",
                    "vis flere",
                    "last flere",
                    "hent flere",
                    "näytä lisää",
                    "lataa lisää",
                    "załaduj więcej",
                    "pokaż więcej",
                    "daha fazla");

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final int LONGEST_LABEL = 40;

    private Fragment() {}

    static List<Doubt> doubts(Document dom, List<Entry> entries) {
        String sign = sign(dom);
        return sign == null
                ? List.of()
                : List.of(
                        new Doubt(
                                "part-of-live-blog",
                                "This copy holds "
                                        + entries.size()
                                        + (entries.size() == 1 ? " entry" : " entries")
                                        + span(entries)
                                        + "; "
                                        + sign
                                        + "."));
    }

    private static @Nullable String sign(Document dom) {
        Signs signs = new Signs();
        NodeTraversor.filter(signs, dom.body());
        return signs.found != null
                ? signs.found
                : signs.first > 1 && signs.first != Integer.MAX_VALUE
                        ? "the page numbers " + (signs.first - 1) + " newer"
                        : null;
    }

    /// Looks at each short label once.
    private static final class Signs implements NodeFilter {
        private @Nullable String found;

        /// The lowest number that the page gives a post.
        private int first = Integer.MAX_VALUE;

        @Override
        public FilterResult head(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            String name = element.normalName();
            boolean link = name.equals("a");
            if ((link || name.equals("button") || element.attr("role").equals("button"))
                    && element.childNodeSize() <= 5) {
                String line = label(element);
                if (OFFERS.contains(line)) {
                    found =
                            link && line.startsWith("older")
                                    ? "the page links to older ones"
                                    : "the page offers to load more";
                    return FilterResult.STOP;
                }
            }
            String place = element.attr("aria-posinset");
            if (!place.isEmpty()
                    && place.length() <= 6
                    && MachineTime.allDigits(place)
                    && element.attr("role").equals("article")) {
                first = Math.min(first, Integer.parseInt(place));
            }
            return FilterResult.CONTINUE;
        }
    }

    private static String label(Element element) {
        String own = element.ownText();
        if (own.isBlank() && Words.atMost(element, LONGEST_LABEL)) {
            own = element.text();
        }
        return own.length() > LONGEST_LABEL ? "" : bare(Words.line(own).toLowerCase(Locale.ROOT));
    }

    private static String bare(String line) {
        int end = line.length();
        while (end > 0 && !Character.isLetterOrDigit(line.charAt(end - 1))) {
            end--;
        }
        int from = 0;
        while (from < end && !Character.isLetterOrDigit(line.charAt(from))) {
            from++;
        }
        return line.substring(from, end);
    }

    /// ", 10:02–13:45", with the days where there are several.
    private static String span(List<Entry> entries) {
        List<Moment> moments =
                entries.stream()
                        .filter(entry -> !entry.is(Entry.Flag.PINNED))
                        .map(entry -> entry.timing().moment())
                        .filter(Objects::nonNull)
                        .filter(moment -> moment.precision() != Moment.Precision.DAY)
                        .sorted(Comparator.comparingLong(Moment::sortKey))
                        .toList();
        if (moments.isEmpty()) {
            return "";
        }
        Moment first = moments.getFirst();
        Moment last = moments.getLast();
        boolean oneDay = first.local().toLocalDate().equals(last.local().toLocalDate());
        return ", "
                + (oneDay ? "" : first.local().toLocalDate() + " ")
                + CLOCK.format(first.local())
                + "–"
                + (oneDay ? "" : last.local().toLocalDate() + " ")
                + CLOCK.format(last.local());
    }
}
