package org.cuttings.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cuttings.model.Block;
import org.cuttings.model.InlineMark;
import org.cuttings.model.Prose;
import org.cuttings.model.Span;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How a piece of a page's DOM reads as text.
class BodyTextTest {
    private static Prose of(String html) {
        return BodyText.of(Jsoup.parse(html, "https://gazette.example/news/").body().childNodes());
    }

    private static String words(Prose prose, Block block) {
        return prose.words(block.span());
    }

    @Test
    void paragraphsAreJoinedByABlankLineAndWhiteSpaceIsOneSpace() {
        assertEquals(
                "The ferry left.\n\nIt came back at noon.",
                of("<p>The\n  ferry left. </p>\n<p>It&nbsp;came\u2009back\u200b at noon.</p>")
                        .text());
    }

    @Test
    void wordsBesideBlockElementsAreKept() {
        assertEquals("One.\n\nTwo.\n\nThree.", of("<div>One.<p>Two.</p>Three.</div>").text());
    }

    @Test
    void twoLineBreaksPartParagraphsAndOneDoesNot() {
        Prose prose = of("<div>One<br>line.<br> <br>Another.<br></div>");
        assertEquals("One\nline.\n\nAnother.", prose.text());
        assertEquals(2, prose.blocks().size());
    }

    @Test
    void whatIsNotShownIsPassedOver() {
        assertEquals(
                "Seen.\n\nAlso seen.",
                of("""
                <p>Seen<span hidden>no</span><span style='color:red; display : none'>\
                no</span><span class='x sr-only'>no</span>.</p><script>no()</script>\
                <noscript>no</noscript><template><p>no</p></template><p>Also \
                <span aria-hidden=true>seen</span>.</p>\
                """)
                        .text());
    }

    @Test
    void aCopyForTheEyeOfWordsForTheEarStandsOnce() {
        assertEquals(
                "Ten boats",
                of("""
                <p><span class=visually-hidden>Ten boats</span><span aria-hidden=true>\
                Ten boats</span></p>\
                """)
                        .text());
    }

    @Test
    void headingsListsAndQuotationsKeepTheirKind() {
        Prose prose =
                of(
                        """
                        <h2>Harbour</h2><ul><li>Boats<ol start=3><li>red</li><li>blue</li>\
                        </ol></li></ul><blockquote><p>One.</p><p>Two.</p></blockquote>\
                        <blockquote>Three.</blockquote><pre>a\n b</pre>\
                        """);
        assertEquals(
                List.of(
                        new Block.Heading(new Span(0, 7), 2),
                        new Block.ListItem(new Span(9, 14), 0, 0),
                        new Block.ListItem(new Span(16, 19), 1, 3),
                        new Block.ListItem(new Span(21, 25), 1, 4),
                        new Block.BlockQuote(new Span(27, 31), 0),
                        new Block.BlockQuote(new Span(33, 37), 0),
                        new Block.BlockQuote(new Span(39, 45), 1),
                        new Block.Preformatted(new Span(47, 51))),
                prose.blocks());
        assertTrue(prose.text().endsWith("a\n b"));
    }

    @Test
    void aListItemThatHoldsAWholePostIsAContainer() {
        Prose prose = of("<ol><li><h3>14.05</h3><p>One.</p><p>Two.</p></li></ol>");
        assertTrue(prose.blocks().stream().noneMatch(Block.ListItem.class::isInstance));
    }

    @Test
    void linksAreAbsoluteAndOnlyOfTheWeb() {
        Prose prose =
                of(
                        """
                        <p><a href='../port'>The <b>port</b></a> <a href='javascript:x()'>said\
                        </a> <a href='mailto:a@b.example'>so</a>.</p>\
                        """);
        assertEquals("The port said so.", prose.text());
        assertEquals(
                List.of(
                        new InlineMark.Link(new Span(0, 8), "https://gazette.example/port"),
                        new InlineMark.Strong(new Span(4, 8)),
                        new InlineMark.Link(new Span(14, 16), "mailto:a@b.example")),
                prose.marks());
    }

    @Test
    void aMarkOpenOverABlocksEndGoesOnInTheNext() {
        Prose prose = of("<div><em>One<p>Two</p></em></div>");
        assertEquals(
                List.of(
                        new InlineMark.Emphasis(new Span(0, 3)),
                        new InlineMark.Emphasis(new Span(5, 8))),
                prose.marks());
    }

