package org.cuttings.ui;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.cuttings.search.Hit;
import org.cuttings.search.Query;
import org.jspecify.annotations.Nullable;

/// What a search found, as entries or as quotes. Choosing one opens it at its words; of several the
/// articles are in hand.
final class HitsView {
    private static final double MOST_OF_PANE = 0.4;
    private static final double MOST_FACETS_EM = 14;

    private final WindowModel window;
    private final SearchModel model;
    private final ListView<Hit> list = new ListView<>();
    private final BorderPane root = new BorderPane(list);

    /// For what the list was filled last.
    private String filledFor = "";

    /// Whether the selection changes because the list is filled, and not by the reader's hand.
    private boolean filling;

    /// @param actions what is done with several at once
    HitsView(WindowModel window, SeveralBar.Actions actions) {
        this.window = window;
        this.model = window.search();
        list.setId("hits");
        list.setAccessibleText(Words.of("hits.name"));
        list.getStyleClass().addAll("hits", "edge-to-edge");
        list.setCellFactory(view -> new WrappedCell<>(new Content()));
        Label nothing = new Label();
        nothing.setWrapText(true);
        nothing.getStyleClass().add("quiet");
        list.setPlaceholder(nothing);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<Hit>) change -> selected());
        SeveralBar several = new SeveralBar(window, actions, model.chosen(), root);
        model.chosen()
                .addListener(
                        (ListChangeListener<Long>)
                                change ->
                                        root.setBottom(
                                                model.chosen().size() > 1 ? several.node() : null));
        Label count = new Label();
        count.setId("hits-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("quiet");
        // They wrap: in a narrow list they do not stand side by side.
        Pills<Query.In> kinds =
                new Pills<>("search", List.of(Query.In.values()), model.lookingIn());
        FlowPane top = new FlowPane(kinds.node(), counts(), count);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().addAll("pane-head", "wrapping");
        Label hints = new Label();
        hints.setId("hints");
        hints.getStyleClass().addAll("hints", "quiet");
        VBox head = new VBox(top, hints);
        root.setTop(head);
        hints.visibleProperty().bind(hints.textProperty().isNotEmpty());
        hints.managedProperty().bind(hints.visibleProperty());
        Runnable facets =
                () -> {
                    if (model.facets().get() != null && head.getChildren().size() == 2) {
                        head.getChildren().add(facets());
                    }
                };
        Runnable found =
                () -> {
                    fill();
                    RightToLeft.show(hints, String.join(" ", model.hits().get().hints()));
                    count.setText(model.summary());
                };
        Runnable busy =
                () -> {
                    count.setText(model.summary());
                    nothing.setText(model.busy().get() ? "" : Words.of("hits.nothing"));
                };
        model.facets().addListener((property, old, now) -> facets.run());
        model.hits().addListener((property, old, now) -> found.run());
        model.busy().addListener((property, old, now) -> busy.run());
        facets.run();
        found.run();
        busy.run();
    }

    Region node() {
        return root;
    }

    /// Counts that leave room for what was found.
    private Region facets() {
        Region counts = new FacetsView(model).node();
        counts.maxHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        Math.min(
                                                root.getHeight() * MOST_OF_PANE,
                                                Look.interfaceSize(window.settings().get())
                                                        * MOST_FACETS_EM),
                                root.heightProperty(),
                                window.settings()));
        return counts;
    }

    /// Goes from the search box into the list.
    void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    /// Where a result stands.
    private record Place(long article, long entry, @Nullable Long quote) {
        static Place of(Hit hit) {
            return new Place(hit.article(), hit.entry(), hit.quote());
        }
    }

    /// Lists what was found. The same search found it again after something was done with results:
    /// those that were chosen still are, so that more can be done with them.
    private void fill() {
        String asked = model.lookingIn().get() + " " + model.typed().get();
        Set<Place> kept =
                asked.equals(filledFor)
                        ? list.getSelectionModel().getSelectedItems().stream()
                                .filter(Objects::nonNull)
                                .map(Place::of)
                                .collect(Collectors.toSet())
                        : Set.of();
        filledFor = asked;
        filling = true;
        list.getItems().setAll(model.hits().get().hits());
        list.getSelectionModel().clearSelection();
        for (int i = 0; i < list.getItems().size(); i++) {
            if (kept.contains(Place.of(list.getItems().get(i)))) {
                list.getSelectionModel().select(i);
            }
        }
        filling = false;
        tell();
    }

    /// One result that is chosen opens at its words; several are there to do something with.
    private void selected() {
        if (filling) {
            return;
        }
        List<Hit> now = tell();
        if (now.size() == 1) {
            window.open(now.getFirst());
        }
    }

    /// Tells the model whose articles are chosen.
    ///
    /// @return the chosen results
    private List<Hit> tell() {
        List<Hit> now =
                list.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .toList();
        List<Long> articles = now.stream().map(Hit::article).distinct().toList();
        if (!articles.equals(model.chosen())) {
            model.chosen().setAll(articles);
        }
        return now;
    }

    private ToggleButton counts() {
        ToggleButton counts = new ToggleButton(Words.of("search-facets"));
        counts.setId("search-facets");
        counts.setAccessibleText(Words.of("search-facets.name"));
        counts.setMinWidth(Region.USE_PREF_SIZE);
        counts.getStyleClass().add("small");
        counts.setSelected(window.settings().get().facets());
        window.settings().addListener((property, old, now) -> counts.setSelected(now.facets()));
        counts.setOnAction(event ->
                window.settings().set(window.settings().get().withFacets(counts.isSelected())));
        return counts;
    }

    private final class Content implements RowContent<Hit> {
        private final Label above = new Label();
        private final TextFlow snippet = new TextFlow();
        private final Label below = new Label();
        private final WrappedRow row = new WrappedRow(above, snippet, below);

        Content() {
            above.getStyleClass().add("row-title");
            below.getStyleClass().add("quiet");
        }

        @Override
        public WrappedRow fill(Hit hit, ListCell<?> cell) {
            Times times = window.reading().times().get();
            boolean quote = hit.quote() != null;
            String speaker = hit.speaker() == null ? Words.of("quote.unknown") : hit.speaker();
            String heading =
                    quote
                            ? speaker
                            : hit.heading() == null || hit.heading().isBlank()
                                    ? HeadLines.title(hit.title())
                                    : hit.heading();
            RightToLeft.show(above, heading);
            MarkedText.fill(snippet, hit.snippet(), hit.marked());
            boolean elsewhere = hit.inText() == null && hit.marked().isEmpty();
            RightToLeft.show(
                    below,
                    joined(
                            elsewhere ? Words.of(why()) : "",
                            hit.publisher() == null ? "" : hit.publisher(),
                            times.withProvenance(hit.timing()),
                            heading.equals(hit.title()) ? "" : HeadLines.title(hit.title())));
            cell.setAccessibleText(joined(above.getText(), hit.snippet(), below.getText()));
            return row;
        }
    }

    /// Why something is found whose words are not marked.
    private String why() {
        return Query.parse(model.typed().get()).hasWords() ? "hit.elsewhere" : "hit.filters";
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
