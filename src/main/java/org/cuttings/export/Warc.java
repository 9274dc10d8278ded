package org.cuttings.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.cuttings.model.Asset;
import org.cuttings.model.Capture;
import org.cuttings.model.Moment;

/// The kept captures as WARC 1.1 (ISO 28500:2017): a `resource` record for each page and each file
/// that came with it. The bytes are those that were brought in. A file named `.warc.gz` has each
/// record compressed by itself (Annex D), as crawlers write it and replay tools read it.
final class Warc implements Exporter {
    @Override
    public String name() {
        return "warc";
    }

    @Override
    public void write(Selection what, Destination out) throws IOException {
        String name = out.place(FileNames.of(what.title()), "warc", null);
        boolean compressed = name.toLowerCase(Locale.ROOT).endsWith(".gz");
        out.put(
                name,
                bytes -> {
                    Set<String> written = new HashSet<>();
                    what.each(clipping -> {
                        for (Origin origin : clipping.captures()) {
                            if (written.add(origin.sha256() + " " + origin.url())) {
                                capture(bytes, origin, compressed);
                            }
                        }
                    });
                });
    }

    private static void capture(OutputStream out, Origin origin, boolean compressed)
            throws IOException {
        Capture capture = origin.bytes().read();
        String date = date(origin);
        String type =
                capture.charset() == null
                        ? capture.mediaType()
                        : capture.mediaType() + "; charset=" + capture.charset();
        String page = record(out, compressed, origin.url(), date, type, capture.bytes(), "");
        for (Asset asset : capture.assets()) {
            record(out, compressed, asset.address(), date, asset.mediaType(), asset.bytes(), page);
        }
    }

    /// A WARC dates a record by an instant. A page that was saved at an unknown hour, or by a clock
    /// of unknown offset, is dated by its import, which is later and sure.
    private static String date(Origin origin) {
        Moment captured = MarkdownHead.created(origin);
        Instant at = captured.instant().or(() -> origin.imported().instant()).orElse(Instant.EPOCH);
        return at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
    }

    private static String record(
            OutputStream to,
            boolean compressed,
            @org.jspecify.annotations.Nullable String url,
            String date,
            String type,
            byte[] bytes,
            String concurrentTo)
            throws IOException {
        String digest = OwnPart.sha256(bytes);
        String target = url == null || url.isBlank() ? "urn:sha256:" + digest : url;
        String id =
                "<urn:uuid:"
                        + UUID.nameUUIDFromBytes(
                                (digest + target + date).getBytes(StandardCharsets.UTF_8))
                        + ">";
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("WARC-Type", "resource");
        headers.put("WARC-Record-ID", id);
        headers.put("WARC-Date", date);
        headers.put("WARC-Target-URI", Addresses.encoded(target));
        headers.put("WARC-Payload-Digest", "sha256:" + digest);
        headers.put("WARC-Block-Digest", "sha256:" + digest);
        if (!concurrentTo.isEmpty()) {
            headers.put("WARC-Concurrent-To", concurrentTo);
        }
        headers.put("Content-Type", Plain.line(type));
        headers.put("Content-Length", String.valueOf(bytes.length));
        StringBuilder head = new StringBuilder("WARC/1.1\r\n");
        headers.forEach((key, value) -> head.append(key).append(": ").append(value).append("\r\n"));
        OutputStream out = compressed ? new GZIPOutputStream(new Open(to)) : to;
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        out.write(bytes);
        out.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        if (compressed) {
            out.close();
        }
        return id;
    }

    /// Stays open when what was written to it is ended.
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
