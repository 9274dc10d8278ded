package org.cuttings.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cuttings.desk.ExportOrder;
import org.cuttings.model.Headline;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.search.Shelf;

/// What the window shows or has in hand that can be exported.
final class Exportable {
    private final WindowModel model;
    private final ArticlesInHand inHand;

    Exportable(WindowModel model, ArticlesInHand inHand) {
        this.model = model;
        this.inHand = inHand;
    }

    /// What can be exported now, the likeliest first.
    ///
    /// @param line of the reading pane, where the caret is
    List<ExportModel.Part> parts(int line) {
        List<ExportModel.Part> parts = new ArrayList<>();
        List<Long> ids = inHand.ids();
        if (ids.size() > 1) {
            parts.add(
                    new ExportModel.Part(
                            Words.of("export.of.articles", ids.size()),
                            new ExportOrder.What.Articles(ids)));
        }
        if (model.middle().get() == WindowModel.Middle.HITS && model.search().searching().get()) {
            String query = model.search().typed().get();
            parts.add(
                    new ExportModel.Part(
                            Words.of("export.of.search", query),
                            new ExportOrder.What.Found(query)));
        }
        KnownSpeaker speaker = model.speakers().chosen().get();
        if (model.middle().get() == WindowModel.Middle.SPEAKERS && speaker != null) {
            String name = speaker.name().replace("\"", "");
            parts.add(
                    new ExportModel.Part(
                            Words.of("export.of.speaker", speaker.name()),
                            new ExportOrder.What.Found("speaker:\"" + name + "\"")));
        }
        addShown(parts, line);
        if (model.library().chosen().get() instanceof LibraryModel.Item.Articles shelf
                && !(shelf.shelf() instanceof Shelf.All)) {
            parts.add(
                    new ExportModel.Part(
                            Words.of("export.of.shelf", shelf.label()),
                            new ExportOrder.What.OnShelf(shelf.shelf())));
        }
        parts.add(new ExportModel.Part(Words.of("export.of.all"), new ExportOrder.What.All()));
        return parts;
    }

    /// The article shown or chosen, and its entry where the caret is.
    private void addShown(List<ExportModel.Part> parts, int line) {
        List<Long> ids = inHand.ids();
        if (ids.size() != 1) {
            return;
        }
        long article = ids.getFirst();
        ReadingModel.Shown shown = model.reading().shown().get();
        boolean read = shown != null && shown.kept().headline().id() == article;
        String title =
                inHand.lines().map(Headline::title).filter(Objects::nonNull).findFirst().orElse("");
        parts.add(
                new ExportModel.Part(
                        Words.of("export.of.article", title), new ExportOrder.What.Articles(ids)));
        if (read && shown.kept().entryIds().size() > 1) {
            shown.text()
                    .entryAt(line)
                    .ifPresent(entry ->
                            parts.add(
                                    new ExportModel.Part(
                                            Words.of("export.of.entry", title),
                                            new ExportOrder.What.Places(
                                                    List.of(
                                                            new ExportOrder.Place(
                                                                    article,
                                                                    shown.kept()
                                                                            .entryIds()
                                                                            .get(entry)))))));
        }
    }
}
