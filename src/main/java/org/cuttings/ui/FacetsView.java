package org.cuttings.ui;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.cuttings.search.Facets;
import org.jspecify.annotations.Nullable;

/// How what was found is spread, as buttons that narrow it.
final class FacetsView {
    private static final int MOST = 5;

    private final SearchModel model;
    private final VBox rows = new VBox();

    /// With large text the counts are higher than the window; they scroll then.
    private final WordsPane root = new WordsPane(rows);

    FacetsView(SearchModel model) {
        this.model = model;
        root.setId("facets");
        root.getStyleClass().add("facets-scroll");
        rows.getStyleClass().add("facets");
        root.setAccessibleText(Words.of("facets.name"));
        model.facets().addListener((property, old, now) -> show(now));
        show(model.facets().get());
    }

    WordsPane node() {
        return root;
    }

    private void show(@Nullable Facets facets) {
        rows.getChildren().clear();
        if (facets != null && facets.counted() > 0) {
            add("facets.speakers", facets.speakers());
            add("facets.sources", facets.sources());
            add("facets.publishers", facets.publishers());
            add("facets.months", facets.months());
            if (facets.atLeast()) {
                Label over = new Label(Words.of("facets.counted", facets.counted()));
                over.getStyleClass().add("quiet");
                rows.getChildren().add(over);
            }
        }
        root.setVisible(!rows.getChildren().isEmpty());
        root.setManaged(root.isVisible());
    }

    private void add(String key, List<Facets.Facet> facets) {
        if (facets.isEmpty()) {
            return;
        }
        FlowPane row = new FlowPane();
        row.getStyleClass().addAll("facet-row", "wrapping");
        Label name = new Label(Words.of(key));
        name.getStyleClass().add("quiet");
        row.getChildren().add(name);
        for (Facets.Facet facet : facets.subList(0, Math.min(MOST, facets.size()))) {
            Button button = new Button(facet.name() + "  " + facet.count());
            button.getStyleClass().addAll("flat", "small");
            button.setWrapText(true);
            Within.keep(button, row);
            button.setAccessibleText(Words.of("facet.name", facet.name(), facet.count()));
            button.setOnAction(event -> model.narrow(facet.filter()));
            row.getChildren().add(button);
        }
        rows.getChildren().add(row);
    }
}
