package org.cuttings.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cuttings.model.Capture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One page comes because it was asked for, from the public Internet, within bounds, and nothing
/// else.
@Timeout(60)
class FetchTest {
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2024-03-18T12:00:00Z"), ZoneOffset.UTC);

    private ServerSocket server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /// What the server answers, by path; null keeps silent.
    private interface Script {
        byte[] answer(String path);
    }

    private Script script =
            path -> Made.utf8("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual()
                .start(() -> {
                    while (!server.isClosed()) {
                        try (Socket socket = server.accept()) {
                            serve(socket);
                        } catch (IOException closed) {
                            // The client went away, or the test is over.
                        }
                    }
                });
    }

    private void serve(Socket socket) throws IOException {
        StringBuilder request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0) {
            request.append((char) socket.getInputStream().read());
        }
        asked.add(request.toString());
        byte[] answer = script.answer(request.substring(4, request.indexOf(" HTTP")));
        OutputStream out = socket.getOutputStream();
        for (int i = 0; answer == null && i < 100; i++) {
            out.write('x');
            out.flush();
            try {
                Thread.sleep(50);
            } catch (InterruptedException over) {
                return;
            }
        }
        if (answer != null) {
            out.write(answer);
        }
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private String at(String path) {
        return "http://localhost:" + server.getLocalPort() + path;
    }

    private Brought fetched(String address) {
        return fetched(address, Duration.ofSeconds(20));
    }

    private Brought fetched(String address, Duration time) {
        List<Brought> all = new ArrayList<>();
        new Fetch("localhost:" + server.getLocalPort(), NOON, time).fetch(address, all::add);
        assertEquals(1, all.size());
        return all.getFirst();
    }

    private String refused(String address) {
        return ((Brought.Unreadable) fetched(address)).why();
    }

    private static byte[] html(String head, byte[] body) {
        return Made.http("Content-Type: text/html; charset=utf-8\r\n" + head, body);
    }

    @Test
    void aPageComesWithItsAddressAndTheTime() {
        script =
                path ->
                        path.equals("/a")
                                ? Made.utf8("HTTP/1.1 302 Found\r\nLocation: /b?c=d\r\n\r\n")
                                : html(
                                        "Content-Encoding: gzip\r\n",
                                        Made.gzip(Made.utf8(Made.PAGE)));
        Capture page = ((Brought.Page) fetched(at("/a"))).capture();
        assertEquals(at("/b?c=d"), page.url());
        assertEquals("2024-03-18T12:00:00Z", page.captured().value().iso());
        assertEquals(Made.PAGE, Made.text(page));
        assertEquals(2, asked.size());
        for (String request : asked) {
            assertTrue(request.contains("User-Agent: Cuttings/"));
            assertFalse(
                    request.contains("Cookie")
                            || request.contains("Referer")
                            || request.contains("Authorization"));
        }
    }

    @Test
    void chunksAreJoinedThoughTheServerHoldsTheLine() {
        script =
                path ->
                        html(
                                "Transfer-Encoding: chunked\r\n",
                                Made.utf8("4\r\n<p>a\r\n2\r\nbc\r\n0\r\n\r\n"));
        assertEquals("<p>abc", Made.text(((Brought.Page) fetched(at("/"))).capture()));
    }

    @Test
    void halfAPageIsToldToBeHalf() {
        script = path -> html("Content-Length: 9999\r\n", Made.utf8("<p>half"));
        assertEquals(
                "cut-short",
                ((Brought.Page) fetched(at("/"))).capture().doubts().getFirst().code());
    }

    @Test
    void thisComputerAndPrivateNetworksAreNotFetched() {
        String port = ":" + server.getLocalPort() + "/";
        for (String host :
                List.of(
                        "127.0.0.1",
                        "[::1]",
                        "0.0.0.0",
                        "2130706433",
                        "127.1",
                        "[::ffff:127.0.0.1]",
                        "\u2460\u2461\u2466.0.0.1",
                        "10.0.0.1",
                        "192.168.0.1",
                        "169.254.169.254",
                        "[fe80::1]",
                        "[fd00::1]",
                        "100.64.0.1")) {
            String why = refused("http://" + host + port);
            assertTrue(
                    why.contains("not fetched")
                            || why.contains("no server")
                            || why.contains("no address"),
                    host + ": " + why);
        }
        assertTrue(asked.isEmpty());
    }

    @Test
    void anotherPortOfThePermittedHostIsNotPermitted() {
        assertTrue(refused("http://localhost:1/").contains("not fetched"));
    }

