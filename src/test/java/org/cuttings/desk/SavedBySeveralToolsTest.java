package org.cuttings.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.intake.Brought;
import org.cuttings.intake.Intake;
import org.cuttings.model.Article;
import org.cuttings.model.Asset;
import org.cuttings.model.Block;
import org.cuttings.model.Capture;
import org.cuttings.model.Entry;
import org.cuttings.model.Fact;
import org.cuttings.model.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One page of made-up news, served from this computer as `http://courier.example/harbour-gale` and
/// saved by the real tools: Chromium's "Webpage, Complete" and its `Page.captureSnapshot`,
/// single-file-cli, `wget --warc-file` with and without compression. Each gives the same entries.
class SavedBySeveralToolsTest {
    private static final Path FOLDER = Path.of("src/test/resources/formats");

    private static Capture capture(String file) {
        List<Capture> pages = new ArrayList<>();
        Intake.read(
                FOLDER.resolve(file),
                brought -> {
                    if (brought instanceof Brought.Page(var capture)) {
                        pages.add(capture);
                    }
                });
        assertEquals(1, pages.size(), file);
        return pages.getFirst();
    }

    private record Told(String time, String title, String text, List<String> captions) {
        static Told of(Entry entry) {
            List<String> captions = new ArrayList<>();
            for (Block block : entry.prose().blocks()) {
                if (block instanceof Block.Image image) {
                    captions.add(
                            image.caption() + '|' + image.credit() + '|' + image.alternative());
                }
            }
            return new Told(
                    entry.timing().toString(),
                    String.valueOf(entry.title()),
                    entry.prose().text(),
                    captions);
        }
    }

    private static List<Told> entries(String file) {
        Article article = ArticleReader.read(capture(file));
        assertEquals(Article.Kind.LIVE_BLOG, article.kind(), file);
        return article.entries().stream().map(Told::of).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "complete.html",
                "chromium.mhtml",
                "singlefile.html",
                "wget.warc",
                "wget-gz.warc.gz"
            })
    void eachToolsFileGivesTheEntriesOfThePageItself(String file) {
        List<Told> page = entries("page.html");

        assertEquals(4, page.size());
        assertEquals(page, entries(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "complete.html",
                "chromium.mhtml",
                "singlefile.html",
                "wget.warc",
                "wget-gz.warc.gz"
            })
    void eachToolsFileHasTheEntrysPictureWithIt(String file) throws IOException {
        Capture capture = capture(file);
        byte[] ferry = Files.readAllBytes(FOLDER.resolve("complete_files/ferry.png"));

        assertArrayEquals(ferry, picture(capture, ArticleReader.read(capture)));
        assertEquals(2, capture.assets().size());
    }

    private static byte[] picture(Capture capture, Article article) {
        for (Block block : article.entries().getFirst().prose().blocks()) {
            if (block instanceof Block.Image image) {
                for (Asset asset : capture.assets()) {
                    if (asset.isAt(image.address())) {
                        return asset.bytes();
                    }
                }
            }
        }
        return new byte[0];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "complete.html",
                "chromium.mhtml",
                "singlefile.html",
                "wget.warc",
                "wget-gz.warc.gz"
            })
    void eachToolTellsTheAddressAndAllButOneTheTime(String file) {
        Capture capture = capture(file);

        assertEquals("http://courier.example/harbour-gale", capture.url());
        if (!file.equals("complete.html")) {
            Fact<Moment> captured = capture.captured();
            assertNotNull(captured);
            assertEquals("2026-11-25", captured.value().iso().substring(0, 10));
        }
    }

    @Test
    void aPictureInThePageItselfIsKeptOnce() {
        Capture capture = capture("singlefile.html");

        assertEquals(
                capture.assets().size(),
                capture.assets().stream().map(Asset::address).distinct().count());
    }
}
