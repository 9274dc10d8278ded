package org.cuttings.ui;

import java.util.List;
import org.cuttings.desk.Desk;
import org.cuttings.model.Counts;
import org.cuttings.model.Headline;
import org.cuttings.search.Shelf;

/// What the window shows first, looked up before it stands: its first picture is then whole, and
/// nothing is laid out twice.
///
/// @param rows the newest articles, as many as the list shows at first
/// @param total how many there are
record FirstLook(Counts counts, List<Headline> rows, long total) {
    /// To be called off the window's thread.
    static FirstLook at(Desk desk) {
        Shelf all = new Shelf.All();
        Counts counts = desk.counts();
        return new FirstLook(counts, desk.headlines(all, null, ListModel.PAGE), counts.articles());
    }
}
