package org.cuttings.ui;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.model.Moment;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// All that one speaker said, in the order of time, each quote within the words around it.
final class QuotesView {
    /// Of the words before and after a quote at most so many characters are shown.
    private static final int AROUND = 160;

    private static final int FILTER_COLUMNS = 18;

    /// What the buttons over the quotes do.
    interface Actions {
        void askJoin();

        void askPart();

        void askRename();

        /// Who says the chosen quotes.
        void askSpeakers();
    }

    private final WindowModel window;
    private final SpeakersModel model;
    private final ListView<KeptQuote> list;
    private final ScrollPane root;

    /// @param actions what the buttons do
    QuotesView(WindowModel window, Actions actions) {
        this.window = window;
        this.model = window.speakers();
        list = new ListView<>(model.shown());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<KeptQuote>) change -> selected());
        list.setId("quotes");
        list.setAccessibleText(Words.of("quotes.name"));
        list.getStyleClass().addAll("quotes", "edge-to-edge");
        list.setCellFactory(view -> new WrappedCell<>(new Content()));
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        open();
                    }
                });
        list.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getClickCount() == 2) {
                        open();
                    }
                });
        Label name = new Label();
        name.setId("quotes-speaker");
        name.getStyleClass().add("pane-title");
        Label about = new Label();
        about.getStyleClass().add("quiet");
        Label hint = new Label(Words.of("quotes.hint"));
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        Button correct = Buttons.small("quotes-correct", actions::askSpeakers);
        correct.setDisable(true);
        model.selected()
                .addListener(
                        (ListChangeListener<KeptQuote>)
                                change -> correct.setDisable(model.selected().isEmpty()));
        FlowPane buttons =
                new FlowPane(
                        Buttons.small("quotes-join", actions::askJoin),
                        Buttons.small("quotes-part", actions::askPart),
                        Buttons.small("quotes-rename", actions::askRename),
                        correct);
        buttons.getStyleClass().add("wrapping");
        TextField words = new TextField();
        words.setId("quotes-filter");
        words.setPromptText(Words.of("quotes.filter"));
        words.setAccessibleText(Words.of("quotes.filter"));
        words.textProperty().bindBidirectional(model.words());
        words.setPrefColumnCount(FILTER_COLUMNS);
        FlowPane filters =
                new FlowPane(
                        words,
                        new Pills<>("quotes", List.of(SpeakersModel.Kinds.values()), model.kinds())
                                .node());
        filters.getStyleClass().add("wrapping");
        Within.keep(words, filters);
        VBox top = new VBox(name, about, buttons, new MonthsView(model).node(), filters, hint);
        top.getStyleClass().add("page-head");
        root = new Page(top, list, Words.of("quotes.name")).node();
        ChangeListener<@Nullable KnownSpeaker> tell =
                (property, old, now) -> {
                    list.getSelectionModel().clearSelection();
                    RightToLeft.show(name, now == null ? "" : now.name());
                    RightToLeft.show(
                            about, now == null ? "" : about(now, window.reading().times().get()));
                };
        model.chosen().addListener(tell);
        tell.changed(model.chosen(), null, model.chosen().get());
        model.quotes().addListener((ListChangeListener<KeptQuote>) change -> list.scrollTo(0));
    }

    Region node() {
        return root;
    }

    void focus() {
        list.requestFocus();
    }

    /// The quote chosen in the list, for copying; null where none is.
    @Nullable KeptQuote chosen() {
        return list.getSelectionModel().getSelectedItem();
    }

    private void open() {
        KeptQuote quote = chosen();
        if (quote != null) {
            window.open(quote.article(), quote.entry(), quote.quote().span());
        }
    }

    private void selected() {
        List<KeptQuote> now =
                new java.util.ArrayList<>(list.getSelectionModel().getSelectedItems());
        now.removeIf(java.util.Objects::isNull);
        model.selected().setAll(now);
    }

    /// What is known of a speaker, in a line.
    static String about(KnownSpeaker speaker, Times times) {
        Moment first = speaker.first();
        Moment last = speaker.last();
        String counts = Words.of("quotes.counts", speaker.quotes(), speaker.articles());
        String seen =
                first == null || last == null
                        ? ""
                        : times.day(first).equals(times.day(last))
                                ? times.day(first)
                                : Words.of("quotes.seen", times.day(first), times.day(last));
        List<String> others =
                speaker.names().stream().filter(name -> !name.equals(speaker.name())).toList();
        String also = others.isEmpty() ? "" : Words.of("quotes.also", String.join(", ", others));
        String affiliation = speaker.affiliation() == null ? "" : speaker.affiliation();
        return String.join(
                " · ",
                java.util.stream.Stream.of(affiliation, counts, seen, also)
                        .filter(part -> !part.isBlank())
                        .toList());
    }

    private final class Content implements RowContent<KeptQuote> {
        private final Label when = new Label();
        private final TextFlow words = new TextFlow();
        private final Label below = new Label();
        private final WrappedRow row = new WrappedRow(when, words, below);

        Content() {
            row.getStyleClass().add("quote-row");
            when.getStyleClass().add("row-when");
            below.getStyleClass().add("quiet");
        }

        @Override
        public WrappedRow fill(KeptQuote kept, ListCell<?> cell) {
            Times times = window.reading().times().get();
            RightToLeft.show(when, times.withProvenance(kept.timing()));
            Around around = Around.of(kept.entryText(), kept.quote().span());
            MarkedText.fill(words, around.text(), List.of(around.quote()));
            RightToLeft.show(
                    below,
                    Words.of(
                            "quotes.where",
                            Words.of("quote.kind." + kept.quote().kind().name()),
                            HeadLines.title(kept.title()),
                            kept.publisher() == null
                                    ? Words.of("publisher.unknown")
                                    : kept.publisher()));
            cell.setAccessibleText(when.getText() + " · " + kept.words() + " · " + below.getText());
            return row;
        }
    }

    /// A quote with some of the words around it.
    ///
    /// @param quote a span of `text`
    record Around(String text, Span quote) {
        static Around of(String entryText, Span quote) {
            int from = Math.max(0, quote.start() - AROUND);
            if (from > 0) {
                int word = entryText.indexOf(' ', from);
                from = word >= 0 && word < quote.start() ? word + 1 : quote.start();
            }
            int to = Math.min(entryText.length(), quote.end() + AROUND);
            if (to < entryText.length()) {
                int word = entryText.lastIndexOf(' ', to);
                to = word > quote.end() ? word : quote.end();
            }
            String before = from > 0 ? "… " : "";
            String after = to < entryText.length() ? " …" : "";
            String text = before + entryText.substring(from, to).replace('\n', ' ') + after;
            int start = before.length() + quote.start() - from;
            return new Around(text, new Span(start, start + quote.length()));
        }
    }
}
