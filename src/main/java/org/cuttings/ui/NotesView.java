package org.cuttings.ui;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cuttings.model.Said;

/// The reader's notes and highlights on all articles. Choosing one opens it at its words.
final class NotesView {
    private final WindowModel window;
    private final NotesModel model;
    private final ListView<NotesModel.Row> list;
    private final BorderPane root;

    /// @param change asks for a note's new words
    NotesView(WindowModel window, Runnable change) {
        this.window = window;
        this.model = window.notes();
        list = new ListView<>(model.rows());
        list.setId("notes");
        list.setAccessibleText(Words.of("library.notes"));
        list.getStyleClass().addAll("hits", "notes", "edge-to-edge");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new WrappedCell<>(new Content()));
        Label empty = new Label(Words.of("notes.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("quiet");
        list.setPlaceholder(empty);
        list.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<NotesModel.Row>) kept -> selected());
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DELETE) {
                        window.marks().takeNotesAway();
                        event.consume();
                    } else if (event.getCode() == KeyCode.ENTER) {
                        change.run();
                        event.consume();
                    }
                });
        root = new BorderPane(list);
        root.setTop(new VBox(head(change)));
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

    private Region head(Runnable change) {
        Pills<NotesModel.Which> which =
                new Pills<>("notes", List.of(NotesModel.Which.values()), model.which());
        Button edit = Buttons.small("notes-change", change);
        Button away = Buttons.small("notes-away", window.marks()::takeNotesAway);
        edit.setDisable(true);
        away.setDisable(true);
        model.selected()
                .addListener(
                        (ListChangeListener<NotesModel.Row>)
                                now -> {
                                    away.setDisable(model.selected().isEmpty());
                                    edit.setDisable(
                                            model.selected().size() != 1
                                                    || !model.selected()
                                                            .getFirst()
                                                            .said()
                                                            .what()
                                                            .equals("note"));
                                });
        FlowPane head = new FlowPane(which.node(), edit, away);
        head.getStyleClass().addAll("pane-head", "wrapping");
        return head;
    }

    private void selected() {
        List<NotesModel.Row> now = new ArrayList<>(list.getSelectionModel().getSelectedItems());
        now.removeIf(java.util.Objects::isNull);
        model.selected().setAll(now);
        if (now.size() == 1) {
            Said said = now.getFirst().said();
            Long entry = said.entry();
            window.open(said.article(), entry == null ? -1 : entry, said.span());
        }
    }

    private final class Content implements RowContent<NotesModel.Row> {
        private final Label exact = new Label();
        private final Label note = new Label();
        private final Label below = new Label();
        private final WrappedRow row = new WrappedRow(exact, note, below);

        Content() {
            exact.getStyleClass().add("mine");
            note.getStyleClass().add("row-title");
            below.getStyleClass().add("quiet");
        }

        @Override
        public WrappedRow fill(NotesModel.Row item, ListCell<?> cell) {
            model.near(cell.getIndex());
            Said said = item.said();
            boolean isNote = said.what().equals("note");
            put(exact, said.exact() == null ? "" : "“" + said.exact() + "”");
            put(note, isNote ? said.value() : "");
            LocalDate day = LocalDate.ofInstant(said.at(), ZoneId.systemDefault());
            RightToLeft.show(
                    below,
                    Words.of(
                            said.couldNotBePlaced() ? "notes.row-lost" : "notes.row",
                            Words.of(isNote ? "notes.note" : "notes.highlight"),
                            HeadLines.title(item.title()),
                            window.reading().times().get().date(day)));
            cell.setAccessibleText(
                    String.join(" · ", exact.getText(), note.getText(), below.getText()));
            return row;
        }

        private void put(Label label, String words) {
            RightToLeft.show(label, words);
            label.setVisible(!words.isEmpty());
            label.setManaged(!words.isEmpty());
        }
    }
}
