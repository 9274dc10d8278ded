package org.cuttings.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.cuttings.model.Block;
import org.cuttings.model.Capture;
import org.cuttings.model.LeftOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Laws of a page's text, over made-up pages: nothing that the page shows is lost.
class LeftOutTest {
    private static final List<String> TAGS =
            List.of(
                    "div",
                    "p",
                    "section",
                    "aside",
                    "nav",
                    "h2",
                    "ul",
                    "li",
                    "blockquote",
                    "figure",
                    "figcaption",
                    "footer",
                    "header",
                    "span",
                    "a",
                    "b",
                    "article",
                    "table",
                    "tr",
                    "td",
                    "main");
    private static final List<String> CLASSES =
            List.of(
                    "",
                    "",
                    "",
                    "related",
                    "article-body",
                    "caption",
                    "share",
                    "comments",
                    "byline",
                    "newsletter",
                    "credit",
                    "paywall");

    private static Page page(String html) {
        return Page.of(Capture.of("made up", html.getBytes(StandardCharsets.UTF_8), "text/html"));
    }

    private static String madeUp(Random random, int[] words) {
        StringBuilder html = new StringBuilder();
        grow(html, random, words, 0);
        return "<meta charset=utf-8><body>" + html;
    }

    private static void grow(StringBuilder html, Random random, int[] words, int depth) {
        int children = 1 + random.nextInt(4);
        for (int i = 0; i < children; i++) {
            if (depth > 5 || random.nextInt(3) == 0) {
                int count = 1 + random.nextInt(30);
                for (int w = 0; w < count; w++) {
                    html.append("wort").append(words[0]++).append(w % 11 == 10 ? ", " : " ");
                }
                html.append(random.nextBoolean() ? ". " : " ");
            } else {
                String tag = TAGS.get(random.nextInt(TAGS.size()));
                String name = CLASSES.get(random.nextInt(CLASSES.size()));
                html.append('<').append(tag).append(" class='").append(name).append("'>");
                grow(html, random, words, depth + 1);
                html.append("</").append(tag).append('>');
            }
        }
    }

    @Test
    void keptAndLeftOutAreAllThatAPageShows() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int[] words = {0};
            String html = madeUp(random, words);
            Page page = page(html);
            Set<String> found = new HashSet<>();
            add(found, page.body().text());
            for (Block block : page.body().blocks()) {
                if (block instanceof Block.Image image) {
                    add(found, image.caption() + " " + image.credit());
                } else if (block instanceof Block.Embed embed) {
                    add(found, embed.label());
                }
            }
            for (LeftOut left : page.leftOut()) {
                assertFalse(left.why().isBlank());
                add(found, left.text());
            }
            for (int i = 0; i < words[0]; i++) {
                assertTrue(found.contains("wort" + i), "wort" + i + " seed " + seed + "\n" + html);
            }
        }
    }

    private static void add(Set<String> to, String text) {
        for (String word : text.split("[^a-z0-9]+", -1)) {
            to.add(word);
        }
    }

    @Test
    void readingAPageDoesNotChangeIt() {
        Page page = page(madeUp(new Random(7), new int[] {0}));
        page.dom().outputSettings().prettyPrint(false);
        String before = page.dom().outerHtml();
        page.facts();
        page.body();
        page.leftOut();
        page.doubts();
        assertEquals(before, page.dom().outerHtml());
    }

    @Test
    void aPageThatHasTextHasABody() {
        assertEquals("Only this.", page("<nav>Only this.</nav>").body().text());
        assertEquals("", page("").body().text());
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void hugePagesAreReadInTime() {
        String deep = "<div class='related'>".repeat(20_000) + "deepest";
        assertEquals("deepest", page(deep).body().text());
        String wide = "<p>One more paragraph of the same length, and it ends.</p>".repeat(50_000);
        assertTrue(page("<h1>Title</h1>" + wide).body().text().length() > 2_000_000);
        String classes = "<p class='" + "a-b ".repeat(100_000) + "'>x</p>";
        assertEquals("x", page(classes.repeat(3)).body().text().substring(0, 1));
        assertEquals("x", page("x" + "<article>".repeat(30_000)).body().text());
    }

    private static final String PARAGRAPHS =
            "<p>The bridge over the Auer will be closed for repairs until May, the town said.</p>"
                    + "<p>Until then the ferry runs every ten minutes, and on Sundays it is free.</p>";

    @Test
    void whatPointsAwayBelowTheTextIsLeftOut() {
        Page page =
                page(
                        "<div>"
                                + PARAGRAPHS
                                + "<p>Cheaper from four copies on: <a href=o>order</a>"
                                + " <a href=s>I subscribe</a></p></div>");

        assertTrue(page.body().text().endsWith("on Sundays it is free."));
        assertEquals(
                List.of(
                        new LeftOut(
                                "Cheaper from four copies on: order I subscribe",
                                "below the text")),
                page.leftOut());
    }

    @Test
    void aPrintedAddressBelowTheTextIsKept() {
        Page page =
                page(
                        "<div>"
                                + PARAGRAPHS
                                + "<p>1) The ferry <a href=f>https://auer.example/ferry</a></p></div>");

        assertTrue(page.body().text().endsWith("https://auer.example/ferry"));
    }
}
