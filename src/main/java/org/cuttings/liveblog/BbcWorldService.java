package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.model.Entry;
import org.cuttings.model.Prose;
import org.cuttings.page.BodyText;
import org.jsoup.nodes.Element;

/// BBC World Service: the post's `h3` holds time, a "Breaking" label, headline and sub-headline all
/// in one `span[role=text]`; the body is what follows in the article, behind the sub-headline.
/// Fixture: liveblog/bbc-world-service.
final class BbcWorldService implements Splitter {
    private static final String HEAD = "article h3[id^=asset:]";

    @Override
    public String name() {
        return "bbc-world-service";
    }

    @Override
    public boolean recognises(Traces traces) {
        return traces.haveAny("#asset:");
    }

    @Override
    public List<Post> split(Sheet sheet) {
        List<Post> posts = new ArrayList<>();
        for (Element head : sheet.dom().select(HEAD)) {
            Element article = head.closest("article");
            if (article != null) {
                posts.add(read(head, article));
            }
        }
        return posts;
    }

    private Post read(Element head, Element article) {
        Element time = head.selectFirst("time");
        Stamp stamp =
                time == null
                        ? Stamp.NONE
                        : Stamp.exact(MachineTime.read(time.attr("datetime")), "time@datetime")
                                .beside(Printed.whole(Words.of(time)));
        Element words = head.selectFirst("span[role=text]");
        List<Element> lines = new ArrayList<>();
        for (Element part : words == null ? List.of(head) : words.children()) {
            String line = Words.of(part);
            if (part.selectFirst("time") == null && !line.isEmpty() && !Furniture.isLine(line)) {
                lines.add(part);
            }
        }
        List<Element> body =
                new ArrayList<>(lines.subList(Math.min(1, lines.size()), lines.size()));
        body.add(article);
        Prose prose = BodyText.of(body, element -> element.equals(head) || Furniture.is(element));
        Entry entry =
                Post.of(stamp, Furniture.without(prose))
                        .entry()
                        .keyed(head.id())
                        .titled(lines.isEmpty() ? null : Words.of(lines.getFirst()))
                        .flagged(isBreaking(head) ? Set.of(Entry.Flag.KEY_EVENT) : Set.of());
        return new Post(entry, stamp, null)
                .because("entry", name(), PostOfMarkup.describe(head))
                .because("time", name(), stamp.from());
    }

    private static boolean isBreaking(Element head) {
        return head.text().contains("Breaking");
    }
}
