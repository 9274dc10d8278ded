package org.cuttings.page;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.intake.Decoding;
import org.cuttings.model.Capture;
import org.cuttings.model.Doubt;
import org.cuttings.model.Facts;
import org.cuttings.model.LeftOut;
import org.cuttings.model.Prose;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// A capture as parsed: its DOM and what it says of itself. Nothing in it is run or fetched.
///
/// A plain-text page has an empty DOM and its words in [#plainText()]. What is worked out is worked
/// out once, on first use; one thread at a time.
public final class Page {
    /// The reason of left-out text that is no furniture but stands beside what was taken for the
    /// article.
    public static final String NOT_THE_ARTICLE = "outside the article";

    private final Capture capture;
    private final Document dom;
    private final String plainText;
    private final List<Doubt> decoding;
    private @Nullable Markup markup;
    private @Nullable StructuredData structuredData;
    private @Nullable Outline outline;
    private @Nullable Body extraction;
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
        String base = capture.url() == null ? "" : capture.url();
        if (plain) {
            return new Page(
                    capture, Document.createShell(base), decoding.text(), decoding.doubts());
        }
        Document dom = Parser.htmlParser().parseInput(decoding.reader(), base);
        if ("wayback".equals(capture.told().get("archive"))) {
            ArchivedCopy.undo(dom);
        }
        Page page = new Page(capture, dom, "", decoding.doubts());
        String canonical = page.markup().canonical();
        if (base.isEmpty() && canonical != null) {
            dom.setBaseUri(canonical); // relative addresses mean what they meant there
        }
        return page;
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
            structuredData = StructuredData.of(markup());
        }
        return structuredData;
    }

    public Facts facts() {
        if (facts == null) {
            String text = isPlainText() ? plainText : body().text();
            Evident evident = Evident.of(capture, dom, markup(), structuredData(), outline());
            facts = FactFinding.of(evident, text);
        }
        return facts;
    }

    private Markup markup() {
        if (markup == null) {
            markup = Markup.of(dom);
        }
        return markup;
    }

    private Outline outline() {
        if (outline == null) {
            outline = Outline.of(dom);
        }
        return outline;
    }

    private Body extraction() {
        if (extraction == null) {
            extraction = Body.of(outline(), Clues.of(dom, markup(), structuredData()));
        }
        return extraction;
    }

    /// The article's body without furniture.
    public Prose body() {
        return isPlainText() ? Prose.plain(plainText) : extraction().prose();
    }

    /// Visible text that is not in the body, in the page's order. Body, what its blocks carry
    /// (captions, labels) and this are all that the page shows.
    public List<LeftOut> leftOut() {
        return isPlainText() ? List.of() : extraction().leftOut();
    }

    /// What a reader should know of this page: how it came in, how it was decoded, whether its text
    /// may be only a part.
    public List<Doubt> doubts() {
        List<Doubt> all = new ArrayList<>(capture.doubts());
        all.addAll(decoding);
        if (!isPlainText()) {
            all.addAll(Doubts.of(this, extraction(), outline()));
        }
        return all;
    }
}
