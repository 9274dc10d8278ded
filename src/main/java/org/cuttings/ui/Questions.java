package org.cuttings.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.model.Quote;
import org.cuttings.model.Said;
import org.cuttings.model.Span;
import org.cuttings.search.ListOrder;

/// What the window asks the reader for before it does something: a word, a note, a name, one of
/// several.
final class Questions implements Commands.Asking, QuotesView.Actions, ArticlesView.Actions {
    private final WindowModel model;
    private final Overlay overlay;
    private final FileDialogs dialogs;
    private final SelectedWords selected;

    /// Where the last export went.
    private String exportedTo = "";

    Questions(WindowModel model, Overlay overlay, FileDialogs dialogs, SelectedWords selected) {
        this.model = model;
        this.overlay = overlay;
        this.dialogs = dialogs;
        this.selected = selected;
    }

    @Override
    public void askExport() {
        ExportSheet sheet =
                new ExportSheet(
                        model.exportable().parts(selected.line()),
                        exportedTo,
                        title -> dialogs.folder(title).map(Path::toFile),
                        dialogs::file,
                        overlay::close,
                        choice -> {
                            exportedTo = choice.folder();
                            model.exports().start(choice);
                        });
        overlay.open(sheet.node(), sheet.first());
    }

    @Override
    public void pickOrder() {
        overlay.pick(
                Words.of("ask.order"),
                List.of(ListOrder.values()),
                ArticlesView::name,
                order -> model.settings().set(model.settings().get().listed(order)));
    }

    @Override
    public void askSaveSearch() {
        String query = model.search().typed().get().strip();
        if (!query.isEmpty()) {
            overlay.ask(Words.of("ask.save-search", query), query, model::saveSearch);
        }
    }

    @Override
    public void askTag() {
        overlay.ask(Words.of("ask.tag"), "", model.marks()::tag);
    }

    @Override
    public void askNote() {
        ReadingModel.Shown shown = model.reading().shown().get();
        Map<Integer, Span> words = selected.get();
        if (shown != null && !words.isEmpty()) {
            overlay.ask(Words.of("ask.note-words"), "", note -> model.marks().noteOn(words, note));
        } else if (shown != null) {
            String note = shown.kept().note();
            overlay.ask(Words.of("ask.note"), note == null ? "" : note, model.marks()::note);
        }
    }

    @Override
    public void askNoteOnQuote() {
        if (model.reading().quote().get() != null) {
            overlay.ask(
                    Words.of("ask.note-quote"), "", note -> model.marks().noteOn(Map.of(), note));
        }
    }

    /// Asks for other words of the note that is chosen in the list of notes.
    void askChangeNote() {
        if (model.notes().selected().size() == 1) {
            Said said = model.notes().selected().getFirst().said();
            if (said.what().equals("note")) {
                overlay.ask(Words.of("ask.change-note"), said.value(), model.marks()::changeNote);
            }
        }
    }

    @Override
    public void askSpeaker() {
        ReadingModel.InHand inHand = model.reading().quote().get();
        if (inHand != null) {
            Quote quote = inHand.quote();
            overlay.ask(
                    Words.of("ask.speaker"),
                    quote.speaker() == null ? "" : quote.speaker().name(),
                    model.attributions()::correctSpeaker);
        }
    }

    @Override
    public void askSpeakers() {
        int chosen = model.speakers().selected().size();
        if (chosen > 0) {
            overlay.ask(
                    Words.of("ask.speakers", chosen), "", model.attributions()::correctSpeakers);
        }
    }

    @Override
    public void askJoin() {
        KnownSpeaker chosen = model.speakers().chosen().get();
        if (chosen != null) {
            overlay.pick(
                    Words.of("ask.join", chosen.name()),
                    model.speakers().speakers().stream()
                            .filter(speaker -> speaker.id() != chosen.id())
                            .toList(),
                    Questions::named,
                    model.attributions()::join);
        }
    }

    @Override
    public void askPart() {
        model.attributions()
                .joined(joined -> {
                    if (joined.isEmpty()) {
                        model.status().say(Words.of("part.nobody"));
                    } else {
                        overlay.pick(
                                Words.of("ask.part"),
                                joined,
                                Questions::named,
                                model.attributions()::part);
                    }
                });
    }

    private static String named(KnownSpeaker speaker) {
        return speaker.name() + " · " + Words.of("row.quotes", speaker.quotes());
    }

    @Override
    public void askRename() {
        KnownSpeaker speaker = model.speakers().chosen().get();
        if (speaker != null) {
            overlay.ask(Words.of("ask.rename"), speaker.name(), model.attributions()::rename);
        }
    }
}
