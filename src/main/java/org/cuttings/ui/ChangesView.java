package org.cuttings.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cuttings.model.Change.Piece;
import org.cuttings.model.EditionLine;
import org.cuttings.model.Fact;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// What changed between two editions: old and new words in one column, or the earlier edition left
/// and the later one right. Where the pane has no room for two columns there is one.
final class ChangesView {
    /// How what changed is laid out.
    private enum Layout {
        INLINE,
        SIDES
    }

    /// Narrower columns would break every other line.
    private static final double LEAST_SIDE_EM = 18;

    /// A line of 60 to 75 characters.
    private static final double WIDEST_SIDE_EM = 34;

    private static final double GAP_EM = 2;

    /// The padding of both sides and the scroll bar.
    private static final double BESIDE_EM = 4.6;

    private static final int FILTER_COLUMNS = 12;

    /// One of the two columns.
    ///
    /// @param width in pixels; 0 where both editions share one
    /// @param gap between them, in pixels
    record Column(double width, double gap) {
        static final Column ONE = new Column(0, 0);
    }

    private final WindowModel window;
    private final ChangesModel model;
    private final ListView<ChangeRow> list;
    private final Label article = new Label();
    private final Label how = new Label();
    private final Label nothing = new Label();
    private final ComboBox<EditionLine> from;
    private final ComboBox<EditionLine> to;
    private final TextField words = new TextField();
    private final ScrollPane root;

    /// Whether the boxes are being set, and not by the reader.
    private boolean setting;

