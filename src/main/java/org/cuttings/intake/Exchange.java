package org.cuttings.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// One request and its answer over HTTP/1.1, to an address that was looked at before.
///
/// Not by the JDK's HTTP client: it looks the name up again by itself, so that a name that leads
/// elsewhere the second time would pass the check (DNS rebinding). Here the connection goes to the
/// address that was checked, and the certificate must be the name's.
final class Exchange {
    static final String AGENT = "Cuttings/0.1 (desktop news archive; asked by its reader)";

    private static final int LONGEST_HEAD = 64 * 1024;

    private final URI uri;
    private final InetAddress address;
    private final long deadline;
    private final int most;

    /// @param deadline by `System.nanoTime()`
    /// @param most bytes of an answer
    Exchange(URI uri, InetAddress address, long deadline, int most) {
        this.uri = uri;
        this.address = address;
        this.deadline = deadline;
        this.most = most;
    }

    /// @param cut whether the server promised more than it sent
    record Answer(HttpMessage message, boolean cut) {}

    Answer get() throws IOException {
        boolean safe = uri.getScheme().equalsIgnoreCase("https");
        int port = uri.getPort() > 0 ? uri.getPort() : safe ? 443 : 80;
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port), left());
            plain.setSoTimeout(left());
            if (!safe) {
                return ask(plain);
            }
            SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
            try (SSLSocket secure =
                    (SSLSocket) factory.createSocket(plain, uri.getHost(), port, true)) {
                SSLParameters parameters = secure.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                secure.setSSLParameters(parameters);
                secure.startHandshake();
                return ask(secure);
            }
        } catch (SocketTimeoutException late) {
            throw late();
        } catch (ConnectException | NoRouteToHostException closed) {
            throw new Fetch.Refused("The server does not answer.");
        } catch (SSLException unsafe) {
            throw new Fetch.Refused(
                    "No safe connection could be made: the server's certificate or encryption was"
                            + " not accepted.");
        }
    }

    private Answer ask(Socket socket) throws IOException {
        socket.getOutputStream().write(request().getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        HttpMessage head = null;
        int bodyAt = 0;
        boolean broken = false;
        while (true) {
            socket.setSoTimeout(left());
            int n;
            try {
                n = in.read(buffer);
            } catch (SocketTimeoutException late) {
                throw late;
            } catch (IOException reset) {
                if (head == null) {
                    throw reset;
                }
                broken = true;
                break;
            }
            if (n < 0) {
                break;
            }
            all.write(buffer, 0, n);
            if (all.size() > most) {
                throw TooMuch.one("The page is larger than %,d MB.".formatted(most >> 20));
            }
            if (head == null) {
                head = headOf(all);
                bodyAt = head == null ? 0 : all.size() - head.body().length;
            }
            if (head != null && isWhole(head, all, bodyAt)) {
                break;
            }
        }
        if (head == null) {
            throw new Fetch.Refused("The server did not answer as a web server does.");
        }
        HttpMessage message = HttpMessage.of(all.toByteArray());
        long promised = length(head);
        return new Answer(message, broken || promised > message.body().length);
    }

    private String request() {
        String path =
                uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String port = uri.getPort() > 0 ? ":" + uri.getPort() : "";
        return "GET "
                + path
                + query
                + " HTTP/1.1\r\nHost: "
                + uri.getHost()
                + port
                + "\r\nUser-Agent: "
                + AGENT
                + "\r\n"
                + "Accept: text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1\r\n"
                + "Accept-Encoding: gzip, deflate, br\r\n"
                + "Connection: close\r\n\r\n";
    }

    /// The head as soon as it is there; null before.
    private static @Nullable HttpMessage headOf(ByteArrayOutputStream all) throws IOException {
        HttpMessage message = HttpMessage.of(all.toByteArray());
        if (!message.headers().isEmpty() || message.status() != 0) {
            return message;
        }
        if (all.size() > LONGEST_HEAD) {
            throw TooMuch.one(
                    "The server's answer begins with more than %,d KB of headers."
                            .formatted(LONGEST_HEAD >> 10));
        }
        return null;
    }

    /// Whether all that was promised is there, where the server keeps the connection open all the
    /// same.
    private static boolean isWhole(HttpMessage head, ByteArrayOutputStream all, int bodyAt) {
        long promised = length(head);
        if (promised >= 0) {
            return all.size() - bodyAt >= promised;
        }
        boolean chunked =
                head.headers()
                        .getOrDefault("transfer-encoding", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("chunked");
        if (!chunked) {
            return head.status() == 204 || head.status() == 304;
        }
        byte[] so = all.toByteArray();
        String end =
                new String(
                        so,
                        Math.max(bodyAt, so.length - 7),
                        Math.min(7, so.length - bodyAt),
                        StandardCharsets.ISO_8859_1);
        return end.endsWith("\r\n0\r\n\r\n") || end.equals("0\r\n\r\n");
    }

    /// The length that the head promises; -1 if it promises none that can be read.
    private static long length(HttpMessage head) {
        String length = head.headers().getOrDefault("content-length", "");
        boolean digits =
                !length.isEmpty()
                        && length.length() < 16
                        && length.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && head.headers().get("transfer-encoding") == null
                ? Long.parseLong(length)
                : -1;
    }

    /// Milliseconds left, one at least.
    private int left() throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            throw late();
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }

    private static Fetch.Refused late() {
        return new Fetch.Refused("The server took too long, and the page was left there.");
    }
}
