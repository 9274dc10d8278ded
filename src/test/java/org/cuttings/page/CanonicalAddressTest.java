package org.cuttings.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.cuttings.model.Capture;
import org.cuttings.model.Fact;
import org.junit.jupiter.api.Test;

/// By which of its addresses an article is known.
class CanonicalAddressTest {
    private static Fact<String> url(String cameIn, String canonical) {
        String html = "<link rel=canonical href='" + canonical + "'><p>The bridge is closed.</p>";
        Capture capture =
                Capture.of("a.html", html.getBytes(StandardCharsets.UTF_8), "text/html")
                        .from(cameIn);
        return Objects.requireNonNull(Page.of(capture).facts().url());
    }

    @Test
    void ofTwoThatDifferInWwwAloneTheOneThatAnsweredIsTaken() {
        assertEquals(
                new Fact<>("https://www.auer.example/", "what it came in"),
                url("https://www.auer.example/", "https://auer.example/"));
    }

    @Test
    void thePagesOwnWordStandsWhereTheyDifferInMore() {
        assertEquals(
                new Fact<>("https://auer.example/bridge", "link canonical"),
                url("https://www.auer.example/bridge?page=all", "https://auer.example/bridge"));
    }
}
