package org.cuttings.ui;

import java.time.LocalDate;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cuttings.model.Article;
import org.cuttings.model.Headline;
import org.cuttings.model.Moment;
import org.cuttings.search.ListOrder;

/// The articles of a shelf. Choosing one opens it.
final class ArticlesView {
    private final WindowModel window;
    private final ListModel model;

    /// What the buttons over and under the list do.
    interface Actions extends SeveralBar.Actions {
        void pickOrder();
    }

    private final ListView<Headline> list;
    private final BorderPane root = new BorderPane();

    ArticlesView(WindowModel window, Actions actions) {
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
        list.setCellFactory(view -> new WrappedCell<>(new Content()));
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
        Button order = new Button();
        order.setId("list-order");
        order.getStyleClass().addAll("flat", "small");
        order.setMinWidth(Region.USE_PREF_SIZE);
        order.textProperty().bind(model.order().map(ArticlesView::name));
        order.accessibleTextProperty()
                .bind(model.order().map(now -> Words.of("list-order.name", name(now))));
        order.setOnAction(event -> actions.pickOrder());
        heading.setMinWidth(0);
        HBox name = new HBox(heading, count);
        name.getStyleClass().add("row-second");
        name.setAlignment(Pos.BASELINE_LEFT);
        // With large text the order goes below the heading, of which nothing is cut.
        FlowPane top = new FlowPane(name, order);
        top.getStyleClass().addAll("pane-head", "wrapping");
        top.setRowValignment(VPos.BASELINE);
        Within.keep(name, top);
        count.setMinWidth(Region.USE_PREF_SIZE);
        root.setTop(top);
        root.setCenter(list);
        model.selected()
                .addListener(
                        (ListChangeListener<Headline>)
                                change -> {
                                    int chosen = model.selected().size();
                                    if (chosen > 1 && root.getBottom() == null) {
                                        root.setBottom(
                                                new SeveralBar(
                                                                window,
                                                                actions,
                                                                model.selected(),
                                                                root)
                                                        .node());
                                    } else if (chosen < 2) {
                                        root.setBottom(null);
                                    }
                                });
    }

    static String name(ListOrder order) {
        return Words.of("list-order." + order.name());
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

    private static final double PICTURE = 56;

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

    private final class Content implements RowContent<Headline> {
        private final Label title = new Label();
        private final Label about = new Label();
        private final Label marks = new Label();
        private final Label day = new Label();
        private final ImageView picture = new ImageView();
        private final WrappedRow row;
        private long asked = -1;

        Content() {
            title.getStyleClass().add("row-title");
            about.getStyleClass().add("quiet");
            about.setMinWidth(0);
            about.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(about, Priority.ALWAYS);
            marks.getStyleClass().add("marks");
            marks.setMinWidth(Region.USE_PREF_SIZE);
            HBox second = new HBox(about, marks);
            second.getStyleClass().add("row-second");
            VBox words = new VBox(title, second);
            words.getStyleClass().add("row");
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            picture.setFitHeight(PICTURE);
            picture.setFitWidth(PICTURE);
            picture.setPreserveRatio(true);
            picture.setAccessibleText(Words.of("row.picture"));
            show(picture, false);
            day.getStyleClass().add("day");
            HBox article = new HBox(words, picture);
            article.getStyleClass().add("row-second");
            row = new WrappedRow(day, article);
        }

        @Override
        public WrappedRow fill(Headline item, ListCell<?> cell) {
            model.near(cell.getIndex());
            day(item, cell.getIndex());
            picture(item, cell);
            RightToLeft.show(title, HeadLines.title(item.title()));
            cell.pseudoClassStateChanged(
                    javafx.css.PseudoClass.getPseudoClass("unread"), item.unread());
            String publisher = item.publisher() == null ? "" : item.publisher();
            String what =
                    item.kind() == Article.Kind.LIVE_BLOG
                            ? Words.of("row.live-blog", item.entries())
                            : Words.of("row.article");
            String quotes = item.quotes() == 0 ? "" : Words.of("row.quotes", item.quotes());
            Moment at = item.published();
            Times times = window.reading().times().get();
            String date =
                    at == null ? Words.of("row.no-date") : times.shortDay(at, LocalDate.now());
            // Under its day an article has the hour alone.
            String when = !model.byDay() ? date : at == null ? "" : times.clock(at);
            RightToLeft.show(about, joined(when, publisher, what, quotes));
            marks.setText(item.starred() ? "★" : "");
            cell.setAccessibleText(
                    joined(
                            item.unread() ? Words.of("row.unread") : "",
                            title.getText(),
                            joined(publisher, what, quotes),
                            date,
                            model.byDay() ? when : "",
                            item.starred()
                                    ? Words.of("library.starred").toLowerCase(Locale.ROOT)
                                    : ""));
            return row;
        }

        /// The first article of a day has the day above it.
        private void day(Headline item, int index) {
            String here = model.byDay() ? dayOf(item) : "";
            int before = index - 1;
            boolean first =
                    before < 0
                            || before >= model.rows().size()
                            || !dayOf(model.rows().get(before)).equals(here);
            day.setText(here);
            show(day, first && !here.isEmpty());
        }

        private String dayOf(Headline item) {
            Moment at = item.published();
            return at == null ? Words.of("row.no-date") : window.reading().times().get().day(at);
        }

        private void picture(Headline item, ListCell<?> cell) {
            if (asked != item.id()) {
                show(picture, false);
            }
            asked = item.id();
            window.thumbnails()
                    .ask(
                            item,
                            found -> {
                                if (asked == item.id()
                                        && found.isPresent() != picture.isVisible()) {
                                    found.ifPresent(picture::setImage);
                                    show(picture, found.isPresent());
                                    cell.requestLayout();
                                }
                            });
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static String joined(String... parts) {
        return java.util.stream.Stream.of(parts)
                .filter(part -> !part.isBlank())
                .collect(java.util.stream.Collectors.joining("\u00a0· "));
    }
}
