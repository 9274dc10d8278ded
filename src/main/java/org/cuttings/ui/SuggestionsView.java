package org.cuttings.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.model.SpeakerSuggestion;
import org.jspecify.annotations.Nullable;

/// Pairs of speakers who may be one, each with the reason and a quote of both. The program joins
/// nobody by itself.
final class SuggestionsView {
    private final WindowModel window;
    private final ListView<SpeakerSuggestion> list;
    private final ScrollPane root;

    SuggestionsView(WindowModel window) {
        this.window = window;
        SuggestionsModel model = window.suggestions();
        list = new ListView<>(model.rows());
        list.setId("suggestions");
        list.setAccessibleText(Words.of("suggestions.title"));
        list.getStyleClass().addAll("quotes", "suggestions", "edge-to-edge");
        list.setCellFactory(view -> new WrappedCell<>(new Content()));
        Label none = new Label(Words.of("suggestions.none"));
        none.setWrapText(true);
        none.getStyleClass().add("quiet");
        list.setPlaceholder(none);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, old, now) -> model.chosen().set(now));
        // After an answer the next pair is in hand.
        model.rows()
                .addListener(
                        (ListChangeListener<SpeakerSuggestion>)
                                change -> {
                                    if (list.getSelectionModel().isEmpty()
                                            && !model.rows().isEmpty()) {
                                        list.getSelectionModel().select(0);
                                    }
                                });
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        window.attributions().answer(true);
                        event.consume();
                    } else if (event.getCode() == KeyCode.DELETE) {
                        window.attributions().answer(false);
                        event.consume();
                    }
                });
        Label title = new Label(Words.of("suggestions.title"));
        title.getStyleClass().add("pane-title");
        title.setWrapText(true);
        Label hint = new Label(Words.of("suggestions.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("quiet");
        Button one = button("suggestion-one", () -> window.attributions().answer(true));
        one.getStyleClass().add("accent");
        Button two = button("suggestion-two", () -> window.attributions().answer(false));
        one.disableProperty().bind(Bindings.isNull(model.chosen()));
        two.disableProperty().bind(Bindings.isNull(model.chosen()));
        FlowPane buttons = new FlowPane(one, two);
        buttons.getStyleClass().add("wrapping");
        VBox top = new VBox(title, hint, buttons);
        top.getStyleClass().add("page-head");
        root = new Page(top, list, Words.of("suggestions.title")).node();
        if (!model.rows().isEmpty()) {
            list.getSelectionModel().select(0);
        }
    }

    Region node() {
        return root;
    }

    void focus() {
        list.requestFocus();
    }

    private static Button button(String id, Runnable action) {
        Button button = new Button(Words.of(id));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private final class Content implements RowContent<SpeakerSuggestion> {
        private final Label names = new Label();
        private final Label why = new Label();
        private final Label one = new Label();
        private final TextFlow oneSays = new TextFlow();
        private final Label other = new Label();
        private final TextFlow otherSays = new TextFlow();
        private final WrappedRow row = new WrappedRow(names, why, one, oneSays, other, otherSays);

        Content() {
            names.getStyleClass().add("pane-heading");
            why.getStyleClass().add("quiet");
            one.getStyleClass().add("row-when");
            other.getStyleClass().add("row-when");
        }

        @Override
        public WrappedRow fill(SpeakerSuggestion pair, ListCell<?> cell) {
            RightToLeft.show(
                    names, Words.of("suggestions.pair", pair.one().name(), pair.other().name()));
            RightToLeft.show(why, pair.why());
            RightToLeft.show(one, told(pair.one()));
            RightToLeft.show(other, told(pair.other()));
            fill(oneSays, pair.oneSays());
            fill(otherSays, pair.otherSays());
            cell.setAccessibleText(
                    String.join(
                            " · ", names.getText(), why.getText(), one.getText(), other.getText()));
            return row;
        }

        private String told(KnownSpeaker speaker) {
            return speaker.name()
                    + " · "
                    + QuotesView.about(speaker, window.reading().times().get());
        }

        private static void fill(TextFlow flow, @Nullable KeptQuote quote) {
            if (quote == null) {
                flow.getChildren().clear();
            } else {
                QuotesView.Around around =
                        QuotesView.Around.of(quote.entryText(), quote.quote().span());
                MarkedText.fill(flow, around.text(), List.of(around.quote()));
            }
            flow.setVisible(quote != null);
            flow.setManaged(quote != null);
        }
    }
}
