package org.cuttings.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cuttings.model.Capture;

/// Saved files, made in code: what a test shows is what it says.
final class Made {
    static final String PAGE =
            "<!doctype html><html><head><title>Ferry to stop</title></head><body><h1>Ferry to"
                    + " stop</h1><p>The ferry will not sail for a week, the harbour office"
                    + " said.</p></body></html>";

    private Made() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /// @param namesAndContents a name, its content, a name, …; strings or bytes
    static byte[] zip(Object... namesAndContents) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            Object content = namesAndContents[i + 1];
            members.put(
                    (String) namesAndContents[i],
                    content instanceof byte[] bytes ? bytes : utf8((String) content));
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                out.putNextEntry(new ZipEntry(member.getKey()));
                out.write(member.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    static byte[] http(String head, byte[] body) {
        return join(utf8("HTTP/1.1 200 OK\r\n" + head + "\r\n"), body);
    }

    static byte[] record(String type, String url, String more, byte[] block) {
        return join(
                utf8(
                        "WARC/1.0\r\nWARC-Type: "
                                + type
                                + "\r\nWARC-Target-URI: "
                                + url
                                + "\r\n"
                                + "WARC-Date: 2024-03-18T06:00:01Z\r\n"
                                + "WARC-Record-ID:"
                                + " <urn:uuid:6a1f1a0e-0000-4000-8000-000000000000>\r\n"
                                + more
                                + "Content-Type: application/http; msgtype=response\r\n"
                                + "Content-Length: "
                                + block.length
                                + "\r\n\r\n"),
                block,
                utf8("\r\n\r\n"));
    }

    static byte[] response(String url, String head, byte[] body) {
        return record("response", url, "", http(head, body));
    }

    static byte[] png(int size) {
        byte[] png = new byte[Math.max(size, 16)];
        byte[] head = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        System.arraycopy(head, 0, png, 0, head.length);
        return png;
    }

    static List<Brought> brought(String label, byte[] bytes) {
        List<Brought> all = new ArrayList<>();
        Intake.read(label, bytes, all::add);
        return all;
    }

    static Capture only(String label, byte[] bytes) {
        List<Brought> all = brought(label, bytes);
        if (all.size() == 1 && all.getFirst() instanceof Brought.Page(Capture capture)) {
            return capture;
        }
        throw new AssertionError("not one page: " + all);
    }

    static String refusal(String label, byte[] bytes) {
        List<Brought> all = brought(label, bytes);
        if (all.size() == 1
                && all.getFirst() instanceof Brought.Unreadable(String ignored, String why)) {
            return why;
        }
        throw new AssertionError("not one sentence: " + all);
    }

    static List<Capture> pages(List<Brought> all) {
        return all.stream()
                .filter(Brought.Page.class::isInstance)
                .map(page -> ((Brought.Page) page).capture())
                .toList();
    }

    static String text(Capture capture) {
        return Decoding.of(capture.bytes(), capture.charset(), true).text();
    }
}
