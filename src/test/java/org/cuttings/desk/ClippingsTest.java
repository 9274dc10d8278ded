package org.cuttings.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClippingsTest {
    private static final String PAGE =
            """
            <!doctype html><html lang="en"><title>Pier opens</title>
            <link rel="canonical" href="https://harbour.example/pier">
            <meta property="og:site_name" content="Harbour Post">
            <article><h1>Pier opens</h1>
            <p>The pier opened on Monday, and the harbour office asked walkers to keep left.</p>
            <p>Nobody was hurt when two boards gave way in the wind on the first night.</p>
            </article></html>
            """;

    @TempDir Path folder;

    @Test
    void wordsAreCitedFromTheirArticleInThreeForms() throws Exception {
        Path page = Files.writeString(folder.resolve("pier.html"), PAGE);
        try (Desk desk = Desk.open(folder.resolve("news.cuttings"))) {
            desk.bring(List.of(page), Progress.SILENT);
            KeptArticle kept = desk.article(1).orElseThrow();
            String text = kept.article().entries().getFirst().text();
            int at = text.indexOf("Nobody was hurt");
            Copied copied =
                    desk.clippings()
                            .words(
                                    1,
                                    Map.of(
                                            kept.entryIds().getFirst(),
                                            new Span(at, at + "Nobody was hurt".length())));
            assertEquals(
                    """
                    “Nobody was hurt”
                    — Pier opens, Harbour Post, time unknown
                    https://harbour.example/pier#:~:text=Nobody%20was%20hurt
                    """,
                    copied.plain());
            assertTrue(copied.markdown().startsWith("> “Nobody was hurt”\n"), copied.markdown());
            assertTrue(copied.html().contains("<p>“Nobody was hurt”</p>"), copied.html());
        }
    }

    @Test
    void whatIsNotThereIsSaid() {
        try (Desk desk = Desk.open(folder.resolve("news.cuttings"))) {
            assertThrows(CannotDo.class, () -> desk.clippings().quote(7));
            assertThrows(CannotDo.class, () -> desk.clippings().words(7, Map.of()));
        }
    }
}
