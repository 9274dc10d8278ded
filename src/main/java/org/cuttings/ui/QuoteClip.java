package org.cuttings.ui;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.cuttings.desk.Desk;

/// Puts a quote with its citation on the clipboard.
final class QuoteClip {
    private final Desk desk;
    private final Background background;
    private final StatusModel status;

    QuoteClip(Desk desk, Background background, StatusModel status) {
        this.desk = desk;
        this.background = background;
        this.status = status;
    }

    /// @param quote its id in the archive
    void copy(long quote) {
        background.run(
                () -> desk.quoteAsMarkdown(quote),
                words -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(words);
                    Clipboard.getSystemClipboard().setContent(content);
                    status.say(Words.of("quote.copied"));
                },
                status::say);
    }
}
