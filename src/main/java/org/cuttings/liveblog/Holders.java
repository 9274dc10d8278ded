package org.cuttings.liveblog;

import java.util.List;
import java.util.Locale;
import org.cuttings.model.Doubt;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Empty holders that a service's script fills with a live blog: a page saved without it has no
/// entries, and says so rather than looking like an article that never had any.
final class Holders {
    /// @param service as people call it
    /// @param trace as in [Traces]
    /// @param element where it stands
    private record Holder(String service, String trace, String element) {}

    private static final List<Holder> HOLDERS =
            List.of(
                    new Holder("Tickaroo", "tickaroo-liveblog", "tickaroo-liveblog"),
                    new Holder(
                            "Tickaroo",
                            "[data-tickaroo-liveblog-id]",
                            "[data-tickaroo-liveblog-id]"),
                    new Holder("24liveblog", "#LB24_LIVE_CONTENT", "#LB24_LIVE_CONTENT"),
                    new Holder("24liveblog", "#24lb_thread", "[id=24lb_thread]"),
                    new Holder("Arena", ".arena-liveblog", ".arena-liveblog"),
                    new Holder("Arena", "[data-testid=LivePage]", "[data-testid=LivePage]"),
                    new Holder(
                            "WordPress Liveblog",
                            "#wpcom-liveblog-container",
                            "#wpcom-liveblog-container"),
                    new Holder("Norkon Live Center", ".ncpost-list", ".ncpost-list"),
                    new Holder(
                            "Norkon Live Center", "[data-ncpost-channel]", "[data-ncpost-channel]"),
                    new Holder("ScribbleLive", ".scrbbl-embed", ".scrbbl-embed"));

    /// Hosts of frames that hold a live blog.
    private static final List<String> FRAMES =
            List.of(
                    "embed.scribblelive.com",
                    "liveblog.pro",
                    "tickaroo.com",
                    "24liveblog.com",
                    "go.arena.im",
                    "norkon.net");

    private static final int EMPTY = 200;

    private Holders() {}

    static List<Doubt> doubts(Sheet sheet) {
        String service = service(sheet);
        return service == null
                ? List.of()
                : List.of(
                        new Doubt(
                                "live-blog-not-saved",
                                "This page shows a live blog by "
                                        + service
                                        + " that a script fills in; its entries are not in this"
                                        + " copy."));
    }

    private static @Nullable String service(Sheet sheet) {
        for (Holder holder : HOLDERS) {
            if (sheet.traces().haveAny(holder.trace())) {
                Element element = sheet.dom().selectFirst(holder.element());
                if (element != null && Words.atMost(element, EMPTY)) {
                    return holder.service();
                }
            }
        }
        if (sheet.traces().haveAny("iframe")) {
            for (Element frame : sheet.dom().getElementsByTag("iframe")) {
                String address =
                        (frame.attr("src") + " " + frame.attr("data-src")).toLowerCase(Locale.ROOT);
                for (String host : FRAMES) {
                    if (address.contains(host)) {
                        return host;
                    }
                }
            }
        }
        return null;
    }
}