    ChangesView(WindowModel window) {
        this.window = window;
        this.model = window.changed();
        list = new ListView<>(model.rows());
        list.setId("changes");
        list.setAccessibleText(Words.of("changes.name"));
        list.getStyleClass().addAll("changes", "edge-to-edge");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new WrappedCell<>(new ChangeContent(this::column)));
        nothing.setWrapText(true);
        nothing.getStyleClass().add("quiet");
        list.setPlaceholder(nothing);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        from = editions("changes-from", "changes.from", model::from);
        to = editions("changes-to", "changes.to", model::to);
        root = new Page(head(), list, Words.of("changes.name")).node();
        list.widthProperty().addListener((property, old, now) -> lay());
        article.fontProperty().addListener((property, old, now) -> lay());
        window.settings()
                .addListener((property, old, now) -> {
                    if (old.sideBySide() != now.sideBySide()) {
                        lay();
                    }
                });
        model.shown().addListener((property, old, now) -> show(now));
        show(model.shown().get());
        lay();
    }

    private VBox head() {
        Label title = new Label(Words.of("changes.title"));
        title.getStyleClass().add("pane-title");
        title.setWrapText(true);
        article.setMinHeight(Region.USE_PREF_SIZE);
        how.setId("changes-how");
        how.setWrapText(true);
        how.getStyleClass().add("quiet");
        how.setMinHeight(Region.USE_PREF_SIZE);
        Label and = new Label(Words.of("changes.and"));
        FlowPane which = new FlowPane(from, and, to);
        which.getStyleClass().add("wrapping");
        which.setMinWidth(0);
        which.setAlignment(Pos.CENTER_LEFT);
        words.setId("changes-words");
        words.setPromptText(Words.of("changes.words"));
        words.setAccessibleText(Words.of("changes.words"));
        words.textProperty().bindBidirectional(model.words());
        words.setPrefColumnCount(FILTER_COLUMNS);
        words.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        words.clear();
                        focus();
                        event.consume();
                    }
                });
        ObjectProperty<Layout> layout = new SimpleObjectProperty<>(layout());
        layout.addListener((property, old, now) ->
                window.settings().set(window.settings().get().withSideBySide(now == Layout.SIDES)));
        window.settings().addListener((property, old, now) -> layout.set(layout()));
        Button back = Buttons.small("changes-back", "changes.back", window::showReading);
        FlowPane layouts =
                new FlowPane(
                        new Pills<>("changes", List.of(Layout.values()), layout).node(),
                        words,
                        back);
        layouts.getStyleClass().add("wrapping");
        Within.keep(words, layouts);
        layouts.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(title, article, which, layouts, how);
        head.getStyleClass().add("page-head");
        return head;
    }

    private Layout layout() {
        return window.settings().get().sideBySide() ? Layout.SIDES : Layout.INLINE;
    }

    private ComboBox<EditionLine> editions(
            String id, String name, java.util.function.Consumer<EditionLine> choose) {
        ComboBox<EditionLine> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(Words.of(name));
        box.setCellFactory(view -> new EditionCell());
        box.setButtonCell(new EditionCell());
        // In a narrow pane it is the box that gives way, and not the pane.
        box.setMinWidth(0);
        box.maxWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> list.getWidth() - BESIDE_EM * em(),
                                list.widthProperty(),
                                article.fontProperty()));
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(box.valueProperty().map(this::edition).orElse(""));
        box.setTooltip(whole);
        box.valueProperty()
                .addListener((property, old, now) -> {
                    if (now != null && !setting) {
                        choose.accept(now);
                    }
                });
        return box;
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

    /// Goes to where words to find are typed.
    void focusWords() {
        words.requestFocus();
        words.selectAll();
    }

    /// Chooses the first row of the change after or before the one chosen.
    ///
    /// @param step 1 or -1
    void entryFrom(int step) {
        List<ChangeRow> rows = model.rows();
        int at = list.getSelectionModel().getSelectedIndex();
        for (int i = at + step; i >= 0 && i < rows.size(); i += step) {
            if (rows.get(i) instanceof ChangeRow.Compared row && row.opens()) {
                list.getSelectionModel().clearAndSelect(i);
                list.getFocusModel().focus(i);
                list.scrollTo(i);
                return;
            }
        }
    }

    /// Copies the chosen rows as words: gone ones as `[-words-]`, new ones as `{+words+}`.
    void copy() {
        String text =
                list.getSelectionModel().getSelectedIndices().stream()
                        .sorted()
                        .map(i -> copied(model.rows().get(i)))
                        .collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            window.status().say(Words.of("copied"));
        }
    }

    private static String copied(ChangeRow row) {
        return switch (row) {
            case ChangeRow.Unchanged same -> Words.of(same.of(), same.count());
            case ChangeRow.Compared compared -> {
                StringBuilder text = new StringBuilder();
                if (compared.opens()) {
                    text.append(compared.told()).append(" · ");
                }
                for (Piece piece : compared.words()) {
                    String words = piece.text().strip();
                    text.append(
                            switch (piece.in()) {
                                case BOTH -> piece.text();
                                case BEFORE -> "[-" + words + "-] ";
                                case AFTER -> "{+" + words + "+} ";
                            });
                }
                yield text.toString().strip();
            }
        };
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            open();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C && !event.isShiftDown()) {
            copy();
            event.consume();
        }
    }

    private void open() {
        ChangeRow row = list.getSelectionModel().getSelectedItem();
        ChangesModel.Shown now = model.shown().get();
        if (row != null && now != null && row.post() >= 0) {
            model.entryOf(
                    now.article(), row.post(), entry -> window.open(now.article(), entry, null));
        }
    }

    private void show(ChangesModel.@Nullable Shown now) {
        if (now == null) {
            return;
        }
        setting = true;
        RightToLeft.show(article, HeadLines.title(now.title()));
        List<EditionLine> all = now.editions();
        from.getItems().setAll(all.subList(0, all.size() - 1));
        to.getItems().setAll(all.subList(1, all.size()));
        from.setValue(now.earlier());
        to.setValue(now.later());
        setting = false;
        nothing.setText(Words.of(now.rows().isEmpty() ? "changes.none" : "changes.not-found"));
        list.scrollTo(0);
        list.getSelectionModel().clearAndSelect(0);
    }

    private void lay() {
        boolean narrow = layout() == Layout.SIDES && !room();
        how.setText(Words.of(narrow ? "changes.narrow" : "changes.how"));
        list.refresh();
    }

    private double em() {
        return article.getFont().getSize();
    }

    private Column column() {
        return layout() == Layout.SIDES && room() ? new Column(side(), GAP_EM * em()) : Column.ONE;
    }

    private boolean room() {
        return side() >= LEAST_SIDE_EM * em();
    }

    /// How wide a column is, in pixels.
    private double side() {
        double all = list.getWidth() - (BESIDE_EM + GAP_EM) * em();
        return Math.min(all / 2, WIDEST_SIDE_EM * em());
    }

    private String edition(EditionLine edition) {
        Times times = window.reading().times().get();
        Fact<Moment> captured = edition.captured();
        String told =
                captured != null
                        ? Words.of(
                                "edition.saved",
                                edition.number(),
                                times.dayAndClock(captured.value()))
                        : edition.imported() != null
                                ? Words.of(
                                        "edition.imported",
                                        edition.number(),
                                        times.dateAndTime(edition.imported()))
                                : Words.of("edition.bare", edition.number());
        return edition.current() ? Words.of("edition.newest", told) : told;
    }

    private final class EditionCell extends ListCell<EditionLine> {
        @Override
        protected void updateItem(EditionLine edition, boolean empty) {
            super.updateItem(edition, empty);
            setText(empty || edition == null ? null : edition(edition));
        }
    }
}