    @Test
    void redirectsAreLookedAtLikeTheFirstAddress() {
        for (String location :
                List.of(
                        "http://127.0.0.1:" + server.getLocalPort() + "/x",
                        "file:///etc/passwd",
                        "javascript:x",
                        "http://user@" + "localhost/",
                        "//[::1]/")) {
            asked.clear();
            script =
                    path ->
                            Made.utf8(
                                    "HTTP/1.1 302 Found\r\nLocation: "
                                            + location
                                            + "\r\nContent-Length: 0\r\n\r\n");
            refused(at("/a"));
            assertEquals(1, asked.size(), location);
        }
    }

    @Test
    void circlesEnd() {
        script =
                path ->
                        Made.utf8(
                                "HTTP/1.1 302 Found\r\nLocation: "
                                        + path
                                        + "\r\nContent-Length: 0\r\n\r\n");
        assertTrue(refused(at("/loop")).contains("more than 5 times"));
        assertEquals(6, asked.size());
    }

    @Test
    void slowServersAreLeft() {
        script = path -> null;
        long start = System.nanoTime();
        Brought answer = fetched(at("/slow"), Duration.ofSeconds(1));
        assertTrue(
                answer instanceof Brought.Unreadable(String label, String why)
                        && why.contains("took too long"));
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(20).toNanos());
    }

    @Test
    void whatIsTooLargeIsLeft() {
        script =
                path ->
                        path.equals("/big")
                                ? html("", new byte[17 << 20])
                                : html("Content-Encoding: gzip\r\n", Made.gzip(new byte[40 << 20]));
        assertTrue(refused(at("/big")).contains("MB"));
        assertFalse(refused(at("/bomb")).isBlank());
    }

    @Test
    void otherAnswersHaveASentence() {
        script =
                path ->
                        Made.utf8(
                                "HTTP/1.1 "
                                        + path.substring(1)
                                        + " X\r\nContent-Length: 0\r\n\r\n");
        assertEquals("The server asks for a password.", refused(at("/401")));
        assertEquals("The server has no such page.", refused(at("/404")));
        assertEquals("The server gave no page but the answer 999.", refused(at("/999")));
        assertEquals("The server sent an empty page.", refused(at("/200")));
        script = path -> Made.http("Content-Type: image/png\r\n", Made.png(100));
        assertEquals("This is a picture, no saved page.", refused(at("/")));
    }

    @Test
    void whatIsNoAddressIsNotAskedFor() {
        for (String odd :
                List.of(
                        "",
                        " ",
                        "x",
                        "//x/y",
                        "http://",
                        "http:///x",
                        "http://[::1",
                        "http://a b/",
                        "http://%00/",
                        "ht\ntp://x/",
                        "file:///etc/passwd",
                        "jar:http://x/!/y",
                        "ftp://x/",
                        "javascript:alert(1)",
                        "data:text/html,x",
                        "about:blank",
                        "http://user:pass@/",
                        "http://x.example\\@y.example/",
                        "http://x.example:99999/")) {
            assertThrows(Fetch.Refused.class, () -> Fetch.parsed(odd), odd);
        }
    }

    @Test
    void addressesInAnyScriptAreUnderstood() throws Exception {
        assertEquals(
                "https://xn--mhle-0ra.example/%C3%A4?q=%C3%B6",
                Fetch.parsed("https://mühle.example/ä?q=ö").toString());
        assertEquals(
                "https://x.example/a%20b", Fetch.parsed(" https://x.example/a%20b ").toString());
    }

    @Test
    void publicIsWhatTheRegistriesLeave() throws Exception {
        for (String open :
                List.of(
                        "93.184.216.34",
                        "8.8.8.8",
                        "2606:2800:220:1::1",
                        "172.32.0.1",
                        "100.128.0.1",
                        "64:ff9b::808:808")) {
            assertTrue(PublicAddress.is(InetAddress.getByName(open)), open);
        }
        for (String closed :
                List.of(
                        "127.0.0.1",
                        "172.31.255.255",
                        "224.0.0.1",
                        "255.255.255.255",
                        "198.19.0.1",
                        "::",
                        "::1",
                        "::ffff:10.0.0.1",
                        "fe80::1",
                        "fc00::1",
                        "ff02::1",
                        "2002:7f00:1::",
                        "64:ff9b::7f00:1",
                        "2001:db8::1",
                        "2001::1")) {
            assertFalse(PublicAddress.is(InetAddress.getByName(closed)), closed);
        }
    }
}
