package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Entry;
import org.cuttings.model.Moment;
import org.cuttings.model.Prose;
import org.cuttings.page.BodyText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Posts marked up with microdata: `itemprop=liveBlogUpdate` on a `BlogPosting`
/// ([schema.org](https://schema.org/liveBlogUpdate)). Title, time and often the body stand in
/// `meta` elements; the visible body is taken where it says the same. Fixture: liveblog/microdata.
final class Microdata implements Splitter {
    private static final String POST = "[itemprop=liveBlogUpdate]";

    @Override
    public String name() {
        return "microdata";
    }

    @Override
    public boolean recognises(Traces traces) {
        return traces.haveAny("[itemprop=liveBlogUpdate]");
    }

    @Override
    public List<Post> split(Sheet sheet) {
        List<Post> posts = new ArrayList<>();
        for (Element item : sheet.dom().select(POST)) {
            Element outer = item.parent() == null ? null : item.parent().closest(POST);
            Survey.Extent extent = sheet.survey().extent(item);
            if (outer == null) {
                List<Survey.Mark> marks =
                        extent == null ? List.of() : sheet.survey().marksIn(extent);
                posts.add(read(item, marks));
            }
        }
        return posts;
    }

    private Post read(Element item, List<Survey.Mark> marks) {
        Post seen = PostReader.read(name(), List.of(item), marks);
        Moment published = MachineTime.read(property(item, "datePublished"));
        Moment modified = MachineTime.read(property(item, "dateModified"));
        String headline = Words.line(LinkedUpdates.ofHtml(property(item, "headline")).text());
        Prose body = body(item, headline, seen);
        Entry entry =
                seen.entry()
                        .keyed(key(item, seen.entry().key()))
                        .titled(headline.isEmpty() || startsWith(body, headline) ? null : headline)
                        .updated(
                                modified == null
                                                || published == null
                                                || modified.sortKey() <= published.sortKey()
                                        ? null
                                        : modified)
                        .reading(body);
        Stamp stamp =
                published == null
                        ? seen.stamp()
                        : new Stamp(published, seen.stamp().printed(), "itemprop datePublished");
        return new Post(entry, stamp, null);
    }

    /// The visible words without the headline; what `articleBody` says where nothing is visible.
    private static Prose body(Element item, String headline, Post seen) {
        Element visible = item.selectFirst("[itemprop=articleBody]:not(meta)");
        Prose prose =
                visible == null
                        ? seen.entry().prose()
                        : Furniture.without(BodyText.of(List.of(visible), Furniture::is));
        if (!headline.isEmpty()
                && startsWith(prose, headline)
                && prose.text().length() > headline.length()) {
            prose = ProseCuts.withoutStart(prose, headline.length());
        }
        return prose.isBlank() ? LinkedUpdates.ofHtml(property(item, "articleBody")) : prose;
    }

    private static boolean startsWith(Prose prose, String headline) {
        return prose.text().startsWith(headline);
    }

    private static @Nullable String key(Element item, @Nullable String otherwise) {
        String url = property(item, "url");
        int hash = url.lastIndexOf('#');
        return hash >= 0 && hash + 1 < url.length() ? url.substring(hash + 1) : otherwise;
    }

    /// A property of the item itself, not of an author or picture within it.
    private static String property(Element item, String name) {
        for (Element element : item.getElementsByAttributeValue("itemprop", name)) {
            Element owner =
                    element.parent() == null ? null : element.parent().closest("[itemscope]");
            if (owner == null || owner.equals(item) || !item.hasAttr("itemscope")) {
                for (String attribute : List.of("content", "datetime", "href")) {
                    if (element.hasAttr(attribute)) {
                        return element.attr(attribute).strip();
                    }
                }
                return Words.of(element);
            }
        }
        return "";
    }
}
