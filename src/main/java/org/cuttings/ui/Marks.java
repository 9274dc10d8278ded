package org.cuttings.ui;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cuttings.desk.Desk;
import org.cuttings.model.Headline;
import org.cuttings.model.Said;
import org.cuttings.model.Span;
import org.cuttings.search.Shelf;

/// What the reader puts on what is in hand: stars, tags, notes, highlights; and the bin.
final class Marks {
    private final Desk desk;
    private final Acts acts;
    private final StatusModel status;
    private final ArticlesInHand inHand;
    private final ListModel list;
    private final ReadingModel reading;
    private final NotesModel notes;

    Marks(
            Desk desk,
            Acts acts,
            StatusModel status,
            ArticlesInHand inHand,
            ListModel list,
            ReadingModel reading,
            NotesModel notes) {
        this.desk = desk;
        this.acts = acts;
        this.status = status;
        this.inHand = inHand;
        this.list = list;
        this.reading = reading;
        this.notes = notes;
    }

    void star() {
        all(
                inHand.ids(),
                (ids, lines) ->
                        desk.several().star(ids, lines.get().anyMatch(row -> !row.starred())));
    }

    void toggleRead() {
        all(
                inHand.ids(),
                (ids, lines) -> desk.several().read(ids, lines.get().anyMatch(Headline::unread)));
    }

    /// Puts what is in hand into the bin, or takes it out where the bin is shown.
    void bin() {
        boolean restore = list.shelf() instanceof Shelf.Bin;
        List<Long> ids = inHand.ids();
        if (!restore && ids.contains(inHand.shown())) {
            reading.clear();
        }
        all(ids, (these, lines) -> desk.several().bin(these, !restore));
        status.say(Words.of(restore ? "bin.restored" : "bin.binned", ids.size()));
    }

    /// Tags what is in hand; takes the tag away where all of it has it.
    void tag(String words) {
        String tag = words.strip();
        if (!tag.isEmpty()) {
            all(
                    inHand.ids(),
                    (ids, lines) ->
                            desk.several()
                                    .tag(
                                            ids,
                                            tag,
                                            lines.get()
                                                    .anyMatch(row -> !row.tags().contains(tag))));
        }
    }

    void note(String words) {
        long shown = inHand.shown();
        if (shown >= 0) {
            acts.changeShown(() -> desk.note(shown, words.strip()));
        }
    }

    /// Highlights words of what is shown, or takes the highlights that lie there away.
    ///
    /// @param words by the entries in which they stand, as [ReadingText#spans] has them; where
    ///   there are none, the quote in hand is meant
    void highlight(Map<Integer, Span> words) {
        ReadingModel.Shown shown = reading.shown().get();
        ReadingModel.InHand quote = reading.quote().get();
        if (shown == null || words.isEmpty() && quote == null) {
            status.say(Words.of("highlight.nothing"));
            return;
        }
        Map<Integer, Span> meant =
                words.isEmpty() && quote != null
                        ? Map.of(quote.entry(), quote.quote().span())
                        : words;
        List<Long> there =
                shown.said().stream()
                        .filter(said -> said.what().equals("highlight") && lies(said, shown, meant))
                        .map(Said::id)
                        .toList();
        acts.changeShown(() -> {
            if (there.isEmpty()) {
                meant.forEach((entry, span) ->
                        desk.highlight(shown.kept().entryIds().get(entry), span, true));
            } else {
                desk.several().takeAway(there);
            }
        });
    }

    private static boolean lies(Said said, ReadingModel.Shown shown, Map<Integer, Span> words) {
        Span span = said.span();
        Long post = said.post();
        if (span == null || post == null) {
            return false;
        }
        Span here = words.get(shown.kept().posts().indexOf(post));
        return here != null && here.start() < span.end() && span.start() < here.end();
    }

    /// Puts a note on words of what is shown; where none are chosen, on the quote in hand.
    void noteOn(Map<Integer, Span> words, String note) {
        ReadingModel.Shown shown = reading.shown().get();
        ReadingModel.InHand quote = reading.quote().get();
        if (shown == null) {
            return;
        }
        if (!words.isEmpty()) {
            words.forEach((entry, span) ->
                    acts.changeShown(() ->
                            desk.noteOnWords(
                                    shown.kept().entryIds().get(entry), span, note.strip())));
        } else if (quote != null) {
            acts.changeShown(() -> desk.noteOnQuote(quote.id(), note.strip()));
        }
    }

    /// Changes the note that is chosen in the list of notes.
    void changeNote(String words) {
        if (notes.selected().size() == 1) {
            long id = notes.selected().getFirst().said().id();
            acts.changeShown(() -> desk.changeNote(id, words.strip()));
        }
    }

    /// Takes the notes and highlights that are chosen in their list away, as one act.
    void takeNotesAway() {
        List<Long> ids = notes.selected().stream().map(row -> row.said().id()).toList();
        if (!ids.isEmpty()) {
            acts.changeShown(() -> desk.several().takeAway(ids));
            status.say(Words.of("notes.taken", ids.size()));
        }
    }

    /// Does something with the articles that are or were in hand.
    ///
    /// @param work told their ids, and where to ask for their lines: those that are not loaded, as
    ///   of what a search found, are looked up only then
    private void all(List<Long> ids, BiConsumer<List<Long>, Supplier<Stream<Headline>>> work) {
        List<Headline> loaded = inHand.lines().toList();
        if (ids.isEmpty()) {
            status.say(Words.of("nothing-in-hand"));
        } else {
            acts.change(() ->
                    work.accept(
                            ids,
                            () ->
                                    loaded.size() == ids.size()
                                            ? loaded.stream()
                                            : ids.stream()
                                                    .flatMap(id -> desk.headline(id).stream())));
        }
    }
}
