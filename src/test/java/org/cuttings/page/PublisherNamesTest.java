package org.cuttings.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.cuttings.model.Capture;
import org.cuttings.model.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which of a site's names is taken for its publisher, and which of its headlines for its title.
/// The pages are made up.
class PublisherNamesTest {
    private static final String BODY =
            "<p>The bridge over the Auer will be closed for repairs until May, the town said.</p>";

    private static Page page(String address, String head, String body) {
        String html =
                "<html><head><link rel=canonical href='https://"
                        + address
                        + "/a/1'>"
                        + head
                        + "</head><body>"
                        + body
                        + "</body></html>";
        return Page.of(Capture.of("a.html", html.getBytes(StandardCharsets.UTF_8), "text/html"));
    }

    private static Fact<String> publisher(String address, String head, String body) {
        return Objects.requireNonNull(page(address, head, body).facts().publisher());
    }

    private static String named(String name) {
        return "<meta property=og:site_name content='" + name + "'>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    © 2024 The Auerbach Shimbun Company. All rights reserved. | The Auerbach Shimbun
                    Copyright (c) 1998-2024 by Auerbach Media GmbH            | Auerbach Media
                    Auerbach Post © 2024                                      | Auerbach Post
                    Alle Inhalte: COPYRIGHT AUERBACH VERLAG, alle Rechte      | AUERBACH VERLAG
                    """)
    void aCopyrightLineNamesTheHouseWhereTheAddressBearsOutNoOtherName(
            String line, String publisher) {
        String printed = BODY + "<footer>" + line + "</footer>";

        assertEquals(publisher, publisher("auerbach.example", named("北新聞"), printed).value());
    }

    @Test
    void aPhotographersCreditIsNoPublisher() {
        String credit = BODY + "<figcaption>The bridge. © Agency Pictures / M. Roth</figcaption>";

        assertEquals("北新聞", publisher("auerbach.example", named("北新聞"), credit).value());
    }

    @Test
    void theLastPartOfAnAddressBearsNothingOut() {
        String line = BODY + "<footer>© 2024 Common Company</footer>";

        assertEquals("Nordblick", publisher("www.xq.com", named("Nordblick"), line).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    QRB News        | qrb.example     | QRB     | QRB
                    QRB24           | qrb.example     | QRB     | QRB
                    QRBtoday        | qrb.example     | QRB     | QRB
                    Auer Nachrichten| auer.example    | Auer    | Auer
                    Daily Auer      | auer.example    | Auer    | Daily Auer
                    QRB News        | qrbnews.example | QRB     | QRB News
                    """)
    void aProductsNameGivesWayToItsHousesNameThatThePagePrints(
            String named, String address, String masthead, String publisher) {
        String home = "<a href='/'><img alt='" + masthead + " Logo' src=l.png></a>" + BODY;

        assertEquals(publisher, publisher(address, named(named), home).value());
    }

    @Test
    void aProductsNameStaysWhereThePagePrintsNoOther() {
        assertEquals("QRB News", publisher("qrb.example", named("QRB News"), BODY).value());
    }

    @Test
    void initialsAreBorneOut() {
        String head = named("nwz.example") + "<title>Bridge closed | Neue Wald Zeitung</title>";

        assertEquals("Neue Wald Zeitung", publisher("nwz.example", head, BODY).value());
    }

    @Test
    void anAddressThatBeginsAsASignatureDoesBearsItOut() {
        String line = BODY + "<footer>© 2024 QRB International</footer>";

        assertEquals(
                "QRB International",
                publisher("qrbgroup.example", named("Channel7"), line).value());
    }

    @Test
    void theMastheadNamesTheSiteWhoseHeadHasAnothersName() {
        String body = "<a href='https://auerlocal.example/'>Auer Local</a>" + BODY;

        assertEquals(
                new Fact<>("Auer Local", "masthead"),
                publisher("auerlocal.example", named("Your Region"), body));
    }

    private static String title(String head, String body) {
        return Objects.requireNonNull(page("auer.example", head, body).facts().title()).value();
    }

    @Test
    void theFirstHeadingThatIsToldElsewhereIsTheTitle() {
        String head =
                "<title>Closed till May? Questions on the bridge</title>"
                        + "<meta property=og:title content='“Nobody asked the ferrymen”'>";
        String body = "<h1>Topic: bridge</h1><h1>“Nobody asked the ferrymen”</h1>" + BODY;

        assertEquals("“Nobody asked the ferrymen”", title(head, body));
    }

    @Test
    void aHeadingWithinANewsletterIsNotItsTitle() {
        String head = "<title>River letter / 12 May</title>";
        String body = "<a href=x>River letter / 12 May</a><h1>Two bridges to cross</h1>" + BODY;

        assertEquals("River letter / 12 May", title(head, body));
    }

    @Test
    void theStructuredDataHaveThePrintedHeadlineUnderAnotherName() {
        String head =
                """
                <title>Bridge closed: what to know</title>
                <meta property=og:title content="The bridge that nobody wants to close">
                <script type="application/ld+json">{"@type":"NewsArticle",
                "headline":"Bridge closed: what to know",
                "alternativeHeadline":"The bridge that nobody wants to close"}</script>
                """;
        String body = "<h1>The bridge that nobody wants to close</h1>" + BODY;

        assertEquals("The bridge that nobody wants to close", title(head, body));
    }
}
