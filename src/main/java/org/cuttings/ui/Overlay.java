package org.cuttings.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What lies over the window for a moment: a question for a word, the palette, the sheet of keys.
/// Escape or a click beside it takes it away and gives the focus back.
final class Overlay {
    private final StackPane root = new StackPane();
    private @Nullable Node focusBefore;
    private boolean givingBack;

    Overlay() {
        root.setId("overlay");
        root.getStyleClass().add("overlay");
        root.setVisible(false);
        root.setAlignment(Pos.TOP_CENTER);
        root.setOnMouseClicked(event -> {
            if (root.equals(event.getTarget())) {
                close();
            }
        });
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        close();
                        event.consume();
                    }
                });
    }

    StackPane node() {
        return root;
    }

    boolean isOpen() {
        return root.isVisible();
    }

    /// Asks for a word or a sentence.
    ///
    /// @param before what stands in the field at first
    /// @param answer told when the reader confirms, not when they leave
    void ask(String question, String before, Consumer<String> answer) {
        Label label = new Label();
        RightToLeft.show(label, question);
        TextField field = new TextField(before);
        field.setId("answer");
        label.setLabelFor(field);
        field.setAccessibleText(question);
        Button done = new Button(Words.of("ask.done"));
        done.setId("answer-done");
        done.getStyleClass().add("accent");
        Button leave = new Button(Words.of("ask.leave"));
        leave.setId("answer-leave");
        leave.setOnAction(event -> close());
        Runnable confirm =
                () -> {
                    close();
                    answer.accept(field.getText());
                };
        done.setOnAction(event -> confirm.run());
        field.setOnAction(event -> confirm.run());
        HBox buttons = new HBox(done, leave);
        buttons.getStyleClass().add("buttons");
        open(new VBox(label, field, buttons), field);
        field.selectAll();
    }

    /// Lists every command; typing narrows the list, Enter does the chosen one.
    void palette(List<Command> commands) {
        TextField field = new TextField();
        field.setId("palette");
        field.setPromptText(Words.of("palette.prompt"));
        field.setAccessibleText(Words.of("palette.prompt"));
        ListView<Command> list = new ListView<>();
        list.setId("palette-list");
        list.setAccessibleText(Words.of("palette.name"));
        list.getStyleClass().add("edge-to-edge");
        list.setCellFactory(view -> new CommandCell());
        choosing(
                field,
                list,
                typed ->
                        commands.stream()
                                .filter(Command::ready)
                                .filter(command -> begun(command.label(), typed))
                                .toList(),
                command -> command.action().run());
        list.setPlaceholder(nothing("palette.nothing"));
        open(new VBox(field, list), field);
    }

    /// Typing in the field narrows the list, the arrows choose in it, Enter or a click takes.
    private <T> void choosing(
            TextField field,
            ListView<T> list,
            Function<String, List<T>> narrowed,
            Consumer<T> answer) {
        Runnable narrow =
                () -> {
                    list.getItems().setAll(narrowed.apply(field.getText()));
                    list.getSelectionModel().selectFirst();
                };
        field.textProperty().addListener((property, old, now) -> narrow.run());
        narrow.run();
        Runnable doIt =
                () -> {
                    T chosen = list.getSelectionModel().getSelectedItem();
                    if (chosen != null) {
                        close();
                        answer.accept(chosen);
                    }
                };
        field.setOnAction(event -> doIt.run());
        list.setOnMouseClicked(event -> doIt.run());
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    int step =
                            event.getCode() == KeyCode.DOWN
                                    ? 1
                                    : event.getCode() == KeyCode.UP ? -1 : 0;
                    if (step != 0 && !list.getItems().isEmpty()) {
                        int at = list.getSelectionModel().getSelectedIndex() + step;
                        int next = Math.floorMod(at, list.getItems().size());
                        list.getSelectionModel().select(next);
                        list.scrollTo(next);
                        event.consume();
                    }
                });
    }

    /// Lists things to choose one of; typing narrows the list.
    ///
    /// @param told a thing's row
    /// @param answer told of the one chosen, not when the reader leaves
    <T> void pick(String question, List<T> things, Function<T, String> told, Consumer<T> answer) {
        Label label = new Label();
        RightToLeft.show(label, question);
        TextField field = new TextField();
        field.setId("pick");
        label.setLabelFor(field);
        field.setAccessibleText(question);
        ListView<T> list = new ListView<>();
        list.setId("pick-list");
        list.setAccessibleText(question);
        list.getStyleClass().add("edge-to-edge");
        list.setCellFactory(view -> new PickCell<>(told));
        choosing(
                field,
                list,
                typed -> things.stream().filter(thing -> begun(told.apply(thing), typed)).toList(),
                answer);
        list.setPlaceholder(nothing("pick.nothing"));
        open(new VBox(label, field, list), field);
    }

    /// Every command that has a key, with its keys.
    void keySheet(List<Command> commands) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        ColumnConstraints does = new ColumnConstraints();
        does.setMinWidth(0);
        does.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(does, new ColumnConstraints());
        int row = 0;
        String menu = "";
        for (Command command : commands) {
            if (command.keysInWords().isEmpty()) {
                continue;
            }
            if (!command.menu().equals(menu)) {
                menu = command.menu();
                Label heading = new Label(Words.of("menu." + menu));
                heading.getStyleClass().add("pane-heading");
                grid.add(heading, 0, row++, 2, 1);
            }
            Label keys = new Label(command.keysInWords());
            keys.getStyleClass().add("quiet");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Label label = new Label(command.label());
            label.setWrapText(true);
            grid.add(label, 0, row);
            grid.add(keys, 1, row++);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setId("key-sheet");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(Words.of("command.keys"));
        Label note = new Label(Words.of("keys.note"));
        note.setWrapText(true);
        note.getStyleClass().add("quiet");
        note.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        show(new VBox(note, scroll), scroll);
    }

    /// Asks whether to do something.
    void confirm(String question, String words, Runnable work) {
        Label label = new Label();
        RightToLeft.show(label, question);
        label.setMinHeight(Region.USE_PREF_SIZE);
        Button yes = new Button(words);
        yes.setId("confirm");
        yes.getStyleClass().add("accent");
        yes.setOnAction(event -> {
            close();
            work.run();
        });
        Button leave = new Button(Words.of("ask.leave"));
        leave.setId("confirm-leave");
        leave.setOnAction(event -> close());
        HBox buttons = new HBox(yes, leave);
        buttons.getStyleClass().add("buttons");
        open(new VBox(label, buttons), yes);
    }

    /// Shows something made for the moment, with a button to close it.
    void show(VBox sheet, Node first) {
        Button close = new Button(Words.of("sheet-close"));
        close.setId("sheet-close");
        close.setCancelButton(true);
        close.setOnAction(event -> close());
        HBox buttons = new HBox(close);
        buttons.getStyleClass().add("buttons");
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        sheet.getChildren().add(buttons);
        open(sheet, first);
    }

    void close() {
        root.setVisible(false);
        root.getChildren().clear();
        Node before = focusBefore;
        focusBefore = null;
        if (before != null) {
            givingBack = true;
            before.requestFocus();
            givingBack = false;
        }
    }

    /// Whether the focus is just going back to where it was: nobody went there by hand.
    boolean givesBack() {
        return givingBack;
    }

    private static Label nothing(String key) {
        Label label = new Label(Words.of(key));
        label.setWrapText(true);
        label.getStyleClass().add("quiet");
        return label;
    }

    /// Shows a sheet of another's making.
    ///
    /// @param first what has the focus
    void open(VBox sheet, Node first) {
        if (!isOpen()) {
            focusBefore = root.getScene().getFocusOwner();
        }
        sheet.getStyleClass().add("sheet-body");
        for (Node part : sheet.getChildren()) {
            // What scrolls by itself gives way in a low window, and nothing else.
            boolean scrolls =
                    part instanceof ListView
                            || part instanceof TextArea
                            || part instanceof ScrollPane;
            if (part instanceof Region region && !scrolls) {
                region.setMinHeight(Region.USE_PREF_SIZE);
            }
        }
        WordsPane frame = new WordsPane(sheet);
        frame.getStyleClass().add("sheet-frame");
        frame.setFitToHeight(true);
        frame.setMaxHeight(Region.USE_PREF_SIZE);
        root.getChildren().setAll(frame);
        root.setVisible(true);
        first.requestFocus();
    }

    /// Whether each word typed begins a word of the label.
    private static boolean begun(String label, String typed) {
        String lower = " " + label.toLowerCase(Locale.getDefault());
        for (String word : typed.toLowerCase(Locale.getDefault()).strip().split(" ", -1)) {
            if (!lower.contains(" " + word)) {
                return false;
            }
        }
        return true;
    }

    private static final class PickCell<T> extends ListCell<T> {
        private final Function<T, String> told;

        PickCell(Function<T, String> told) {
            this.told = told;
            // A long name ends in dots; it makes the list no wider.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(T thing, boolean empty) {
            super.updateItem(thing, empty);
            String words = empty || thing == null ? null : told.apply(thing);
            setText(words);
            setTooltip(words == null ? null : new Tooltip(words));
        }
    }

    private static final class CommandCell extends ListCell<Command> {
        private final Label name = new Label();
        private final Label keys = new Label();
        private final HBox row = new HBox(name, keys);

        CommandCell() {
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            keys.getStyleClass().add("quiet");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            name.setMinWidth(0);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("row-second");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(command.label());
            keys.setText(command.keysInWords());
            setAccessibleText(command.label() + " " + command.keysInWords());
            setGraphic(row);
        }
    }
}
