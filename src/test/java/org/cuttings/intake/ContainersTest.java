package org.cuttings.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.cuttings.model.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Every page of a container comes out, with what the container tells of it, and nothing else.
@Timeout(60)
class ContainersTest {
    private static final String URL = "https://courier.example/ferry";
    private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";

    @TempDir Path folder;

    @Test
    void aWarcGivesPagesWithAddressAndTimeAndNothingElse() {
        byte[] warc =
                Made.join(
                        Made.record("warcinfo", "", "", Made.utf8("software: x\r\n")),
                        Made.response("<" + URL + ">", HTML, Made.utf8(Made.PAGE)),
                        Made.response(
                                "https://courier.example/a.png",
                                "Content-Type: image/png\r\n",
                                Made.png(200)),
                        Made.record(
                                "response",
                                "https://courier.example/old",
                                "",
                                Made.utf8(
                                        "HTTP/1.1 301 Moved\r\n"
                                                + "Content-Type: text/html\r\n"
                                                + "Location: /ferry\r\n\r\n"
                                                + "<p>Moved")),
                        Made.record(
                                "revisit",
                                URL,
                                "WARC-Profile:"
                                        + " http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n",
                                Made.http(HTML, new byte[0])),
                        Made.record("request", URL, "", Made.utf8("GET /ferry HTTP/1.1\r\n\r\n")));
        for (byte[] file : List.of(warc, Made.gzip(warc))) {
            Capture page = Made.only("crawl.warc", file);
            assertEquals(URL, page.url());
            assertEquals("crawl.warc!" + URL, page.label());
            assertEquals("2024-03-18T06:00:01Z", page.captured().value().iso());
            assertEquals("utf-8", page.charset());
            assertEquals(Made.PAGE, Made.text(page));
            assertTrue(page.doubts().isEmpty());
        }
    }

    @Test
    void aWarcsPageComesWithThePicturesItShows() {
        String page =
                "<p>x<img src=\"/a.png\" srcset=\"/b.png?w=1&amp;h=2 1x, https://img.example/c.png 2x\"></p>";
        byte[] warc =
                Made.join(
                        Made.response(URL, HTML, Made.utf8(page)),
                        Made.response(
                                "https://courier.example/a.png",
                                "Content-Type: image/png\r\n",
                                Made.png(100)),
                        Made.response(
                                "https://courier.example/b.png?w=1&h=2",
                                "Content-Type: image/png\r\n",
                                Made.png(200)),
                        Made.response(
                                "https://img.example/c.png",
                                "Content-Type: image/png\r\n",
                                Made.png(300)),
                        Made.response(
                                "https://ads.example/d.png",
                                "Content-Type: image/png\r\n",
                                Made.png(400)),
                        Made.response(
                                "https://courier.example/e.png",
                                "Content-Type: image/png\r\n",
                                Made.utf8("<p>no")));
        List<Integer> sizes =
                Made.only("x.warc", warc).assets().stream()
                        .map(asset -> asset.bytes().length)
                        .toList();
        assertEquals(List.of(100, 200, 300), sizes);
    }

