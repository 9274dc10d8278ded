package org.cuttings.ui;

import java.util.function.BooleanSupplier;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The box to search in, with what it proposes below it. The arrows choose a proposal and Enter
/// takes it; without one, Enter goes to what was found.
final class SearchBox {
    private static final double ROW_EM = 2.2;
    private static final double BORDER_PIXELS = 2;

    private final SearchModel model;
    private final Runnable toFound;
    private final TextField field = new TextField();
    private final Button library = new Button(Words.of("library.name"));
    private final HBox root;
    private @Nullable StackPane over;
    private @Nullable ListView<Proposals.Proposal> list;

    /// @param comesBack whether the focus is just given back by what lay over the window
    SearchBox(
            WindowModel window,
            Runnable chooseFiles,
            Runnable toFound,
            Runnable toLibrary,
            BooleanSupplier comesBack) {
        this.model = window.search();
        this.toFound = toFound;
        field.setId("search");
        field.setPromptText(Words.of("search.prompt"));
        field.setAccessibleText(Words.of("search.name"));
        field.textProperty().bindBidirectional(model.typed());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // Where the focus only comes back from a sheet, proposals would lie over what it did.
        field.focusedProperty()
                .addListener((property, old, now) ->
                        model.proposing().set(now && !comesBack.getAsBoolean()));
        field.textProperty()
                .addListener((property, old, now) -> model.proposing().set(field.isFocused()));
        HBox.setHgrow(field, Priority.ALWAYS);
        Button bring = new Button(Words.of("import.button"));
        bring.setId("import");
        bring.setMinWidth(Region.USE_PREF_SIZE);
        bring.setOnAction(event -> chooseFiles.run());
        bring.disableProperty().bind(window.imports().running());
        library.setId("to-library");
        library.setAccessibleText(Words.of("command.go-library"));
        library.setMinWidth(Region.USE_PREF_SIZE);
        library.setOnAction(event -> toLibrary.run());
        root = new HBox(library, field, bring);
        offerLibrary(false);
        root.getStyleClass().addAll("bar", "search-bar");
        root.setAlignment(Pos.CENTER_LEFT);
        model.proposals().addListener((ListChangeListener<Proposals.Proposal>) change -> show());
        field.widthProperty()
                .addListener((property, old, now) -> {
                    if (list != null && shown()) {
                        place(list);
                    }
                });
    }

    HBox node() {
        return root;
    }

    /// @param pane the whole window, over which proposals lie
    void proposeIn(StackPane pane) {
        over = pane;
    }

    /// Offers the library, or not: where the window is wide it stands there.
    void offerLibrary(boolean offered) {
        library.setVisible(offered);
        library.setManaged(offered);
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    /// Whether the focus is where it falls when nothing else has it.
    boolean isFocused() {
        return field.isFocused() || library.isFocused();
    }

    private boolean shown() {
        return list != null && list.isVisible();
    }

    private void hide() {
        if (list != null) {
            list.setVisible(false);
        }
    }

    private void show() {
        if (model.proposals().isEmpty()) {
            hide();
            return;
        }
        ListView<Proposals.Proposal> rows = list == null ? made() : list;
        list = rows;
        rows.getSelectionModel().clearSelection();
        place(rows);
        rows.setVisible(true);
    }

    /// Puts the proposals below the box, as wide as it is.
    private void place(ListView<Proposals.Proposal> rows) {
        double em = field.getFont().getSize();
        rows.setFixedCellSize(em * ROW_EM);
        Bounds box = field.localToScene(field.getLayoutBounds());
        rows.setMaxSize(box.getWidth(), model.proposals().size() * em * ROW_EM + BORDER_PIXELS);
        rows.setMinHeight(rows.getMaxHeight());
        rows.setTranslateX(box.getMinX());
        rows.setTranslateY(box.getMaxY());
    }

    /// Made when it is first needed: most of a window's starts need none.
    private ListView<Proposals.Proposal> made() {
        ListView<Proposals.Proposal> rows = new ListView<>(model.proposals());
        rows.setId("proposals");
        rows.setAccessibleText(Words.of("proposals.name"));
        rows.getStyleClass().addAll("proposals", "edge-to-edge");
        rows.setFocusTraversable(false);
        rows.setCellFactory(view -> new Cell());
        StackPane.setAlignment(rows, Pos.TOP_LEFT);
        // Before the press gives the list the focus, which would take the proposals away.
        rows.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    if (event.getPickResult().getIntersectedNode() != null) {
                        Proposals.Proposal meant = cellAt(event);
                        if (meant != null) {
                            take(meant);
                        }
                    }
                    event.consume();
                });
        if (over != null) {
            over.getChildren().add(1, rows);
        }
        return rows;
    }

    private static Proposals.@Nullable Proposal cellAt(MouseEvent event) {
        javafx.scene.Node at = event.getPickResult().getIntersectedNode();
        while (at != null && !(at instanceof Cell)) {
            at = at.getParent();
        }
        return at instanceof Cell cell ? cell.getItem() : null;
    }

    private void take(Proposals.Proposal proposal) {
        model.take(proposal);
        field.positionCaret(field.getLength());
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> choose(1);
            case UP -> choose(-1);
            case TAB -> {
                if (!shown() || !takeChosen()) {
                    return;
                }
            }
            case ENTER -> {
                if (!shown() || !takeChosen()) {
                    model.keep();
                    hide();
                    toFound.run();
                }
            }
            case ESCAPE -> {
                if (shown()) {
                    hide();
                } else {
                    field.clear();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private boolean takeChosen() {
        Proposals.Proposal chosen =
                list == null ? null : list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            take(chosen);
        }
        return chosen != null;
    }

    /// Down past the last proposal leads to what was found.
    private void choose(int step) {
        if (list == null || !shown()) {
            if (step > 0 && !model.proposing().get()) {
                model.proposing().set(true);
            } else if (step > 0) {
                toFound.run();
            }
            return;
        }
        int next = list.getSelectionModel().getSelectedIndex() + step;
        if (next >= list.getItems().size()) {
            hide();
            toFound.run();
        } else if (next < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(next);
        }
    }

    private static final class Cell extends ListCell<Proposals.Proposal> {
        private final Label shown = new Label();
        private final Label about = new Label();
        private final HBox row = new HBox(shown, about);

        Cell() {
            shown.setMinWidth(0);
            shown.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(shown, Priority.ALWAYS);
            about.getStyleClass().add("quiet");
            about.setMinWidth(0);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("row-second");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Proposals.Proposal proposal, boolean empty) {
            super.updateItem(proposal, empty);
            if (empty || proposal == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String kind = Words.of("proposal." + proposal.kind().name());
            shown.setText(proposal.shown());
            about.setText(proposal.about().isEmpty() ? kind : proposal.about());
            setAccessibleText(Words.of("proposal.row", kind, proposal.shown(), proposal.about()));
            setGraphic(row);
        }
    }
}
