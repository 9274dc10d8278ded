package org.cuttings.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/// An HTTP response as a web archive keeps it: read leniently, for crawlers kept what servers sent.
///
/// @param status 0 where the first line is none that could be read
/// @param headers the first of each name, names in small letters
/// @param body as it was sent
record HttpMessage(int status, Map<String, String> headers, byte[] body) {
    private static final int LONGEST_HEAD = 4 << 20;

    private static final int MOST_CODINGS = 3;

    /// @param block the whole response
    static HttpMessage of(byte[] block) {
        int end = endOfHead(block);
        if (end < 0) {
            return new HttpMessage(0, Map.of(), block);
        }
        String head = new String(block, 0, end, StandardCharsets.ISO_8859_1);
        Map<String, String> headers = new HashMap<>();
        String[] lines = head.split("\r?\n", 2000);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
        }
        return new HttpMessage(
                status(lines[0]), headers, Arrays.copyOfRange(block, end, block.length));
    }

    private static int status(String line) {
        int space = line.indexOf(' ');
        if (!line.startsWith("HTTP/") || space < 0 || line.length() < space + 4) {
            return 0;
        }
        try {
            return Integer.parseInt(line.substring(space + 1, space + 4));
        } catch (NumberFormatException noStatus) {
            return 0;
        }
    }

    /// Where the body begins; -1 if no blank line ends the head.
    private static int endOfHead(byte[] block) {
        int most = Math.min(block.length, LONGEST_HEAD);
        for (int i = 0; i + 1 < most; i++) {
            if (block[i] == '\n' && block[i + 1] == '\n') {
                return i + 2;
            }
            if (block[i] == '\n' && block[i + 1] == '\r' && i + 2 < most && block[i + 2] == '\n') {
                return i + 3;
            }
        }
        return -1;
    }

    @Nullable String header(String name) {
        return headers.get(name);
    }

    /// The media type without parameters, in small letters; empty if none is given.
    String mediaType() {
        String type = headers.getOrDefault("content-type", "");
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /// The body without its transfer coding. What says that it is chunked and is not comes back as
    /// it is: some crawlers store the body opened and the header as sent.
    byte[] unchunked() {
        return headers.getOrDefault("transfer-encoding", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("chunked")
                ? unchunk(body)
                : body;
    }

    /// The body as the page was written: content codings undone, each at most to `most` bytes. One
    /// that is named but not there is left, as browsers' caches store bodies opened.
    ///
    /// @throws TooMuch where it opens to more, or is packed in a way that can't be opened
    Reading.Content content(Reading reading) throws IOException {
        byte[] bytes = unchunked();
        String[] codings =
                headers.getOrDefault("content-encoding", "")
                        .toLowerCase(Locale.ROOT)
                        .split(",", 64);
        if (codings.length > MOST_CODINGS) {
            return new Reading.Content(bytes, null);
        }
        Reading.Content content = new Reading.Content(bytes, null);
        for (int i = codings.length - 1; i >= 0 && content.damage() == null; i--) {
            content = open(codings[i].strip(), content.bytes(), reading);
        }
        return content;
    }

    private static Reading.Content open(String coding, byte[] bytes, Reading reading)
            throws IOException {
        return switch (coding) {
            case "gzip", "x-gzip" ->
                    bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B
                            ? reading.content(
                                    reading.counted(
                                            new Gunzip(new ByteArrayInputStream(bytes)),
                                            () -> bytes.length))
                            : new Reading.Content(bytes, null);
            case "deflate" -> inflate(bytes, reading);
            case "br" -> brotli(bytes, reading);
            case "zstd", "compress", "x-compress" ->
                    throw TooMuch.one(
                            "The page is packed with %s, which can't be opened here."
                                    .formatted(coding));
            default -> new Reading.Content(bytes, null);
        };
    }

    /// Servers send either of two things under this name: zlib (RFC 1950), as the standard says, or
    /// bare deflate.
    private static Reading.Content inflate(byte[] bytes, Reading reading) throws IOException {
        boolean zlib =
                bytes.length > 2
                        && (bytes[0] & 0x0F) == 8
                        && ((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF) % 31 == 0;
        Inflater inflater = new Inflater(!zlib);
        try {
            return reading.content(
                    reading.counted(
                            new InflaterInputStream(new ByteArrayInputStream(bytes), inflater),
                            () -> bytes.length));
        } catch (TooMuch tooMuch) {
            throw tooMuch;
        } catch (IOException notDeflated) {
            return new Reading.Content(bytes, null);
        } finally {
            inflater.end();
        }
    }

    private static Reading.Content brotli(byte[] bytes, Reading reading) throws IOException {
        try (InputStream in = new BrotliInputStream(new ByteArrayInputStream(bytes))) {
            return reading.content(reading.counted(in, () -> bytes.length));
        } catch (TooMuch tooMuch) {
            throw tooMuch;
        } catch (IOException | IllegalStateException notBrotli) {
            return new Reading.Content(bytes, null);
        }
    }

    private static byte[] unchunk(byte[] body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(body.length);
        int at = 0;
        while (at < body.length) {
            int end = at;
            while (end < body.length && body[end] != '\n' && end - at < 1024) {
                end++;
            }
            int size = chunkSize(new String(body, at, end - at, StandardCharsets.ISO_8859_1));
            if (size < 0) {
                return all.size() == 0 ? body : all.toByteArray();
            }
            if (size == 0) {
                break;
            }
            int start = end + 1;
            int length = Math.min(size, Math.max(0, body.length - start));
            all.write(body, Math.min(start, body.length), length);
            at = start + length;
            while (at < body.length && (body[at] == '\r' || body[at] == '\n')) {
                at++;
            }
        }
        return all.toByteArray();
    }

    /// The size before a chunk, extensions left out; -1 for what is none.
    private static int chunkSize(String line) {
        int semicolon = line.indexOf(';');
        String hex = (semicolon < 0 ? line : line.substring(0, semicolon)).strip();
        if (hex.isEmpty()
                || hex.length() > 7
                || !hex.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return -1;
        }
        return Integer.parseInt(hex, 16);
    }
}
