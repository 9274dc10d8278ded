package org.cuttings.page;

import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/// Tells tables of data from tables that only place things on the page.
final class DataTables {
    /// A cell with more text than this is a column of a layout.
    private static final int LONGEST_CELL = 600;

    private DataTables() {}

    /// Looks at what lies before the first table inside, so that tables in tables cost no more than
    /// their text.
    static boolean isData(Element table) {
        if (table.attr("role").equals("presentation") || table.attr("role").equals("none")) {
            return false;
        }
        Shape shape = new Shape();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (!(node instanceof Element element) || element.equals(table)) {
                        return FilterResult.CONTINUE;
                    }
                    return shape.see(element) ? FilterResult.CONTINUE : FilterResult.STOP;
                },
                table);
        return !shape.layout && shape.rows >= 2 && shape.widest >= 2;
    }

    private static final class Shape {
        int rows;
        int cells;
        int widest;
        boolean layout;

        boolean see(Element element) {
            switch (element.normalName()) {
                case "tr" -> {
                    rows++;
                    cells = 0;
                }
                case "td", "th" -> {
                    cells++;
                    widest = Math.max(widest, cells);
                    layout = element.childNodeSize() > 3 && element.text().length() > LONGEST_CELL;
                }
                case "table", "article", "figure", "h1", "h2", "h3", "form", "iframe", "section" ->
                        layout = true;
                default -> {}
            }
            return !layout;
        }
    }
}
