package org.cuttings.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a file holds, it is answered, soon, within bounds, and with a sentence where it is no
/// page.
@Timeout(60)
class HostileIntakeTest {
    private static final Limits SMALL =
            new Limits(1 << 20, 1 << 16, 1 << 17, 8L << 20, 200, 400, 1000, 4);

    @TempDir Path folder;

    private List<Brought> read(Path path) {
        List<Brought> all = new ArrayList<>();
        Intake.read(path, SMALL, all::add);
        return all;
    }

    private String sentence(Path path) {
        List<Brought> all = read(path);
        assertEquals(1, all.size(), all.toString());
        return ((Brought.Unreadable) all.getFirst()).why();
    }

    private Path file(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void eachThingThatIsNoPageHasItsSentence() throws Exception {
        assertEquals("The file is empty.", sentence(file("a.html", new byte[0])));
        assertEquals("The file holds only blanks.", sentence(file("b.html", Made.utf8(" \n\t"))));
        assertEquals("This is a picture, no saved page.", sentence(file("c.html", Made.png(4000))));
        assertEquals("There is no such file.", sentence(folder.resolve("none.html")));
        assertEquals("There is no saved page in this zip.", sentence(file("d.zip", Made.zip())));
        assertEquals(
                "There is no page in this web archive.",
                sentence(file("e.warc", Made.record("warcinfo", "", "", Made.utf8("x: y\r\n")))));
        assertEquals(
                "This is a document of an office program, no saved web page. Save it as HTML or"
                        + " text.",
                sentence(file("f.docx", Made.zip("[Content_Types].xml", "<x/>"))));
        assertEquals(
                "The file is damaged or cut short, and nothing of it could be read.",
                sentence(file("g.gz", Arrays.copyOf(Made.gzip(Made.utf8("x")), 10))));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals("There is no saved page in this folder.", sentence(empty));
    }

    @Test
    void linksAreNotFollowed() throws Exception {
        Path inside = Files.createDirectory(folder.resolve("in"));
        Path secret = file("secret.html", Made.utf8("<p>secret"));
        Files.createSymbolicLink(inside.resolve("loop"), Path.of(".."));
        Files.createSymbolicLink(inside.resolve("link.html"), secret);
        Files.write(inside.resolve("page.html"), Made.utf8(Made.PAGE));
        List<Brought> all = read(inside);
        assertEquals(1, Made.pages(all).size());
        assertEquals(3, all.size());
        assertTrue(sentence(inside.resolve("link.html")).startsWith("This is a link"));
    }

    @Test
    void whatOpensToTooMuchIsLeft() throws Exception {
        byte[] zeros = new byte[4 << 20];
        Arrays.fill(zeros, (byte) 'a');
        assertTrue(sentence(file("a.gz", Made.gzip(zeros))).contains("MB"));
        assertTrue(Made.refusal("a.zip", Made.zip("a.html", zeros)).contains("400 times"));
        byte[] body = Made.gzip(Made.join(Made.utf8("<p>"), zeros));
        byte[] warc =
                Made.join(
                        Made.response(
                                "https://x.example/bomb",
                                "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                                body),
                        Made.response(
                                "https://x.example/good",
                                "Content-Type: text/html\r\n",
                                Made.utf8(Made.PAGE)));
        List<Brought> all = read(file("a.warc", warc));
        assertEquals(1, Made.pages(all).size());
        assertTrue(
                all.getFirst() instanceof Brought.Unreadable(String label, String why)
                        && label.endsWith("!https://x.example/bomb"));
    }

    @Test
    void archivesInArchivesEndSomewhere() throws Exception {
        byte[] zip = Made.utf8(Made.PAGE);
        byte[] gzip = zip;
        for (int i = 0; i < 30; i++) {
            zip = Made.zip("x.zip", zip);
            gzip = Made.gzip(gzip);
        }
        assertEquals("Archives lie in each other more than 4 deep.", sentence(file("a.zip", zip)));
        assertEquals("Archives lie in each other more than 4 deep.", sentence(file("a.gz", gzip)));
    }

    @Test
    void zipsFullOfZipsEnd() throws Exception {
        byte[] blank = new byte[900_000];
        Arrays.fill(blank, (byte) '0');
        byte[] inner = Made.zip("a.html", blank, "b.html", blank, "c.html", blank);
        for (int i = 0; i < 3; i++) {
            inner =
                    Made.zip(
                            "1.zip", inner, "2.zip", inner, "3.zip", inner, "4.zip", inner, "5.zip",
                            inner);
        }
        List<Brought> all = read(file("a.zip", inner));
        assertTrue(
                all.getLast() instanceof Brought.Unreadable(String label, String why)
                        && why.contains("opens to more"),
                all.getLast().toString());
        assertTrue(all.size() < 40);
    }

    @Test
    void aRecordWithAVastHeadCostsNoPageBeforeIt() {
        byte[] first =
                Made.response(
                        "https://x.example/1", "Content-Type: text/html\r\n", Made.utf8(Made.PAGE));
        byte[] http = Made.http("Content-Type: text/html\r\n", Made.utf8(Made.PAGE));
        String large = "X: " + "a".repeat(1 << 20) + "\r\n";
        byte[] second = Made.record("response", "https://x.example/2", large, http);
        String vast = "X: a\r\n".repeat(1 << 20);
        byte[] third = Made.record("response", "https://x.example/3", vast, http);

        List<Brought> all = Made.brought("x.warc", Made.join(first, second, third, first));
        assertEquals(3, all.size(), all.toString());
        assertEquals("https://x.example/1", ((Brought.Page) all.get(0)).capture().url());
        assertEquals("https://x.example/2", ((Brought.Page) all.get(1)).capture().url());
        assertEquals(
                "The head of a record is larger than 4 MB: what came before was read.",
                ((Brought.Unreadable) all.get(2)).why());
    }

    @Test
    void manyEmptyGzipMembersDoNotPileUp() throws Exception {
        byte[] empty = Made.gzip(new byte[0]);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < 300_000; i++) {
            all.writeBytes(empty);
        }
        all.writeBytes(Made.gzip(Made.utf8("end")));
        assertEquals(
                "end",
                new String(
                        new Gunzip(new ByteArrayInputStream(all.toByteArray())).readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void aWrongChecksumIsADoubt() {
        byte[] packed = Made.gzip(Made.utf8(Made.PAGE));
        packed[packed.length - 6] ^= 1;
        assertEquals("cut-short", Made.only("a.html.gz", packed).doubts().getFirst().code());
    }

    @Test
    void theVerySamePageOfAnArchiveComesOnce() {
        byte[] record =
                Made.response(
                        "https://x.example/", "Content-Type: text/html\r\n", Made.utf8(Made.PAGE));
        byte[][] many = new byte[500][];
        Arrays.fill(many, record);
        assertEquals(1, Made.brought("x.warc", Made.join(many)).size());
    }

    @Test
    void cancellingIsThrowing() throws Exception {
        for (int i = 0; i < 5; i++) {
            file(i + ".html", Made.utf8(Made.PAGE));
        }
        file(
                "w.warc",
                Made.response(
                        "https://x.example/", "Content-Type: text/html\r\n", Made.utf8(Made.PAGE)));
        for (int stopAt = 1; stopAt <= 6; stopAt++) {
            List<Brought> seen = new ArrayList<>();
            int last = stopAt;
            assertThrows(
                    CancellationException.class,
                    () ->
                            Intake.read(
                                    folder,
                                    brought -> {
                                        seen.add(brought);
                                        if (seen.size() == last) {
                                            throw new CancellationException();
                                        }
                                    }));
            assertEquals(stopAt, seen.size());
        }
        assertEquals(6, Intake.count(folder));
    }

    @Test
    void mutatedFilesAreAnswered() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] warc =
                Made.join(
                        Made.response(
                                "https://x.example/",
                                "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
                                Made.utf8("5\r\n<p>ab\r\n0\r\n\r\n")),
                        Made.response(
                                "https://x.example/b",
                                "Content-Type: text/html\r\n",
                                Made.utf8(Made.PAGE)));
        byte[] mail =
                Made.utf8(
                        "From: a <a@x.example>\r\n"
                                + "Subject: =?utf-8?B?w6k=?=\r\n"
                                + "MIME-Version: 1.0\r\n"
                                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                                + "--b\r\n"
                                + "Content-Type: text/html\r\n"
                                + "Content-Transfer-Encoding: base64\r\n\r\n"
                                + "PHA+eA==\r\n"
                                + "--b--\r\n");
        byte[] feed =
                Made.utf8(
                        "<rss><channel><item><title>x</title><description>&lt;p&gt;y</description></item></channel></rss>");
        for (byte[] whole :
                List.of(
                        warc,
                        Made.gzip(warc),
                        Made.zip("a.html", Made.PAGE, "b.eml", mail),
                        mail,
                        feed,
                        Made.utf8(Made.PAGE))) {
            for (int i = 0; i < 400; i++) {
                byte[] bytes =
                        Arrays.copyOf(
                                whole,
                                random.nextInt(4) == 0
                                        ? random.nextInt(whole.length)
                                        : whole.length);
                for (int n = random.nextInt(6); n > 0 && bytes.length > 0; n--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                assertTrue(!Made.brought("x", bytes).isEmpty(), "seed " + seed);
            }
        }
    }
}
