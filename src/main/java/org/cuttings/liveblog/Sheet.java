package org.cuttings.liveblog;

import java.util.List;
import org.cuttings.model.Facts;
import org.cuttings.page.Page;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// A page on the splitters' table: what several of them ask for, worked out once.
final class Sheet {
    private final Page page;
    private final Facts facts;
    private final PageClock clock;
    private final List<Update> updates;
    private final boolean claimed;
    private @Nullable Survey survey;
    private @Nullable Traces traces;

    Sheet(Page page) {
        this(page, LinkedUpdates.of(page), LinkedUpdates.areClaimed(page));
    }

    private Sheet(Page page, List<Update> updates, boolean claimed) {
        this.page = page;
        this.facts = page.facts();
        this.clock = PageClock.of(facts, page.capture());
        this.updates = updates;
        this.claimed = claimed;
    }

    /// As if the page had no structured data.
    static Sheet withoutUpdates(Page page) {
        return new Sheet(page, List.of(), false);
    }

    /// Whether the page's structured data calls it a live blog.
    boolean isClaimed() {
        return claimed;
    }

    Page page() {
        return page;
    }

    Document dom() {
        return page.dom();
    }

    /// What the page says of itself.
    Facts facts() {
        return facts;
    }

    /// What it tells about days and zones.
    PageClock clock() {
        return clock;
    }

    /// What its structured data lists as a live blog's updates; empty if it lists none.
    List<Update> updates() {
        return updates;
    }

    /// What it is made of; made at the first asking.
    Traces traces() {
        if (traces == null) {
            traces = Traces.of(page.dom());
        }
        return traces;
    }

    /// Its times and measures; made at the first asking.
    Survey survey() {
        if (survey == null) {
            survey = Survey.of(page.dom());
        }
        return survey;
    }
}
