package org.cuttings.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.cuttings.model.Article;
import org.cuttings.model.Capture;
import org.cuttings.model.Entry;
import org.cuttings.model.Timing;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {
    @Test
    void anArticlesOneEntryIsLentTheTimeOfTheArticle() {
        Article article =
                ArticleReader.read(
                        page(
                                """
                                <!doctype html><html lang="en"><head><title>The ferry runs again</title>
                                <meta property="article:published_time" content="2026-03-06T09:30:00+01:00">
                                </head><body><article><h1>The ferry runs again</h1>
                                <p>The ferry between Tarn and the islands will run again from Monday, its owners said on Friday.</p>
                                <p>It had been laid up since the storm of 3 March, when a mooring broke and took the landing stage with it.</p>
                                </article></body></html>
                                """));

        Entry entry = article.entries().getFirst();
        Timing.Inherited lent = assertInstanceOf(Timing.Inherited.class, entry.timing());
        assertEquals("2026-03-06T09:30:00+01:00", lent.at().iso());
    }

    @Test
    void whatABrokenParserLeavesIsTheBareWords() {
        assertEquals(
                "The ferry runs & stops",
                ArticleReader.bareWords(page("<p>The <b>ferry</b>\n\nruns</p> & stops<")));
        assertTrue(ArticleReader.bareWords(page("")).isEmpty());
    }

    private static Capture page(String html) {
        return Capture.of("a.html", html.getBytes(StandardCharsets.UTF_8), "text/html");
    }
}
