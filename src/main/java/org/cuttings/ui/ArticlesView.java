package org.cuttings.ui;

import java.time.LocalDate;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.cuttings.model.Article;
import org.cuttings.model.Headline;
import org.cuttings.model.Moment;

/// The articles of a shelf. Choosing one opens it.
final class ArticlesView {
    private final WindowModel window;
    private final ListModel model;
    private final ListView<Headline> list;
    private final BorderPane root = new BorderPane();

    ArticlesView(WindowModel window) {
        this.window = window;
        this.model = window.list();
        list = new ListView<>(model.rows());
        list.setId("articles");
        list.accessibleTextProperty().bind(model.heading());
        list.getStyleClass().addAll("articles", "edge-to-edge");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label empty = new Label(Words.of("list.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("quiet");
        list.setPlaceholder(empty);
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<Headline>) change -> selected());
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        open();
                    }
                });
        window.reading().shown().addListener((property, old, now) -> follow(now));
        model.rows()
                .addListener(
                        (ListChangeListener<Headline>)
                                change -> follow(window.reading().shown().get()));
        Label heading = new Label();
        heading.textProperty().bind(model.heading());
        heading.getStyleClass().add("pane-heading");
        Label count = new Label();
        count.textProperty().bind(model.total().map(total -> Words.of("list.count", total)));
        count.getStyleClass().add("quiet");
        HBox.setHgrow(heading, Priority.ALWAYS);
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox top = new HBox(heading, count);
        top.getStyleClass().add("pane-head");
        top.setAlignment(Pos.BASELINE_LEFT);
        root.setTop(top);
        root.setCenter(list);
    }

    Region node() {
        return root;
    }

    void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private boolean following;

    private void selected() {
        model.selected()
                .setAll(
                        list.getSelectionModel().getSelectedItems().stream()
                                .filter(java.util.Objects::nonNull)
                                .toList());
        // The list's selected item is still the one before while it tells of its selected items.
        if (!following && model.selected().size() == 1) {
            window.open(model.selected().getFirst());
        }
    }

    private void open() {
        Headline row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            window.open(row);
        }
    }

    /// Keeps the line of what is shown chosen, after keys went on to another or rows came anew.
    private void follow(ReadingModel.@org.jspecify.annotations.Nullable Shown shown) {
        if (shown == null || list.getSelectionModel().getSelectedIndices().size() > 1) {
            return;
        }
        long id = shown.kept().headline().id();
        for (int i = 0; i < model.rows().size(); i++) {
            if (model.rows().get(i).id() == id) {
                Headline chosen = list.getSelectionModel().getSelectedItem();
                if (!model.rows().get(i).equals(chosen)) {
                    following = true;
                    list.getSelectionModel().clearAndSelect(i);
                    following = false;
                }
                return;
            }
        }
    }

    private final class Cell extends ListCell<Headline> {
        private final Label title = new Label();
        private final Label about = new Label();
        private final Label when = new Label();
        private final Label marks = new Label();
        private final WrappedRow row;

        Cell() {
            title.setWrapText(true);
            title.getStyleClass().add("row-title");
            about.getStyleClass().add("quiet");
            about.setMinWidth(0);
            about.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(about, Priority.ALWAYS);
            when.getStyleClass().add("quiet");
            when.setMinWidth(Region.USE_PREF_SIZE);
            marks.getStyleClass().add("marks");
            marks.setMinWidth(Region.USE_PREF_SIZE);
            HBox second = new HBox(about, marks, when);
            second.getStyleClass().add("row-second");
            row = new WrappedRow(title, second);
            row.fit(this);
        }

        @Override
        protected double computePrefHeight(double width) {
            return isEmpty() ? super.computePrefHeight(width) : row.heightIn(this);
        }

        @Override
        protected void updateItem(Headline item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            model.near(getIndex());
            title.setText(HeadLines.title(item.title()));
            pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("unread"), item.unread());
            String publisher = item.publisher() == null ? "" : item.publisher();
            String what =
                    item.kind() == Article.Kind.LIVE_BLOG
                            ? Words.of("row.live-blog", item.entries())
                            : Words.of("row.article");
            String quotes = item.quotes() == 0 ? "" : Words.of("row.quotes", item.quotes());
            about.setText(joined(publisher, what, quotes));
            Moment at = item.published();
            when.setText(
                    at == null
                            ? Words.of("row.no-date")
                            : window.reading().times().get().shortDay(at, LocalDate.now()));
            marks.setText(item.starred() ? "★" : "");
            setAccessibleText(
                    joined(
                            item.unread() ? Words.of("row.unread") : "",
                            title.getText(),
                            about.getText(),
                            when.getText(),
                            item.starred()
                                    ? Words.of("library.starred").toLowerCase(Locale.ROOT)
                                    : ""));
            row.filled(this);
        }
    }

    private static String joined(String... parts) {
        return java.util.stream.Stream.of(parts)
                .filter(part -> !part.isBlank())
                .collect(java.util.stream.Collectors.joining(" · "));
    }
}
