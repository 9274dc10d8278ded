package org.cuttings.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Finds words in what is shown.
final class FindBar {
    private static final int COLUMNS = 16;

    private final ReadingModel model;
    private final Runnable leave;
    private final TextField words = new TextField();
    private final FlowPane root;

    /// @param leave gives the focus back to the text
    FindBar(ReadingModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        words.setId("find");
        words.setPromptText(Words.of("find.prompt"));
        words.setAccessibleText(Words.of("find.name"));
        words.textProperty().bindBidirectional(model.find());
        Label count = new Label();
        count.setId("find-count");
        count.getStyleClass().add("quiet");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty()
                .bind(
                        model.found()
                                .map(found ->
                                        model.find().get().isEmpty()
                                                ? ""
                                                : Words.of(
                                                        "find.count",
                                                        found.current() + 1,
                                                        found.places().size())));
        HBox buttons =
                new HBox(
                        button("find-previous", () -> model.findFrom(-1)),
                        button("find-next", () -> model.findFrom(1)),
                        count,
                        button("find-close", this::close));
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        words.setPrefColumnCount(COLUMNS);
        // In a narrow pane the buttons go below the words, which would have no room beside them.
        root = new FlowPane(words, buttons);
        root.getStyleClass().addAll("bar", "wrapping");
        Within.keep(words, root);
        root.setAlignment(Pos.CENTER_LEFT);
        show(false);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    FlowPane node() {
        return root;
    }

    void open() {
        show(true);
        words.requestFocus();
        words.selectAll();
    }

    private void close() {
        model.find().set("");
        show(false);
        leave.run();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && words.isFocused()) {
            model.findFrom(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private void show(boolean shown) {
        root.setVisible(shown);
        root.setManaged(shown);
    }

    private static Button button(String id, Runnable action) {
        Button button = new Button(Words.of(id));
        button.setId(id);
        button.setAccessibleText(Words.of(id + ".name"));
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
