package org.cuttings.liveblog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cuttings.model.Article;
import org.cuttings.model.Capture;
import org.cuttings.page.Page;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Laws over made-up live blogs from a printed seed, and pages built to hurt.
class SplittingLawsTest {
    private static final List<String> POSTS = List.of("article", "div", "li", "section", "tr");
    private static final List<String> CLOCKS =
            List.of("%02d:%02d", "%02d.%02d Uhr", "%02dh%02d", "%02d:%02d GMT");

    @RepeatedTest(40)
    void everyParagraphIsKeptOnceAndInOrder() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int posts = 5 + random.nextInt(30);
        String tag = POSTS.get(random.nextInt(POSTS.size()));
        String clock = CLOCKS.get(random.nextInt(CLOCKS.size()));
        boolean titled = random.nextBoolean();
        List<String> paragraphs = new ArrayList<>();
        StringBuilder html = new StringBuilder("<title>Flood: live updates</title><main>");
        html.append("<h1>Flood: live updates</h1>").append(tag.equals("tr") ? "<table>" : "<div>");
        int minute = 23 * 60;
        for (int i = 0; i < posts; i++) {
            minute -= 3 + random.nextInt(20);
            html.append('<')
                    .append(tag)
                    .append(" class=c")
                    .append(random.nextInt(3) == 0 ? "" : " x")
                    .append('>')
                    .append(tag.equals("tr") ? "<td>" : "");
            html.append("<span>")
                    .append(clock.formatted(Math.max(0, minute / 60), Math.max(0, minute % 60)))
                    .append("</span>");
            html.append(titled ? "<h3>Heading number " + i + "</h3>" : "");
            for (int p = 0; p <= random.nextInt(3); p++) {
                String words = words(random) + " n" + i + "p" + p + ".";
                paragraphs.add(words);
                html.append("<p>").append(words).append("</p>");
            }
            html.append(tag.equals("tr") ? "</td>" : "").append("</").append(tag).append('>');
        }
        LiveBlogs.Split split = LiveBlogs.split(page(html.toString()));
        assertEquals(posts, split.entries().size(), "seed " + seed);
        assertEquals(
                String.join("\n\n", paragraphs),
                split.entries().stream().map(e -> e.text()).collect(Collectors.joining("\n\n")),
                "seed " + seed);
    }

    private static String words(Random random) {
        return IntStream.range(0, 12 + random.nextInt(20))
                .mapToObj(i -> "word" + (char) ('a' + random.nextInt(26)) + random.nextInt(90))
                .collect(Collectors.joining(" ", "The ", ""));
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void fiveThousandEntriesAreAllThere() {
        StringBuilder html = new StringBuilder("<title>Flood live</title><main><div>");
        String filler =
                "<p>" + "The river is rising and the bridge is shut today. ".repeat(80) + "</p>";
        for (int i = 0; i < 5_000; i++) {
            int minute = 5_000 - i;
            html.append(
                            "<article class=post><time datetime=\"2023-10-0%dT%02d:%02d:00Z\"></time>"
                                    .formatted(1 + minute / 1440, minute / 60 % 24, minute % 60))
                    .append("<p>Entry ")
                    .append(i)
                    .append("</p>")
                    .append(filler)
                    .append("</article>");
        }
        LiveBlogs.Split split = LiveBlogs.split(page(html.toString()));
        assertEquals(5_000, split.entries().size());
        assertEquals("Entry 4999", split.entries().getLast().text().lines().findFirst().orElse(""));
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void pagesBuiltToHurtAreAnswered() {
        List<String> pages =
                List.of(
                        "<time>12:00</time>".repeat(100_000),
                        "<div><time datetime=2023-01-01T00:00:00Z>".repeat(50_000),
                        "<p>12:00 ".repeat(100_000),
                        "<div class='" + "live-".repeat(50_000) + "'>12:00</div>",
                        "<b>" + "1".repeat(1_000_000) + "</b>",
                        "<h2>1 Jan 2020</h2><p>12:00 a</p>".repeat(20_000),
                        "<div itemprop=liveBlogUpdate>".repeat(20_000),
                        "<amp-live-list items><div id=a data-sort-time=1>".repeat(20_000));
        for (String html : pages) {
            assertTrue(LiveBlogs.split(page(html)).entries().size() >= 1);
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void textBuiltToHurtIsAnswered() {
        List<String> texts =
                List.of(
                        "",
                        "\n".repeat(500_000),
                        "12:00\n".repeat(200_000),
                        "Heading without end\n".repeat(100_000),
                        "+".repeat(1_000_000),
                        "12:00 12:00 12:00 ".repeat(100_000),
                        "#".repeat(500_000),
                        "Il y a ".repeat(200_000));
        for (String text : texts) {
            Page page =
                    Page.of(Capture.of("t", text.getBytes(StandardCharsets.UTF_8), "text/plain"));
            assertEquals(Article.Kind.ARTICLE, LiveBlogs.split(page).kind());
        }
    }

    private static Page page(String html) {
        return Page.of(Capture.of("t", html.getBytes(StandardCharsets.UTF_8), "text/html"));
    }
}
