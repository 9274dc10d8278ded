package org.cuttings.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.cuttings.search.Hit;

/// What a search found, as entries or as quotes. Choosing one opens it at its words.
final class HitsView {
    private final WindowModel window;
    private final SearchModel model;
    private final ListView<Hit> list = new ListView<>();
    private final BorderPane root = new BorderPane(list);

    HitsView(WindowModel window) {
        this.window = window;
        this.model = window.search();
        list.setId("hits");
        list.setAccessibleText(Words.of("hits.name"));
        list.getStyleClass().addAll("hits", "edge-to-edge");
        list.setCellFactory(view -> new Cell());
        Label nothing = new Label();
        nothing.setWrapText(true);
        nothing.getStyleClass().add("quiet");
        list.setPlaceholder(nothing);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, old, now) -> {
                    if (now != null) {
                        window.open(now);
                    }
                });
        Label count = new Label();
        count.setId("hits-count");
        count.setMaxWidth(Double.MAX_VALUE);
        count.getStyleClass().add("quiet");
        HBox.setHgrow(count, Priority.ALWAYS);
        HBox top = new HBox(count, kinds());
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("pane-head");
        Label hints = new Label();
        hints.setId("hints");
        hints.setWrapText(true);
        hints.getStyleClass().addAll("hints", "quiet");
        root.setTop(new VBox(top, hints));
        model.hits()
                .addListener((property, old, now) -> {
                    list.getItems().setAll(now.hits());
                    hints.setText(String.join(" ", now.hints()));
                });
        hints.visibleProperty().bind(hints.textProperty().isNotEmpty());
        hints.managedProperty().bind(hints.visibleProperty());
        model.busy()
                .addListener((property, old, now) -> {
                    count.setText(model.summary());
                    nothing.setText(now ? "" : Words.of("hits.nothing"));
                });
        model.hits().addListener((property, old, now) -> count.setText(model.summary()));
    }

    Region node() {
        return root;
    }

    /// Goes from the search box into the list.
    void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private HBox kinds() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton entries = toggle("search-entries", group);
        ToggleButton quotes = toggle("search-quotes", group);
        group.selectToggle(model.inQuotes().get() ? quotes : entries);
        group.selectedToggleProperty()
                .addListener((property, old, now) -> {
                    if (now == null) {
                        group.selectToggle(old);
                    } else {
                        model.inQuotes().set(now.equals(quotes));
                    }
                });
        entries.getStyleClass().add("left-pill");
        quotes.getStyleClass().add("right-pill");
        return new HBox(entries, quotes);
    }

    private static ToggleButton toggle(String id, ToggleGroup group) {
        ToggleButton button = new ToggleButton(Words.of(id));
        button.setId(id);
        button.setAccessibleText(Words.of(id + ".name"));
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("small");
        return button;
    }

    private final class Cell extends ListCell<Hit> {
        private final Label above = new Label();
        private final TextFlow snippet = new TextFlow();
        private final Label below = new Label();
        private final WrappedRow row = new WrappedRow(above, snippet, below);

        Cell() {
            above.getStyleClass().add("row-title");
            above.setWrapText(true);
            below.getStyleClass().add("quiet");
            below.setWrapText(true);
            row.fit(this);
        }

        @Override
        protected double computePrefHeight(double width) {
            return isEmpty() ? super.computePrefHeight(width) : row.heightIn(this);
        }

        @Override
        protected void updateItem(Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Times times = window.reading().times().get();
            boolean quote = hit.quote() != null;
            String speaker = hit.speaker() == null ? Words.of("quote.unknown") : hit.speaker();
            above.setText(
                    quote
                            ? speaker
                            : hit.heading() == null || hit.heading().isBlank()
                                    ? HeadLines.title(hit.title())
                                    : hit.heading());
            MarkedText.fill(snippet, hit.snippet(), hit.marked());
            below.setText(
                    joined(
                            hit.publisher() == null ? "" : hit.publisher(),
                            times.withProvenance(hit.timing()),
                            above.getText().equals(hit.title())
                                    ? ""
                                    : HeadLines.title(hit.title())));
            setAccessibleText(joined(above.getText(), hit.snippet(), below.getText()));
            row.filled(this);
        }
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
