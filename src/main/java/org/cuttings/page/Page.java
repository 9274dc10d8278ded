package org.cuttings.page;

import java.util.List;
import org.cuttings.intake.Decoding;
import org.cuttings.model.Capture;
import org.cuttings.model.Doubt;
import org.cuttings.model.Facts;
import org.cuttings.model.LeftOut;
import org.cuttings.model.Prose;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// A capture as parsed: its DOM and what it says of itself. Nothing in it is run or fetched.
///
/// A plain-text page has an empty DOM and its words in [#plainText()].
public final class Page {
    private final Capture capture;
    private final Document dom;
    private final String plainText;
    private final List<Doubt> decoding;
    private @Nullable StructuredData structuredData;
    private @Nullable Outline outline;
    private @Nullable Prose body;
    private @Nullable Facts facts;

    private Page(Capture capture, Document dom, String plainText, List<Doubt> decoding) {
        this.decoding = decoding;
        this.capture = capture;
        this.dom = dom;
        this.plainText = plainText;
    }

    public static Page of(Capture capture) {
        boolean plain = !capture.mediaType().equals("text/html");
        Decoding decoding = Decoding.of(capture.bytes(), capture.charset(), !plain);
        String text = decoding.text();
        String base = capture.url() == null ? "" : capture.url();
        return plain
                ? new Page(capture, Document.createShell(base), text, decoding.doubts())
                : new Page(capture, Jsoup.parse(text, base), "", decoding.doubts());
    }

    public Capture capture() {
        return capture;
    }

    /// The whole document. Readers of it do not change it: others read it after them.
    public Document dom() {
        return dom;
    }

    public boolean isPlainText() {
        return !capture.mediaType().equals("text/html");
    }

    /// The words of a plain-text page, decoded, as they stand; empty for others.
    public String plainText() {
        return plainText;
    }

    /// The page's JSON-LD.
    public StructuredData structuredData() {
        if (structuredData == null) {
            structuredData = StructuredData.of(dom);
        }
        return structuredData;
    }

    public Facts facts() {
        if (facts == null) {
            String text = isPlainText() ? plainText : body().text();
            facts = FactFinding.of(Evident.of(capture, dom, structuredData(), outline()), text);
        }
        return facts;
    }

    private Outline outline() {
        if (outline == null) {
            outline = Outline.of(dom);
        }
        return outline;
    }

    /// The article's body without furniture.
    public Prose body() {
        if (body == null) {
            body =
                    isPlainText()
                            ? Prose.plain(plainText)
                            : Body.of(outline(), Clues.of(dom, structuredData())).prose();
        }
        return body;
    }

    /// Visible text that is not in the body.
    public List<LeftOut> leftOut() {
        return List.of();
    }

    /// What a reader should know of this page.
    public List<Doubt> doubts() {
        return decoding;
    }
}
