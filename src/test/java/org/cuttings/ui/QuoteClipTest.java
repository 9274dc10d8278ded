package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.input.ClipboardContent;
import org.cuttings.desk.Copied;
import org.junit.jupiter.api.Test;

class QuoteClipTest {
    @Test
    void aQuoteIsOnTheClipboardInThreeFormsAtOnce() {
        Copied copied = new Copied("> *words*", "“words”", "<blockquote>words</blockquote>");
        ClipboardContent content = QuoteClip.content(copied);
        assertEquals("“words”", content.getString());
        assertEquals("<blockquote>words</blockquote>", content.getHtml());
        assertEquals("> *words*", content.get(QuoteClip.markdown()));
        assertEquals(content, QuoteClip.content(copied), "a second copy is like the first");
    }
}
