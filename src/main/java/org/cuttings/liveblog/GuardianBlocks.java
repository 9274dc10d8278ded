package org.cuttings.liveblog;

import java.util.List;
import java.util.Set;
import org.cuttings.model.Entry;
import org.jsoup.nodes.Element;

/// The Guardian since 2021: `article.block#block-<id>` with its time in the head, a pinned copy
/// without an id above the list, and a `footer` that says when it was updated. Fixture:
/// liveblog/guardian-blocks.
final class GuardianBlocks implements Splitter {
    private static final Markup MARKUP =
            Markup.of("guardian-blocks", "#liveblog-body", "article.block, article[id^=block-]")
                    .orTrace(".js-liveblog-body")
                    .key("@id")
                    .time("header time@datetime", "header a span")
                    .updated("footer time@datetime")
                    .title("header h2")
                    .byline("header div > span")
                    .skip("header, footer, gu-island, [data-spacefinder-role=richLink], .is-epic");

    @Override
    public String name() {
        return MARKUP.name();
    }

    @Override
    public boolean recognises(Traces traces) {
        return MARKUP.recognises(traces);
    }

    @Override
    public List<Post> split(Sheet sheet) {
        return MARKUP.postsOf(sheet).stream().map(GuardianBlocks::read).toList();
    }

    private static Post read(Element block) {
        Post post = MARKUP.read(block);
        return post.entry().key() == null
                ? post.with(post.entry().flagged(Set.of(Entry.Flag.PINNED)))
                : post;
    }
}
