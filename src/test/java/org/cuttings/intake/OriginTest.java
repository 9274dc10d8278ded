package org.cuttings.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.cuttings.model.Capture;
import org.junit.jupiter.api.Test;

/// Where a page came from and when is what the tool wrote that saved it, and nothing where none
/// did.
class OriginTest {
    private static Capture saved(String html) {
        return Made.only("page.html", Made.utf8(html));
    }

    private static String when(Capture capture) {
        return capture.captured() == null ? null : capture.captured().value().iso();
    }

    @Test
    void aPageThatTellsNothingComesFromNowhere() {
        Capture page = saved(Made.PAGE);
        assertNull(page.url());
        assertNull(page.captured());
    }

    @Test
    void singleFileTellsAddressAndTime() {
        Capture page =
                saved(
                        "<!DOCTYPE html> <html lang=en><!--\n"
                                + " Page saved with SingleFile \n"
                                + " url: https://courier.example/a?b=1 \n"
                                + " saved date: Mon Mar 18 2024 07:00:04 GMT+0100 (Central European"
                                + " Standard Time)\n"
                                + "--><title>x</title><p>y");
        assertEquals("https://courier.example/a?b=1", page.url());
        assertEquals("2024-03-18T07:00:04+01:00", when(page));
        assertEquals("SingleFile", page.told().get("urlFrom"));
    }

    @Test
    void theNumberInSavedFromIsTheAddressesLength() {
        String odd = "https://courier.example/a--" + ">b";
        Capture page =
                saved("<!-- saved from url=(%04d)%s -->\n<html><p>x".formatted(odd.length(), odd));
        assertEquals(odd, page.url());
        assertNull(saved("<!-- saved from url=(0014)about:internet -->\n<html><p>x").url());
        assertEquals(
                "https://courier.example/c",
                saved("<!-- saved from url=(0999)https://courier.example/c -->\n<html><p>x").url());
    }

    @Test
    void otherToolsAreUnderstood() {
        Capture monolith =
                saved(
                        "<!-- Saved from https://courier.example/a at 2024-03-18T06:00:04Z using"
                                + " monolith v2.8.1 --><html><p>x");
        assertEquals("https://courier.example/a", monolith.url());
        assertEquals("2024-03-18T06:00:04Z", when(monolith));
        Capture savePage =
                saved(
                        "<html><head><meta name=\"savepage-url\""
                                + " content=\"https://courier.example/b\"><meta name=\"savepage-date\""
                                + " content=\"Mon Mar 18 2024 06:00:04 GMT+0000 (Coordinated Universal"
                                + " Time)\"></head><p>x");
        assertEquals("https://courier.example/b", savePage.url());
        assertEquals("2024-03-18T06:00:04Z", when(savePage));
        Capture scrapBook =
                saved(
                        "<html data-scrapbook-source=\"https://courier.example/c\""
                                + " data-scrapbook-create=\"20240318060004123\"><p>x");
        assertEquals("https://courier.example/c", scrapBook.url());
        assertEquals("2024-03-18T06:00:04Z", when(scrapBook));
    }

    @Test
    void aWebArchivesPageIsTheOriginalAsItWasThen() {
        Capture page =
                saved(
                        "<html><head><script>__wm.wombat(\"http://courier.example:80/a\",\"20120216182711\",\"https://web.archive.org/\",\"web\");"
                                + "</script></head><body><p>x</body></html>");
        assertEquals("http://courier.example:80/a", page.url());
        assertEquals("2012-02-16T18:27:11Z", when(page));
        assertEquals("wayback", page.told().get("archive"));
    }

    @Test
    void anArchivesPageSavedByABrowserIsTheOriginalToo() {
        String archived = "https://web.archive.org/web/20120216182711/http://courier.example/a";
        Capture page =
                saved(
                        "<!-- saved from url=(%04d)%s -->\n<html><p>x"
                                .formatted(archived.length(), archived));
        assertEquals("http://courier.example/a", page.url());
        assertEquals("2012-02-16T18:27:11Z", when(page));
    }

    @Test
    void rewrittenLinksAloneTellAnArchivesPage() {
        String link =
                "<a href=\"https://web.archive.org/web/20120216182711/http://courier.example/%d\">x</a>";
        StringBuilder page =
                new StringBuilder(
                        "<html><head><link rel=\"canonical\""
                                + " href=\"https://web.archive.org/web/20120216182711/http://courier.example/a\"></head>");
        for (int i = 0; i < 6; i++) {
            page.append(link.formatted(i));
        }
        assertEquals("http://courier.example/a", saved(page.toString()).url());
    }

    @Test
    void aPageThatLinksToAnArchiveIsNone() {
        Capture page =
                saved(
                        "<html><p>See <a"
                                + " href=\"https://web.archive.org/web/20120216182711/http://other.example/\">what"
                                + " it was</a>, <a href=\"/x\">x</a> <a href=\"/y\">y</a>");
        assertNull(page.url());
        assertNull(page.captured());
        assertNull(page.told().get("archive"));
    }

    @Test
    void theClosingCommentTellsTheTime() {
        Capture page =
                saved(
                        "<html><body><!-- BEGIN WAYBACK TOOLBAR INSERT --><div"
                                + " id=\"wm-ipp\"></div><!-- END WAYBACK TOOLBAR INSERT"
                                + " --><p>x</body></html>\n"
                                + "<!--\n"
                                + "     FILE ARCHIVED ON 6:27:11 Feb 6, 2012 AND RETRIEVED FROM THE\n"
                                + "     INTERNET ARCHIVE ON 1:00:00 Mar 18, 2024.\n"
                                + "-->");
        assertEquals("2012-02-06T06:27:11Z", when(page));
        assertNull(page.url());
    }

    @Test
    void theToolbarOfEarlierYearsIsUnderstood() {
        Capture page =
                saved(
                        "<html><body><!-- BEGIN WAYBACK TOOLBAR INSERT --><script>var wbPrefix ="
                                + " \"/web/\";\n"
                                + "var wbCurrentUrl = \"http://courier.example/a\";</script><!-- END"
                                + " WAYBACK TOOLBAR INSERT --><img"
                                + " src=\"/web/20090216182711im_/http://courier.example/b.gif\"><p>x");
        assertEquals("http://courier.example/a", page.url());
        assertEquals("2009-02-16T18:27:11Z", when(page));
        Capture field =
                saved(
                        "<html><body><div id=\"wm-ipp\"><input type=\"text\" name=\"url\""
                                + " id=\"wmtbURL\" value=\"http://courier.example/c?d=1&amp;e=2\""
                                + " /></div><a"
                                + " href=\"https://web.archive.org/web/20110216182711/http://courier.example/\">x</a>");
        assertEquals("http://courier.example/c?d=1&e=2", field.url());
        assertEquals("2011-02-16T18:27:11Z", when(field));
    }

    @Test
    void archivedAddressesAreTakenApart() {
        assertEquals(
                "http://x.example/a",
                Wayback.original(
                        "https://web.archive.org/web/20120216182711im_/http://x.example/a"));
        assertEquals(
                "http://x.example/a", Wayback.original("/web/20120216182711/http:/x.example/a"));
        assertEquals(
                "https://x.example/",
                Wayback.original("https://archive.today/20200605101112/https://x.example/"));
        for (String other :
                new String[] {
                    "https://x.example/20120216182711/a",
                    "https://web.archive.org/web/2012/http://x.example/",
                    "x",
                    ""
                }) {
            assertEquals(other, Wayback.original(other));
        }
    }
}
