package org.cuttings.ui;

import java.util.Map;
import java.util.concurrent.Callable;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.cuttings.desk.Copied;
import org.cuttings.desk.Desk;
import org.cuttings.model.Span;

/// Puts a quote, or words of an article, with the citation on the clipboard: as plain text, as rich
/// text and as Markdown at once, so that each program takes the form that it can show.
final class QuoteClip {
    private static final String MARKDOWN = "text/markdown";

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
        copy(() -> desk.clippings().quote(quote), "quote.copied");
    }

    /// @param words spans of entries' texts, by the entries' ids
    void copy(long article, Map<Long, Span> words) {
        copy(() -> desk.clippings().words(article, words), "words.copied");
    }

    private void copy(Callable<Copied> work, String said) {
        background.run(
                work,
                copied -> {
                    Clipboard.getSystemClipboard().setContent(content(copied));
                    status.say(Words.of(said));
                },
                status::say);
    }

    static ClipboardContent content(Copied copied) {
        ClipboardContent content = new ClipboardContent();
        content.putString(copied.plain());
        content.putHtml(copied.html());
        content.put(markdown(), copied.markdown());
        return content;
    }

    /// The clipboard's name for Markdown, of which there may be one alone.
    static DataFormat markdown() {
        DataFormat known = DataFormat.lookupMimeType(MARKDOWN);
        return known == null ? new DataFormat(MARKDOWN) : known;
    }
}
