package org.cuttings.liveblog;

import java.util.List;
import org.cuttings.model.Entry;

/// A page of which nothing but the structured data lists the updates: its entries are built by a
/// script, or in markup that no other strategy reads.
final class LinkedBlog implements Splitter {
    static final String NAME = "json-ld";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Traces traces) {
        return true;
    }

    @Override
    public List<Post> split(Sheet sheet) {
        List<Post> posts =
                sheet.updates().stream().map(LinkedBlog::post).filter(Post::hasWords).toList();
        return posts.size() < 2 || isFarLessThan(posts, sheet) ? List.of() : posts;
    }

    /// Some publishers put a live blog's type on ordinary articles, with a teaser as its update.
    private static boolean isFarLessThan(List<Post> posts, Sheet sheet) {
        int words = posts.stream().mapToInt(post -> post.entry().text().length()).sum();
        return posts.size() < 4 && words * 3L < sheet.page().body().text().length();
    }

    static Post post(Update update) {
        Stamp stamp = Stamp.exact(update.published(), "datePublished");
        Entry entry =
                Post.of(stamp, update.body().prose())
                        .entry()
                        .keyed(update.anchor())
                        .titled(update.headline())
                        .by(update.authors())
                        .updated(update.modified());
        Post post = new Post(entry, stamp, null).because("entry", NAME, "liveBlogUpdate");
        return stamp.isNone() ? post : post.because("time", NAME, stamp.from());
    }
}