    @Test
    void aTablesRowsAreLinesAndItsCellsAreFound() {
        Prose prose =
                of(
                        """
                        <table><tr><th>Port</th><th>Boats</th></tr><tr><td>Nord</td><td><p>12\
                        </p></td></tr><tr><td></td><td>9</td></tr></table>\
                        """);
        assertEquals("Port\tBoats\nNord\t12\n\t9", prose.text());
        Block.Table table = (Block.Table) prose.blocks().getFirst();
        assertTrue(table.header());
        assertEquals("12", prose.words(table.rows().get(1).get(1)));
        assertTrue(table.rows().get(2).get(0).isEmpty());
        assertEquals("9", prose.words(table.rows().get(2).get(1)));
    }

    @Test
    void aTableThatOnlyPlacesThingsIsNoTable() {
        Prose prose =
                of(
                        """
                        <table><tr><td><h2>Head</h2></td><td><p>One.</p></td></tr><tr><td>Two.\
                        </td></tr></table>\
                        """);
        assertEquals("Head\n\nOne.\n\nTwo.", prose.text());
    }

    @Test
    void aPicturesWordsAreItsOwn() {
        Prose prose =
                of(
                        """
                        <p>Before.</p><figure><picture>\
                        <source srcset='a-400.webp 400w, a-900.webp 900w'>\
                        <img src='data:image/gif;base64,R0' data-src='/a.jpg' alt='A boat'>\
                        </picture><figcaption>The boat. <span class=credit>Foto: Ida</span>\
                        </figcaption></figure><p>After.</p>\
                        """);
        assertEquals("Before.\n\nAfter.", prose.text());
        assertEquals(
                new Block.Image(
                        new Span(7, 7),
                        "https://gazette.example/a.jpg",
                        "A boat",
                        "The boat.",
                        "Foto: Ida"),
                prose.blocks().get(1));
    }

    @Test
    void aPictureWithinAParagraphStandsAfterIt() {
        Prose prose = of("<p>One <img src=/i.png alt=sail> two.</p>");
        assertEquals("One two.", prose.text());
        assertEquals(new Span(8, 8), prose.blocks().get(1).span());
    }

    @Test
    void aPostIsOneEmbedWithItsAuthor() {
        Prose prose =
                of(
                        """
                        <blockquote class='twitter-tweet'><p>Boats are \
                        <a href='https://t.co/x'>late</a>.</p>&mdash; Ida Nord (@idanord) \
                        <a href='https://twitter.com/idanord/status/123'>May 4, 2024</a>\
                        </blockquote>\
                        """);
        assertEquals("Boats are late.", prose.text());
        assertEquals(
                List.of(
                        new Block.Embed(
                                new Span(0, 15),
                                "post",
                                "",
                                "https://twitter.com/idanord/status/123",
                                "Ida Nord",
                                "@idanord")),
                prose.blocks());
    }

    @Test
    void aFrameIsAnEmptyEmbed() {
        Prose prose =
                of(
                        """
                        <p>One.</p>\
                        <iframe title='The launch' src='https://www.youtube.com/embed/1'>\
                        </iframe>\
                        """);
        assertEquals(
                new Block.Embed(
                        new Span(4, 4),
                        "video",
                        "The launch",
                        "https://www.youtube.com/embed/1",
                        null,
                        null),
                prose.blocks().get(1));
    }

    @Test
    void lettersAreComposedAndBrokenOnesReplaced() {
        assertEquals("caf\u00e9 \ufffd", of("<p>cafe\u0301 \ud83d</p>").text());
    }

    @Test
    void aSkippedElementStillPartsWhatIsAroundIt() {
        Prose prose =
                BodyText.of(
                        List.of(Jsoup.parse("<div>One<aside>no</aside>Two</div>").body()),
                        e -> e.normalName().equals("aside"));
        assertEquals("One\n\nTwo", prose.text());
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void deepAndWidePagesAreReadWhole() {
        String deep = "<div>".repeat(100_000) + "<p>deepest</p>";
        assertEquals("deepest", of(deep).text());
        String bold = "<b>a</b>".repeat(300_000);
        assertEquals(300_000, of(bold).text().length());
        String caption = "<figure class=caption>".repeat(100);
        String nested = "<table><tr><td>x".repeat(400) + caption;
        assertTrue(of(nested).text().startsWith("x\n\nx"));
    }
}
