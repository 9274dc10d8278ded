package org.cuttings.measure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the libraries that read untrusted bytes do with hostile ones, as tables in Markdown: the
/// section of `docs/security.md` is printed by this, so that a new version of theirs is measured
/// and not believed.
public final class ReaderLimits {
    private ReaderLimits() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        jackson(out);
        jwarc(out);
        gzip(out);
    }

    private static void jackson(PrintStream out) {
        StreamReadConstraints limits = StreamReadConstraints.defaults();
        out.printf(
                "Jackson's limits unless set: depth %,d, string %,d, name %,d, number %,d, document"
                        + " %d, tokens %d (-1: none).%n%n",
                limits.getMaxNestingDepth(),
                limits.getMaxStringLength(),
                limits.getMaxNameLength(),
                limits.getMaxNumberLength(),
                limits.getMaxDocumentLength(),
                limits.getMaxTokenCount());
        out.println("| JSON | what Jackson does |\n|---|---|");
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("100,000 `[`", "[".repeat(100_000));
        cases.put("a number of 200,000 digits", "1".repeat(200_000));
        cases.put("a name of 60,000 characters", "{\"" + "n".repeat(60_000) + "\":1}");
        cases.put("`1e999999999`", "1e999999999");
        cases.put("one key twice", "{\"a\":1,\"a\":2}");
        cases.put("words after the end", "{} x");
        cases.put("`NaN`", "NaN");
        cases.put("a lone surrogate", "\"\\ud800\"");
        cases.put("a raw line end in a string", "\"a\nb\"");
        cases.put("a comma too many", "[1,]");
        cases.forEach((name, json) -> out.printf("| %s | %s |%n", name, read(json)));
        out.printf(
                "| a text asked for as a number | %s |%n",
                told(() ->
                        String.valueOf(
                                JsonMapper.shared()
                                        .readTree("{\"a\":\"x\"}")
                                        .path("a")
                                        .intValue())));
        out.printf(
                "| an array asked for as a text | %s |%n",
                told(() -> JsonMapper.shared().readTree("{\"a\":[1]}").path("a").asString()));
        out.println();
    }

    private static String read(String json) {
        return told(() -> {
            JsonNode tree = JsonMapper.shared().readTree(json);
            String text = tree.toString();
            return "read: `" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "`";
        });
    }

    private interface Attempt {
        String make() throws IOException;
    }

    private static String told(Attempt attempt) {
        try {
            return attempt.make();
        } catch (JacksonException refused) {
            return "refused: `" + refused.getClass().getSimpleName() + "`";
        } catch (IOException | RuntimeException | StackOverflowError fault) {
            return "`" + fault.getClass().getSimpleName() + "`";
        }
    }

    private static void jwarc(PrintStream out) throws IOException {
        byte[] page =
                bytes(
                        "HTTP/1.1 200 OK\r\n"
                                + "Content-Type: text/html\r\n"
                                + "Content-Length: 5\r\n\r\n"
                                + "<p>ab");
        byte[] good = record("", String.valueOf(page.length), page);
        byte[] wrongSum = gzip(good);
        wrongSum[wrongSum.length - 6] ^= 1;
        Map<String, byte[]> cases = new LinkedHashMap<>();
        cases.put("two good records", join(good, good));
        for (String length : new String[] {"-1", "1180591620717411303424", "x", "33", "999999"}) {
            cases.put(
                    "a record of length " + length + ", then a good one",
                    join(record("", length, page), good));
        }
        cases.put("a record cut short", Arrays.copyOf(good, good.length - 20));
        cases.put("no WARC", bytes("x".repeat(5000)));
        cases.put("gzip with a wrong checksum, then a good record", join(wrongSum, gzip(good)));
        cases.put("gzip cut short", Arrays.copyOf(gzip(good), 60));
        cases.put(
                "a header of 1 MB, then a good record",
                join(
                        record(
                                "X: " + "a".repeat(1_000_000) + "\r\n",
                                String.valueOf(page.length),
                                page),
                        good));
        cases.put(
                "a header of 1,000,000 lines, then a good record",
                join(
                        record("X: a\r\n".repeat(1_000_000), String.valueOf(page.length), page),
                        good));
        cases.put("a record of 300 MB in gzip of 0.3 MB", bomb());
        out.println("| WARC | records read | bytes | ends with |\n|---|---|---|---|");
        cases.forEach((name, warc) -> out.printf("| %s | %s |%n", name, records(warc)));
        out.println("\n| HTTP message in a record | what jwarc does |\n|---|---|");
        for (String head :
                new String[] {
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked",
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip",
                    "HTTP/1.1 -9 x"
                }) {
            byte[] message = bytes(head + "\r\n\r\n<p>as it is");
            byte[] warc = record("", String.valueOf(message.length), message);
            out.printf(
                    "| `%s` over a body that is not | %s |%n",
                    head.substring(head.indexOf('\n') + 1).strip(), told(() -> body(warc)));
        }
        out.println();
    }

    private static String records(byte[] warc) {
        int count = 0;
        long bytes = 0;
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(warc))) {
            while (true) {
                Optional<WarcRecord> record = reader.next();
                if (record.isEmpty()) {
                    return count + " | " + bytes + " | its end";
                }
                count++;
                bytes += record.get().body().stream().transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException | RuntimeException fault) {
            return count + " | " + bytes + " | `" + fault.getClass().getSimpleName() + "`";
        }
    }

    private static String body(byte[] warc) throws IOException {
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(warc))) {
            WarcResponse response = (WarcResponse) reader.next().orElseThrow();
            byte[] body = response.http().bodyDecoded().stream().readAllBytes();
            return "gives `" + new String(body, StandardCharsets.ISO_8859_1) + "`";
        }
    }

    private static void gzip(PrintStream out) throws IOException {
        byte[] empty = gzip(new byte[0]);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < 300_000; i++) {
            many.writeBytes(empty);
        }
        many.writeBytes(gzip(bytes("end")));
        out.println("| gzip | what the JDK does |\n|---|---|");
        out.printf(
                "| 300,000 empty members, %,d KB, then a word | %s |%n",
                many.size() >> 10,
                told(() ->
                        "gives `"
                                + new String(
                                        new GZIPInputStream(
                                                        new ByteArrayInputStream(
                                                                many.toByteArray()))
                                                .readAllBytes(),
                                        StandardCharsets.ISO_8859_1)
                                + "`"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] record(String more, String length, byte[] block) {
        String head =
                "WARC/1.0\r\n"
                        + "WARC-Type: response\r\n"
                        + "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r\n"
                        + "WARC-Date: 2024-05-06T07:08:09Z\r\n"
                        + "WARC-Target-URI: http://x.example/\r\n"
                        + "Content-Type: application/http; msgtype=response\r\n";
        return join(
                bytes(head + more + "Content-Length: " + length + "\r\n\r\n"),
                block,
                bytes("\r\n\r\n"));
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] head = record("", "300000000", new byte[0]);
            out.write(head, 0, head.length - 4);
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
            out.write(bytes("\r\n\r\n"));
        }
        return packed.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
