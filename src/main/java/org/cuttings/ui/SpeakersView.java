package org.cuttings.ui;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.model.Moment;

/// Who speaks in the archive, those with most quotes first.
final class SpeakersView {
    private static final int FILTER_COLUMNS = 12;

    private final WindowModel window;
    private final SpeakersModel model;
    private final ListView<KnownSpeaker> list;
    private final BorderPane root;
    private boolean following;

    /// @param review shows the pairs who may be one
    SpeakersView(WindowModel window, Runnable review) {
        this.window = window;
        this.model = window.speakers();
        list = new ListView<>(model.speakers());
        list.setId("speakers");
        list.setAccessibleText(Words.of("library.speakers"));
        list.getStyleClass().addAll("speakers", "edge-to-edge");
        list.setCellFactory(view -> new WrappedCell<>(new Content()));
        Label nobody = new Label(Words.of("speakers.nobody"));
        nobody.setWrapText(true);
        nobody.getStyleClass().add("quiet");
        list.setPlaceholder(nobody);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, old, now) -> {
                    if (now != null && !following) {
                        model.chosen().set(now);
                    }
                });
        model.chosen().addListener((property, old, now) -> follow());
        model.speakers().addListener((ListChangeListener<KnownSpeaker>) change -> follow());
        TextField filter = new TextField();
        filter.setId("speakers-filter");
        filter.setPromptText(Words.of("speakers.filter"));
        filter.setAccessibleText(Words.of("speakers.filter"));
        filter.textProperty().bindBidirectional(model.filter());
        filter.setPrefColumnCount(FILTER_COLUMNS);
        Button may = Buttons.small("speakers-review", review);
        FlowPane top = new FlowPane(filter, may);
        top.getStyleClass().addAll("pane-head", "wrapping");
        Within.keep(filter, top);
        root = new BorderPane(list);
        root.setTop(top);
        follow();
    }

    Region node() {
        return root;
    }

    void focus() {
        list.requestFocus();
    }

    private void follow() {
        KnownSpeaker chosen = model.chosen().get();
        following = true;
        if (chosen == null) {
            list.getSelectionModel().clearSelection();
        } else {
            for (KnownSpeaker speaker : model.speakers()) {
                if (speaker.id() == chosen.id()) {
                    list.getSelectionModel().select(speaker);
                }
            }
        }
        following = false;
    }

    private final class Content implements RowContent<KnownSpeaker> {
        private final Label name = new Label();
        private final Label about = new Label();
        private final Label count = new Label();
        private final WrappedRow row;

        Content() {
            name.getStyleClass().add("row-title");
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            count.getStyleClass().add("quiet");
            count.setMinWidth(Region.USE_PREF_SIZE);
            about.getStyleClass().add("quiet");
            row = new WrappedRow(new HBox(name, count), about);
        }

        @Override
        public WrappedRow fill(KnownSpeaker speaker, ListCell<?> cell) {
            RightToLeft.show(name, speaker.name());
            count.setText(Words.of("row.quotes", speaker.quotes()));
            String affiliation = speaker.affiliation() == null ? "" : speaker.affiliation();
            String kind = Words.of("speaker." + speaker.kind().name());
            RightToLeft.show(
                    about,
                    Stream.of(affiliation.isBlank() ? kind : affiliation, seen(speaker))
                            .filter(part -> !part.isBlank())
                            .collect(Collectors.joining(" · ")));
            cell.setAccessibleText(
                    Words.of("speakers.row", speaker.name(), about.getText(), count.getText()));
            return row;
        }

        private String seen(KnownSpeaker speaker) {
            Times times = window.reading().times().get();
            Moment first = speaker.first();
            Moment last = speaker.last();
            if (first == null || last == null) {
                return "";
            }
            LocalDate today = LocalDate.now();
            String from = times.shortDay(first, today);
            String to = times.shortDay(last, today);
            return from.equals(to) ? from : Words.of("quotes.seen", from, to);
        }
    }
}
