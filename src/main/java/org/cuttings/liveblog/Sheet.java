package org.cuttings.liveblog;

import java.util.List;
import org.cuttings.model.Facts;
import org.cuttings.page.Page;
import org.jsoup.nodes.Document;

/// A page on the splitters' table: what all of them ask for, gathered once.
///
/// @param page the page itself
/// @param facts what it says of itself
/// @param clock what it tells about days and zones
/// @param updates what its structured data lists as a live blog's updates; empty if it lists none
record Sheet(Page page, Facts facts, PageClock clock, List<Update> updates) {
    Sheet {
        updates = List.copyOf(updates);
    }

    Document dom() {
        return page.dom();
    }
}
