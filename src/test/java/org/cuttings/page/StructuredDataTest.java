package org.cuttings.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Which objects of a page's JSON-LD are found, however it is written.
class StructuredDataTest {
    private static StructuredData of(String json) {
        return StructuredData.of(
                Markup.of(Jsoup.parse("<script type='application/ld+json'>" + json + "</script>")));
    }

    private static String headline(StructuredData data) {
        List<JsonNode> found = data.ofType("NewsArticle"::equals);
        return found.isEmpty() ? "none" : data.text(found.getFirst(), "headline").orElse("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@type':'NewsArticle','headline':'Ferry late'}",
                "[{'@type':'WebPage'},{'@type':['NewsArticle'],'headline':'Ferry late'}]",
                "{'@graph':[{'@type':'http://schema.org/NewsArticle','headline':'Ferry late'}]}",
                "{'@type':'WebPage','mainEntity':{'@type':'NewsArticle','headline':'Ferry late'}}",
                "{'@type':'NewsArticle','headline':'Ferry\n late',}",
                "//<![CDATA[\n{'@type':'NewsArticle','headline':'Ferry late'}\n//]]>",
                "<!-- {'@type':'NewsArticle','headline':'Ferry late'} -->",
                "{'@type':'NewsArticle','headline':'Ferry &amp;nbsp;late'};",
                "{'@type':'WebSite'} {'@type':'NewsArticle','headline':'Ferry late'}",
                "{'@type':'NewsArticle','headline':'<b>Ferry</b> late','text':'the 'old' boat'}",
                "{'@type':'NewsArticle','headline':{'@value':'Ferry late'}}"
            })
    void anArticlesHeadlineIsFound(String json) {
        assertEquals("Ferry late", headline(of(json.replace('\'', '"'))));
    }

    @Test
    void aReferenceIsFollowed() {
        StructuredData data =
                of(
                        """
                        {"@graph":[{"@type":"NewsArticle","author":{"@id":"#ida"}},
                        {"@id":"#ida","@type":"Person","name":"Ida Nord"}]}
                        """);
        JsonNode article = data.ofType("NewsArticle"::equals).getFirst();
        JsonNode author = data.values(article, "author").getFirst();
        assertEquals("Ida Nord", data.text(author, "name").orElseThrow());
    }

    @Test
    void whatIsNoJsonGivesNothing() {
        assertTrue(of("window.x = 1").objects().isEmpty());
        assertTrue(of("{\"@type\":").objects().isEmpty());
        assertTrue(of("").objects().isEmpty());
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void bombsAreRefused() {
        assertTrue(of("[".repeat(200_000)).objects().isEmpty());
        assertTrue(of("{\"a\":" + "1".repeat(200_000) + "}").objects().isEmpty());
        assertTrue(of("{\"a\":\"" + "\"x".repeat(200_000)).objects().isEmpty());
    }
}
