package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// The Times of India: classes are hashed, but each post begins with a printed time, an empty
/// `time` and a bare `meta` in one `div`; the text is bold from end to end and has no title.
/// Fixture: liveblog/times-of-india.
final class TimesOfIndia implements Splitter {
    @Override
    public String name() {
        return "times-of-india";
    }

    @Override
    public boolean recognises(Traces traces) {
        return traces.haveAny("[meta-in-div]");
    }

    @Override
    public List<Post> split(Sheet sheet) {
        List<Post> posts = new ArrayList<>();
        for (Element meta : sheet.dom().body().getElementsByTag("meta")) {
            Element time = meta.previousElementSibling();
            Element head = time != null && time.hasAttr("datetime") ? meta.parent() : null;
            Element post = head == null ? null : head.parent();
            Survey.Extent extent = post == null ? null : sheet.survey().extent(post);
            boolean printed =
                    time != null
                            && time.previousElementSibling() != null
                            && time.previousElementSibling().normalName().equals("span");
            if (post != null && extent != null && printed) {
                posts.add(PostReader.read(name(), List.of(post), sheet.survey().marksIn(extent)));
            }
        }
        return posts;
    }
}
