package org.cuttings.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.cuttings.model.Change;
import org.cuttings.search.QuoteElsewhere;

/// The same quote in other places, what differs marked: words that only the quote in hand has are
/// struck through, words that only the other has are underlined.
final class ElsewhereView {
    private final ListView<QuoteElsewhere> list = new ListView<>();
    private final VBox root;

    /// @param open told of the place that the reader chooses
    ElsewhereView(List<QuoteElsewhere> places, Times times, Consumer<QuoteElsewhere> open) {
        list.setId("elsewhere");
        list.setAccessibleText(Words.of("elsewhere.title"));
        list.getStyleClass().addAll("hits", "elsewhere", "edge-to-edge");
        list.getItems().setAll(places);
        list.setCellFactory(view -> new WrappedCell<>(new Content(times)));
        list.getSelectionModel().selectFirst();
        Runnable go =
                () -> {
                    QuoteElsewhere chosen = list.getSelectionModel().getSelectedItem();
                    if (chosen != null) {
                        open.accept(chosen);
                    }
                };
        list.setOnMouseClicked(event -> go.run());
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        go.run();
                        event.consume();
                    }
                });
        Label title = new Label(Words.of("elsewhere.title"));
        title.getStyleClass().add("pane-heading");
        Label hint = new Label(Words.of("elsewhere.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("quiet");
        root = new VBox(title, hint, list);
    }

    VBox node() {
        return root;
    }

    ListView<QuoteElsewhere> first() {
        return list;
    }

    private static final class Content implements RowContent<QuoteElsewhere> {
        private final Times times;
        private final TextFlow words = new TextFlow();
        private final Label below = new Label();
        private final WrappedRow row = new WrappedRow(words, below);

        Content(Times times) {
            this.times = times;
            below.getStyleClass().add("quiet");
        }

        @Override
        public WrappedRow fill(QuoteElsewhere place, ListCell<?> cell) {
            words.getChildren().clear();
            for (Change.Piece piece : place.words()) {
                MarkedText.add(
                        words,
                        RightToLeft.plain(piece.text()),
                        "snippet",
                        switch (piece.in()) {
                            case BOTH -> "both";
                            case BEFORE -> "gone";
                            case AFTER -> "added";
                        });
            }
            String speaker = place.quote().speakerName();
            RightToLeft.show(
                    below,
                    Stream.of(
                                    speaker == null ? Words.of("quote.unknown") : speaker,
                                    place.quote().publisher() == null
                                            ? ""
                                            : place.quote().publisher(),
                                    HeadLines.title(place.quote().title()),
                                    times.withProvenance(place.quote().timing()))
                            .filter(part -> !part.isBlank())
                            .collect(Collectors.joining(" · ")));
            cell.setAccessibleText(place.quote().words() + " · " + below.getText());
            return row;
        }
    }
}