    @Test
    void codingsOfABodyAreUndone() throws Exception {
        byte[] page = Made.utf8(Made.PAGE);
        byte[] gzip = Made.gzip(page);
        byte[] chunked =
                Made.join(
                        Made.utf8(Integer.toHexString(40) + ";x=y\r\n"),
                        Arrays.copyOf(page, 40),
                        Made.utf8("\r\n" + Integer.toHexString(page.length - 40) + "\r\n"),
                        Arrays.copyOfRange(page, 40, page.length),
                        Made.utf8("\r\n0\r\n\r\n"));
        byte[] brotli = Base64.getDecoder().decode("CwaAPHA+QnJvdGxpPC9wPgM=");
        List<byte[]> records =
                List.of(
                        Made.response(
                                "https://x.example/1", HTML + "Content-Encoding: gzip\r\n", gzip),
                        Made.response(
                                "https://x.example/2",
                                HTML + "Transfer-Encoding: chunked\r\n",
                                chunked),
                        Made.response(
                                "https://x.example/3",
                                HTML + "Content-Encoding: deflate\r\n",
                                deflated(page, false)),
                        Made.response(
                                "https://x.example/4",
                                HTML + "Content-Encoding: deflate\r\n",
                                deflated(page, true)),
                        // What is named but not there is taken as it is.
                        Made.response(
                                "https://x.example/5", HTML + "Content-Encoding: gzip\r\n", page),
                        Made.response(
                                "https://x.example/6", HTML + "Content-Encoding: br\r\n", page),
                        Made.response(
                                "https://x.example/7",
                                HTML + "Transfer-Encoding: chunked\r\n",
                                page));
        List<Capture> pages =
                Made.pages(Made.brought("x.warc", Made.join(records.toArray(byte[][]::new))));
        assertEquals(7, pages.size());
        pages.forEach(each -> assertEquals(Made.PAGE, Made.text(each), String.valueOf(each.url())));
        Capture br =
                Made.only(
                        "x.warc",
                        Made.response(
                                "https://x.example/8", HTML + "Content-Encoding: br\r\n", brotli));
        assertEquals("<p>Brotli</p>", Made.text(br));
    }

