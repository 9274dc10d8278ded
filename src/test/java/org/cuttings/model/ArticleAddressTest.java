package org.cuttings.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which addresses mean one article.
class ArticleAddressTest {
    private static final String ONE = ArticleAddress.identity("https://gazette.example/news/1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gazette.example/news/1",
                "https://www.gazette.example/news/1/",
                "https://m.gazette.example/news/1#comments",
                "https://GAZETTE.example:443/news/1?utm_source=x&fbclid=y",
                "https://amp.gazette.example/news/1/amp",
                "https://gazette.example/amp/news/1"
            })
    void habitsOfLinkingAreFolded(String address) {
        assertEquals(ONE, ArticleAddress.identity(address));
    }

    @Test
    void whatMayTellArticlesApartIsKept() {
        assertNotEquals(ONE, ArticleAddress.identity("https://gazette.example/news/1?id=2"));
        assertNotEquals(ONE, ArticleAddress.identity("https://gazette.example/News/1"));
        assertEquals(
                ArticleAddress.identity("https://gazette.example/?b=2&a=1"),
                ArticleAddress.identity("https://gazette.example/?a=1&b=2"));
        assertEquals(
                "https://gazette.example/?p=7",
                ArticleAddress.clean("https://gazette.example/?utm_medium=x&p=7#top"));
        assertEquals("no address", ArticleAddress.identity(" no address "));
    }
}
