package org.cuttings.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.cuttings.model.Span;

/// What can be done with the quote in hand, and with a link in hand.
final class QuoteActions implements InHandStrip.Actions, Commands.Quoting {
    /// The commands that are more to do with a quote than the strip has buttons for.
    private static final Set<String> MORE =
            Set.of("quote-elsewhere", "note-quote", "highlight", "export", "speaker-rename");

    private final WindowModel model;
    private final Overlay overlay;
    private final Questions questions;
    private final SelectedWords selected;
    private final QuoteClip clip;
    private final Consumer<String> browser;
    private final Supplier<List<Command>> commands;

    /// @param browser opens an address in the system's browser; called only after the reader has
    ///   seen the address and pressed a button
    QuoteActions(
            WindowModel model,
            Overlay overlay,
            Questions questions,
            SelectedWords selected,
            QuoteClip clip,
            Consumer<String> browser,
            Supplier<List<Command>> commands) {
        this.model = model;
        this.overlay = overlay;
        this.questions = questions;
        this.selected = selected;
        this.clip = clip;
        this.browser = browser;
        this.commands = commands;
    }

    @Override
    public void copyQuote() {
        ReadingModel.InHand quote = model.reading().quote().get();
        if (quote != null) {
            clip.copy(quote.id());
        }
    }

    /// Copies the words that the reader selected with what they are from; where none are, the quote
    /// in hand.
    @Override
    public void copyCited() {
        ReadingModel.Shown shown = model.reading().shown().get();
        Map<Integer, Span> words = selected.byHand();
        if (shown != null && !words.isEmpty()) {
            Map<Long, Span> ofEntries = new LinkedHashMap<>();
            words.forEach((entry, span) -> ofEntries.put(shown.kept().entryIds().get(entry), span));
            clip.copy(shown.kept().headline().id(), ofEntries);
        } else if (model.reading().quote().get() != null) {
            copyQuote();
        } else {
            model.status().say(Words.of("copy.nothing"));
        }
    }

    @Override
    public void elsewhere() {
        model.elsewhere(places -> {
            if (places.isEmpty()) {
                model.status().say(Words.of("elsewhere.none"));
                return;
            }
            ElsewhereView view =
                    new ElsewhereView(
                            places,
                            model.reading().times().get(),
                            place -> {
                                overlay.close();
                                model.open(
                                        place.quote().article(),
                                        place.quote().entry(),
                                        place.quote().quote().span());
                            });
            overlay.show(view.node(), view.first());
        });
    }

    @Override
    public void moreOfQuote() {
        overlay.pick(
                Words.of("quote-more.question"),
                commands.get().stream()
                        .filter(command -> MORE.contains(command.id()) && command.ready())
                        .toList(),
                Command::label,
                command -> command.action().run());
    }

    @Override
    public void quotesBy(String name) {
        model.quotesBy(name);
    }

    @Override
    public void correctSpeaker() {
        questions.askSpeaker();
    }

    @Override
    public void openInBrowser(String address) {
        browser.accept(address);
    }

    @Override
    public void copyText(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        model.status().say(Words.of("copied"));
    }
}