    private static byte[] deflated(byte[] bytes, boolean bare) throws Exception {
        var packed = new java.io.ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(9, bare))) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void pagesBeforeTheDamageAreKeptAndTheDamageIsTold() {
        byte[] whole = Made.response(URL, HTML, Made.utf8(Made.PAGE));
        byte[] second = Made.response("https://courier.example/b", HTML, Made.utf8(Made.PAGE));
        byte[] cut = Made.join(whole, Arrays.copyOf(second, 90));
        List<Brought> brought = Made.brought("x.warc", cut);
        assertEquals(List.of(URL), Made.pages(brought).stream().map(Capture::url).toList());
        assertTrue(
                brought.getLast() instanceof Brought.Unreadable(String label, String why)
                        && label.equals("x.warc")
                        && why.contains("damaged"));
        Capture half =
                Made.pages(Made.brought("x.warc", Arrays.copyOf(whole, whole.length - 30)))
                        .getFirst();
        assertEquals("cut-short", half.doubts().getFirst().code());
    }

    @Test
    void aDigestThatDoesNotFitIsToldAndOneThatCantBeReadIsNot() throws Exception {
        byte[] message = Made.http(HTML, Made.utf8(Made.PAGE));
        String good =
                new org.netpreserve.jwarc.WarcDigest(
                                "sha1",
                                java.security.MessageDigest.getInstance("SHA-1")
                                        .digest(Made.utf8(Made.PAGE)))
                        .raw();
        assertTrue(
                Made.only(
                                "x.warc",
                                Made.record(
                                        "response",
                                        URL,
                                        "WARC-Payload-Digest: " + good + "\r\n",
                                        message))
                        .doubts()
                        .isEmpty());
        String bad = good.substring(0, good.length() - 1) + (good.endsWith("A") ? "B" : "A");
        assertEquals(
                "digest-differs",
                Made.only(
                                "x.warc",
                                Made.record(
                                        "response",
                                        URL,
                                        "WARC-Payload-Digest: " + bad + "\r\n",
                                        message))
                        .doubts()
                        .getFirst()
                        .code());
        assertTrue(
                Made.only(
                                "x.warc",
                                Made.record(
                                        "response", URL, "WARC-Payload-Digest: p5??\r\n", message))
                        .doubts()
                        .isEmpty());
    }

    @Test
    void thePagesThatAWaczListsAreTakenAndItsFramesAreNot() {
        byte[] warc =
                Made.gzip(
                        Made.join(
                                Made.response(URL, HTML, Made.utf8(Made.PAGE)),
                                Made.response(
                                        "https://ads.example/frame", HTML, Made.utf8("<p>Buy"))));
        String pages =
                "{\"format\":\"json-pages-1.0\"}\n{\"url\":\""
                        + URL
                        + "\",\"title\":\"Ferry to stop\"}\n";
        List<Brought> brought =
                read(
                        "x.wacz",
                        Made.zip(
                                "archive/data.warc.gz",
                                warc,
                                "pages/pages.jsonl",
                                pages,
                                "datapackage.json",
                                "{\"resources\":[{\"path\":\"archive/data.warc.gz\",\"hash\":\"sha256:"
                                        + Reading.sha256(warc)
                                        + "\"}]}"));
        Capture page = Made.pages(brought).getFirst();
        assertEquals(1, brought.size());
        assertEquals(URL, page.url());
        assertEquals("Ferry to stop", page.told().get("title"));
        assertTrue(page.doubts().isEmpty());
        brought =
                read(
                        "y.wacz",
                        Made.zip(
                                "archive/data.warc.gz",
                                warc,
                                "datapackage.json",
                                "{\"resources\":[{\"path\":\"archive/data.warc.gz\",\"hash\":\"sha256:"
                                        + "0".repeat(64)
                                        + "\"}]}"));
        assertEquals(2, Made.pages(brought).size());
        assertEquals("digest-differs", Made.pages(brought).getFirst().doubts().getFirst().code());
    }

    private List<Brought> read(String name, byte[] bytes) {
        try {
            Path file = Files.write(folder.resolve(name), bytes);
            List<Brought> all = new ArrayList<>();
            Intake.read(file, all::add);
            return all;
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static String mhtml(String head, String... parts) {
        StringBuilder whole =
                new StringBuilder(
                        head
                                + "MIME-Version: 1.0\r\n"
                                + "Content-Type: multipart/related; type=\"text/html\";"
                                + " boundary=\"--x\"\r\n\r\n");
        for (String part : parts) {
            whole.append("----x\r\n").append(part).append("\r\n");
        }
        return whole + "----x--\r\n";
    }

    @Test
    void chromesSnapshotGivesItsPageWithPicturesAndNoFrames() {
        String page =
                "Content-Type: text/html\r\n"
                        + "Content-ID: <f1@x>\r\n"
                        + "Content-Transfer-Encoding: quoted-printable\r\n"
                        + "Content-Location: "
                        + URL
                        + "\r\n\r\n"
                        + "<html><head><meta charset=3D\"utf-8\"></head><p>=E2=80=9CNo,=E2=80=9D"
                        + " she sa=\r\n"
                        + "id.";
        String frame =
                "Content-Type: text/html\r\nContent-Location: https://ads.example/\r\n\r\n<p>Buy";
        String picture =
                "Content-Type: image/png\r\n"
                        + "Content-Transfer-Encoding: base64\r\n"
                        + "Content-Location: https://courier.example/a.png\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(Made.png(300));
        Capture capture =
                Made.only(
                        "a.mhtml",
                        Made.utf8(
                                mhtml(
                                        "From: <Saved by Blink>\r\nSnapshot-Content-Location: "
                                                + URL
                                                + "\r\n"
                                                + "Subject: =?utf-8?Q?Ferry=20?=\r\n"
                                                + " =?utf-8?Q?to=20stop?=\r\n"
                                                + "Date: Mon, 18 Mar 2024 06:00:04 -0000\r\n",
                                        page,
                                        frame,
                                        picture)));
        assertEquals(URL, capture.url());
        assertEquals("2024-03-18T06:00:04Z", capture.captured().value().iso());
        assertEquals("Ferry to stop", capture.told().get("title"));
        assertTrue(Made.text(capture).contains("<p>“No,” she said."));
        assertEquals("https://courier.example/a.png", capture.assets().getFirst().address());
        assertEquals(300, capture.assets().getFirst().bytes().length);
    }

    @Test
    void explorersArchiveIsReadInItsOwnEncoding() {
        String page =
                "Content-Type: text/html;\r\n"
                        + "\tcharset=\"windows-1252\"\r\n"
                        + "Content-Transfer-Encoding: base64\r\n"
                        + "Content-Location: "
                        + URL
                        + "\r\n\r\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(
                                        "<p>„Mühle“".getBytes(Charset.forName("windows-1252")));
        Capture capture =
                Made.only(
                        "a.mht",
                        Made.utf8(
                                mhtml(
                                        "From: \"Saved by Internet Explorer 11\"\r\n"
                                                + "Date: Thu, 5 Oct 2023 14:08:31 +0200\r\n",
                                        page)));
        assertEquals("<p>„Mühle“", Made.text(capture));
        assertEquals("2023-10-05T14:08:31+02:00", capture.captured().value().iso());
    }

    @Test
    void aNewsletterIsPublishedWhenItWasSent() {
        String mail =
                "From: \"Courier Letter\" <letter@courier.example>\r\n"
                        + "To: reader@mail.example\r\n"
                        + "Subject: Ferry to stop\r\n"
                        + "Date: Fri, 15 Mar 2024 18:30:00 +0100\r\n"
                        + "List-Unsubscribe: <https://courier.example/leave>\r\n"
                        + "MIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/alternative; boundary=b\r\n\r\n"
                        + "--b\r\n"
                        + "Content-Type: text/plain\r\n\r\n"
                        + "plain\r\n"
                        + "--b\r\n"
                        + "Content-Type: text/html; charset=utf-8\r\n\r\n"
                        + "<p>html\r\n"
                        + "--b--\r\n";
        Capture capture = Made.only("a.eml", Made.utf8(mail));
        assertEquals("<p>html", Made.text(capture).strip());
        assertEquals("2024-03-15T18:30:00+01:00", capture.told().get("published"));
        assertEquals("Courier Letter", capture.told().get("publisher"));
        assertNull(capture.captured());
        assertNull(capture.url());
    }

    @Test
    void aMailboxIsOnePageAMail() {
        String mail =
                "From a@x.example Thu Mar 14 09:20:00 2024\n"
                        + "From: A <a@x.example>\n"
                        + "Subject: %s\n"
                        + "Date: Thu, 14 Mar 2024 09:20:00 GMT\n\n"
                        + "Words of %s.\n\n";
        List<Capture> pages =
                Made.pages(
                        Made.brought(
                                "x.mbox",
                                Made.utf8(
                                        mail.formatted("One", "one")
                                                + mail.formatted("Two", "two"))));
        assertEquals(
                List.of("One", "Two"),
                pages.stream().map(page -> page.told().get("title")).toList());
        assertEquals("A", pages.getFirst().told().get("author"));
        assertTrue(pages.stream().allMatch(page -> page.mediaType().equals("text/plain")));
    }

    @Test
    void feedItemsWithTheirTextArePagesAndSummariesAreTold() {
        String feed =
                "<?xml version='1.0'?><rss version='2.0' xmlns:content='c'"
                        + " xmlns:dc='d'><channel><title>Courier</title><language>en</language><item><title>Ferry"
                        + " &amp;amp; quay</title><link>https://courier.example/a</link><pubDate>Thu,"
                        + " 14 Mar 2024 09:20:00"
                        + " GMT</pubDate><dc:creator>Ines</dc:creator><description>Short.</description><content:encoded><![CDATA[<p>The"
                        + " ferry.</p>]]></content:encoded></item>"
                        + "<item><title>Other</title><description>Short.</description></item></channel></rss>";
        List<Brought> brought = Made.brought("x.rss", Made.utf8(feed));
        Capture page = Made.pages(brought).getFirst();
        assertEquals("<p>The ferry.</p>", Made.text(page));
        assertEquals("https://courier.example/a", page.url());
        assertEquals("Ferry & quay", page.told().get("title"));
        assertEquals("Ines", page.told().get("author"));
        assertEquals("Courier", page.told().get("publisher"));
        assertEquals("2024-03-14T09:20:00Z", page.told().get("published"));
        assertEquals(
                new Brought.Unreadable(
                        "x.rss",
                        "1 of the feed's 2 items carry no text, only a title or a summary."),
                brought.getLast());
    }

    @Test
    void atomsThreeKindsOfTextAreRead() {
        String entry =
                "<entry><title>x</title><link rel='edit' href='https://x.example/edit'/><link"
                        + " href='https://x.example/%d'/><published>2024-03-14T09:20:00+01:00</published><author><name>Ines</name></author><content"
                        + " type='%s'>%s</content></entry>";
        String feed =
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>Courier</title>"
                        + entry.formatted(1, "html", "&lt;p&gt;One&lt;/p&gt;")
                        + entry.formatted(2, "xhtml", "<div><p>Two</p></div>")
                        + entry.formatted(3, "text", "Three &lt; four")
                        + "</feed>";
        List<Capture> pages = Made.pages(Made.brought("x.atom", Made.utf8(feed)));
        assertEquals(
                List.of("https://x.example/1", "https://x.example/2", "https://x.example/3"),
                pages.stream().map(Capture::url).toList());
        assertEquals("<p>One</p>", Made.text(pages.get(0)));
        assertTrue(Made.text(pages.get(1)).contains("<p>Two</p>"));
        assertEquals("<pre>Three &lt; four</pre>", Made.text(pages.get(2)));
    }

    @Test
    void aFolderOfASavedPageIsItsCompanion() throws Exception {
        Files.write(
                folder.resolve("Ferry.html"),
                Made.utf8("<html><p>x<img src=\"./Ferry_files/a%20b.png\">"));
        Files.createDirectories(folder.resolve("Ferry_files"));
        Files.write(folder.resolve("Ferry_files/a b.png"), Made.png(50));
        Files.write(folder.resolve("Ferry_files/frame.html"), Made.utf8("<p>Buy"));
        Files.write(folder.resolve("Ferry_files/style.css"), Made.utf8("p{}"));
        Files.write(folder.resolve("Other.html"), Made.utf8("<p>y"));
        List<Brought> all = new ArrayList<>();
        Intake.read(folder, all::add);
        List<Capture> pages = Made.pages(all);
        assertEquals(2, all.size());
        assertEquals(1, pages.getFirst().assets().size());
        assertTrue(
                pages.getFirst()
                        .assets()
                        .getFirst()
                        .isAt("https://courier.example/x/Ferry_files/a%20b.png"));
    }

    @Test
    void aZipIsReadLikeAFolderWithoutUnpacking() {
        List<Brought> brought =
                read(
                        "x.zip",
                        Made.zip(
                                "a/Ferry.html",
                                Made.PAGE,
                                "a/Ferry_files/pic.png",
                                Made.png(60),
                                "a/Ferry_files/ad.html",
                                "<p>Buy",
                                "../climb.html",
                                "<p>up",
                                "__MACOSX/._Ferry.html",
                                "x",
                                "b.mhtml",
                                mhtml(
                                        "From: <Saved by Blink>\r\n",
                                        "Content-Type: text/html\r\n\r\n<p>z")));
        List<Capture> pages = Made.pages(brought);
        assertEquals(3, brought.size());
        assertEquals(3, pages.size());
        assertTrue(
                pages.stream()
                        .anyMatch(page ->
                                page.label().endsWith("x.zip!a/Ferry.html")
                                        && page.assets().size() == 1));
        assertTrue(Files.notExists(folder.resolve("../climb.html")));
    }

    @Test
    void membersBeforeTheCutOfAZipAreKept() {
        byte[] zip = Made.zip("a.html", Made.PAGE, "b.html", Made.PAGE);
        List<Brought> brought = read("cut.zip", Arrays.copyOf(zip, zip.length - 150));
        assertTrue(
                Made.pages(brought).stream().anyMatch(page -> page.label().endsWith("!a.html")),
                brought.toString());
    }

    @Test
    void markdownsFrontMatterTells() {
        Capture page =
                Made.only(
                        "note.md",
                        Made.utf8(
                                "---\n"
                                        + "title: \"Ferry to stop\"\n"
                                        + "source: https://courier.example/a\n"
                                        + "author: Ines\n"
                                        + "published: 2024-03-14\n"
                                        + "created: 2024-03-18\n"
                                        + "---\n\n"
                                        + "# Ferry\n"));
        assertEquals("text/markdown", page.mediaType());
        assertEquals("Ferry to stop", page.told().get("title"));
        assertEquals("https://courier.example/a", page.url());
        assertEquals("2024-03-14", page.told().get("published"));
        assertEquals("2024-03-18", page.captured().value().iso());
    }

    @Test
    void theClipboardsHtmlKnowsItsAddress() {
        List<Brought> all = new ArrayList<>();
        Intake.ofClipboard(
                "Version:0.9\r\n"
                        + "StartHTML:0000000105\r\n"
                        + "SourceURL:https://courier.example/a\r\n"
                        + "<html><body><!--StartFragment--><p>x\uD800</p>",
                "x",
                all::add);
        Intake.ofClipboard(null, "Plain words.", all::add);
        Intake.ofClipboard(" ", null, all::add);
        Capture html = Made.pages(all).getFirst();
        assertEquals("https://courier.example/a", html.url());
        assertTrue(Made.text(html).endsWith("<p>x\uFFFD</p>"));
        assertEquals("text/plain", Made.pages(all).get(1).mediaType());
        assertTrue(all.getLast() instanceof Brought.Unreadable);
    }

    @Test
    void safarisArchiveGivesItsPageWithItsPictures() throws Exception {
        byte[] archive =
                plist(
                        dictionary(1, 2, 3, 4),
                        "WebMainResource",
                        "WebSubresources",
                        dictionary(5, 6, 7, 8),
                        new int[] {9},
                        "WebResourceData",
                        "WebResourceURL",
                        Made.utf8("<p>“Größe”"),
                        URL,
                        dictionary(5, 6, 10, 11),
                        Made.png(40),
                        "https://courier.example/ä.png");
        Capture page = Made.only("a.webarchive", archive);
        assertEquals("<p>“Größe”", Made.text(page));
        assertEquals(URL, page.url());
        assertEquals("https://courier.example/ä.png", page.assets().getFirst().address());
        for (int i = 0; i < archive.length; i++) {
            byte[] odd = archive.clone();
            odd[i] ^= 0x55;
            assertTrue(!Made.brought("a.webarchive", odd).isEmpty());
            assertTrue(!Made.brought("a.webarchive", Arrays.copyOf(archive, i)).isEmpty());
        }
    }

    private record Dictionary(int[] references) {}

    /// First the numbers of the keys, then of the values.
    private static Dictionary dictionary(int... references) {
        return new Dictionary(references);
    }

    /// A binary property list of objects numbered from 0, the first the top.
    private static byte[] plist(Object... objects) {
        var out = new java.io.ByteArrayOutputStream();
        out.writeBytes(Made.utf8("bplist00"));
        byte[] offsets = new byte[objects.length * 2];
        for (int i = 0; i < objects.length; i++) {
            offsets[2 * i] = (byte) (out.size() >> 8);
            offsets[2 * i + 1] = (byte) out.size();
            switch (objects[i]) {
                case Dictionary(int[] references) -> {
                    out.write(0xD0 | references.length / 2);
                    Arrays.stream(references).forEach(out::write);
                }
                case int[] references -> {
                    out.write(0xA0 | references.length);
                    Arrays.stream(references).forEach(out::write);
                }
                case byte[] data -> {
                    out.writeBytes(new byte[] {0x4F, 0x10, (byte) data.length});
                    out.writeBytes(data);
                }
                case String text -> {
                    out.writeBytes(new byte[] {0x6F, 0x10, (byte) text.length()});
                    out.writeBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_16BE));
                }
                default -> throw new IllegalArgumentException(String.valueOf(objects[i]));
            }
        }
        int table = out.size();
        out.writeBytes(offsets);
        out.writeBytes(new byte[] {0, 0, 0, 0, 0, 0, 2, 1});
        for (long number : new long[] {objects.length, 0, table}) {
            out.writeBytes(java.nio.ByteBuffer.allocate(8).putLong(number).array());
        }
        return out.toByteArray();
    }

    @Test
    void aGzippedPageIsThePageUnderItsOwnName() {
        Capture page = Made.only("a.html.gz", Made.gzip(Made.utf8(Made.PAGE)));
        assertEquals("a.html.gz", page.label());
        assertArrayEquals(Made.utf8(Made.PAGE), page.bytes());
    }
}
