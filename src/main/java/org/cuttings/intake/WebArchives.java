package org.cuttings.intake;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cuttings.model.Capture;
import org.cuttings.model.Doubt;
import org.cuttings.model.Fact;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/// Web archives (WARC 1.0 and 1.1, and ARC), record by record: each page with its address and the
/// time of its capture. Redirects, errors, pictures, style sheets, and revisits (whose page stands
/// in an earlier record) are no pages.
///
/// jwarc frames the records; the HTTP message in a record is read by [HttpMessage], for what
/// servers sent is often not what the standard asks for.
final class WebArchives {
    private static final Doubt DIGEST =
            new Doubt(
                    "digest-differs",
                    "The page's bytes do not fit the digest that the web archive gives for them.");

    private static final int MOST_WAITING = 8;
    private static final long MOST_BYTES = 16L << 20;

    /// As many bytes as the head of an HTTP message may have.
    private static final long LONGEST_HEAD = 4 << 20;

    private WebArchives() {}

    /// Which of an archive's pages are wanted, and what is said of them elsewhere.
    interface Wanted {
        boolean page(String url);

        Map<String, String> told(String url);

        List<Doubt> doubts();

        Wanted ALL =
                new Wanted() {
                    @Override
                    public boolean page(String url) {
                        return true;
                    }

                    @Override
                    public Map<String, String> told(String url) {
                        return Map.of();
                    }

                    @Override
                    public List<Doubt> doubts() {
                        return List.of();
                    }
                };
    }

    /// @param in the archive, gzip undone
    static void read(String label, InputStream in, Wanted wanted, Reading reading)
            throws IOException {
        int before = reading.answers();
        Records records = new Records(label, in, wanted, reading);
        // Pages wait for their pictures, which come after them; and where the record after a page
        // is broken, the page's own length may have been wrong.
        Deque<Capture> waiting = new ArrayDeque<>();
        long bytes = 0;
        for (Optional<Capture> next = records.next(); next.isPresent(); next = records.next()) {
            waiting.add(next.get());
            bytes += next.get().bytes().length;
            while (waiting.size() > 1 && (waiting.size() > MOST_WAITING || bytes > MOST_BYTES)) {
                Capture first = waiting.remove();
                bytes -= first.bytes().length;
                reading.pageOnce(records.gallery.hang(first));
            }
        }
        while (!waiting.isEmpty()) {
            Capture page = records.gallery.hang(waiting.remove());
            reading.pageOnce(waiting.isEmpty() && records.broken() ? damaged(page) : page);
        }
        if (records.stop != null) {
            throw records.stop;
        }
        if (records.broken()) {
            reading.refuse(label, sentence(records.count));
        } else if (reading.answers() == before && wanted == Wanted.ALL) {
            reading.refuse(label, "There is no page in this web archive.");
        }
    }

    private static String sentence(long records) {
        if (records == 0) {
            return "The web archive is damaged or cut short, and nothing of it could be read.";
        }
        return "The web archive is damaged or cut short after %s: what came before was read."
                .formatted(records == 1 ? "its first record" : "%,d records".formatted(records));
    }

    private static Capture damaged(Capture capture) {
        List<Doubt> doubts = new ArrayList<>(capture.doubts());
        if (!doubts.contains(Reading.CUT_SHORT)) {
            doubts.add(Reading.CUT_SHORT);
        }
        return capture.doubting(doubts);
    }

    /// Bounds what is read while a record's head is, all of which jwarc keeps in memory.
    private static final class Heads extends FilterInputStream {
        private long left = Long.MAX_VALUE;

        Heads(InputStream in) {
            super(in);
        }

        /// Until the next call at most so many bytes are given.
        void allow(long bytes) {
            left = bytes;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int n) throws TooMuch {
            left -= n;
            if (left < 0) {
                throw TooMuch.all(
                        "The head of a record is larger than %,d MB: what came before was read."
                                .formatted(LONGEST_HEAD >> 20));
            }
        }
    }

    /// The pages among the records.
    private static final class Records {
        private final String label;
        private final Wanted wanted;
        private final Reading reading;
        private final Heads in;
        private @Nullable WarcReader reader;
        private @Nullable WarcRecord last;
        private final Gallery gallery;
        private long count;
        private boolean broken;
        private @Nullable TooMuch stop;

        Records(String label, InputStream in, Wanted wanted, Reading reading) {
            this.label = label;
            this.in = new Heads(new Zips.Unclosed(in));
            this.gallery = new Gallery(reading.limits());
            this.wanted = wanted;
            this.reading = reading;
        }

        boolean broken() {
            return broken;
        }

        /// The next page; empty at the end, be it a good one or not.
        Optional<Capture> next() {
            while (true) {
                WarcRecord record;
                try {
                    if (reader == null) {
                        reader = new WarcReader(in);
                        reader.setLenient(true);
                    }
                    record = record(reader);
                    if (record == null) {
                        return Optional.empty();
                    }
                    reading.member();
                } catch (IOException | RuntimeException fault) {
                    end(fault);
                    return Optional.empty();
                }
                count++;
                try {
                    Capture page = page(record);
                    if (page != null) {
                        return Optional.of(page);
                    }
                } catch (TooMuch tooMuch) {
                    if (tooMuch.whole()) {
                        stop = tooMuch;
                        return Optional.empty();
                    }
                    reading.refuse(memberLabel(label, target(record)), tooMuch.sentence());
                } catch (IOException | RuntimeException fault) {
                    end(fault);
                    return Optional.empty();
                }
            }
        }

        /// The next record, its head read; null at the end.
        private @Nullable WarcRecord record(WarcReader from) throws IOException {
            if (last != null) {
                last.body().consume();
            }
            in.allow(LONGEST_HEAD);
            last = from.next().orElse(null);
            in.allow(Long.MAX_VALUE);
            return last;
        }

        /// jwarc tells faults of the same kind by exceptions of many.
        private void end(Exception fault) {
            Throwable cause =
                    fault instanceof UncheckedIOException wrapped ? wrapped.getCause() : fault;
            if (cause instanceof TooMuch tooMuch) {
                stop = tooMuch;
            } else {
                broken = true;
            }
        }

        private @Nullable Capture page(WarcRecord record) throws IOException {
            String type =
                    record.headers().first("WARC-Type").orElse("").strip().toLowerCase(Locale.ROOT);
            String url = target(record);
            boolean web = url.regionMatches(true, 0, "http", 0, 4);
            return switch (type) {
                case "response" -> web ? response(record, url) : null;
                case "resource" ->
                        web && wanted.page(url) && isPage(contentType(record))
                                ? resource(record, url)
                                : null;
                case "conversion" ->
                        web && contentType(record).startsWith("text/plain")
                                ? resource(record, url)
                                : null;
                default -> null;
            };
        }

        private @Nullable Capture response(WarcRecord record, String url) throws IOException {
            InputStream body = record.body().stream();
            Reading.Content start = reading.start(body, 64 * 1024);
            HttpMessage head = HttpMessage.of(start.bytes());
            boolean good =
                    head.status() == 0
                            || head.status() >= 200 && head.status() < 300 && head.status() != 204;
            String type = head.mediaType();
            if (good && type.startsWith("image/")) {
                picture(start, body, url);
            }
            // Style sheets and the like are passed over unread; no type at all may be a page.
            if (!good || !wanted.page(url) || !type.isEmpty() && !isPage(type)) {
                return null;
            }
            Reading.Content whole =
                    start.damage() != null
                            ? start
                            : reading.content(
                                    new SequenceInputStream(
                                            new ByteArrayInputStream(start.bytes()), body));
            HttpMessage message = HttpMessage.of(whole.bytes());
            Reading.Content content = message.content(reading);
            if (!looksLikePage(content.bytes(), message.mediaType())) {
                return null;
            }
            List<Doubt> doubts = new ArrayList<>(wanted.doubts());
            if (whole.damage() != null
                    || content.damage() != null
                    || record.headers().first("WARC-Truncated").isPresent()) {
                doubts.add(Reading.CUT_SHORT);
            }
            if (!fits(
                            record,
                            "WARC-Payload-Digest",
                            message.body(),
                            message.unchunked(),
                            content.bytes())
                    || !fits(record, "WARC-Block-Digest", whole.bytes())) {
                doubts.add(DIGEST);
            }
            return capture(
                    record,
                    url,
                    content.bytes(),
                    Prescan.charsetOf(message.header("content-type")),
                    doubts);
        }

        /// Keeps a picture for the pages near it; one that is too large or broken is left.
        private void picture(Reading.Content start, InputStream body, String url) throws TooMuch {
            try {
                Reading.Content whole =
                        reading.content(
                                new SequenceInputStream(
                                        new ByteArrayInputStream(start.bytes()), body),
                                reading.limits().picture());
                if (start.damage() == null && whole.damage() == null) {
                    gallery.put(url, HttpMessage.of(whole.bytes()).content(reading).bytes());
                }
            } catch (TooMuch tooMuch) {
                if (tooMuch.whole()) {
                    throw tooMuch;
                }
            } catch (IOException unreadable) {
                // The page is what counts.
            }
        }

        private @Nullable Capture resource(WarcRecord record, String url) throws IOException {
            Reading.Content content = reading.content(record.body().stream());
            if (!looksLikePage(content.bytes(), contentType(record))) {
                return null;
            }
            List<Doubt> doubts = new ArrayList<>(wanted.doubts());
            if (content.damage() != null) {
                doubts.add(Reading.CUT_SHORT);
            }
            return capture(
                    record,
                    url,
                    content.bytes(),
                    Prescan.charsetOf(record.headers().first("Content-Type").orElse(null)),
                    doubts);
        }

        private Capture capture(
                WarcRecord record,
                String url,
                byte[] bytes,
                @Nullable String charset,
                List<Doubt> doubts) {
            String start =
                    new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
            boolean plain = contentType(record).startsWith("text/plain") && start.indexOf('<') < 0;
            Map<String, String> told = new HashMap<>(wanted.told(url));
            told.put("urlFrom", "WARC-Target-URI");
            Capture capture =
                    Capture.of(memberLabel(label, url), bytes, plain ? "text/plain" : "text/html")
                            .declared(charset)
                            .from(url)
                            .captured(date(record))
                            .telling(told)
                            .doubting(doubts);
            return withOriginal(capture, url);
        }

        /// A crawl of a web archive's own pages holds the original's address in its own.
        private static Capture withOriginal(Capture capture, String url) {
            return Wayback.archived(url)
                    .map(archived ->
                            SavedPage.withOrigin(
                                    capture.from(null).captured(null), Origin.archived(archived)))
                    .orElse(capture);
        }
    }

    /// wget writes the address in angle brackets.
    private static String target(WarcRecord record) {
        String target = record.headers().first("WARC-Target-URI").orElse("").strip();
        boolean bracketed = target.startsWith("<") && target.endsWith(">");
        String bare = bracketed ? target.substring(1, target.length() - 1).strip() : target;
        return bare.length() > 8 * 1024 ? "" : bare;
    }

    private static @Nullable Fact<Moment> date(WarcRecord record) {
        try {
            Instant at = Instant.parse(record.headers().first("WARC-Date").orElse("").strip());
            return new Fact<>(Moment.utc(at), "WARC-Date");
        } catch (RuntimeException noDate) {
            return null; // What is no date, and what no news page can have, is unknown.
        }
    }

    private static String contentType(WarcRecord record) {
        return record.headers().first("Content-Type").orElse("").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isPage(String type) {
        return type.startsWith("text/html") || type.startsWith("application/xhtml");
    }

    /// Servers call pictures and scripts HTML: what its content says to be something else is none.
    private static boolean looksLikePage(byte[] bytes, String type) {
        Format format =
                Format.of(Arrays.copyOf(bytes, Math.min(bytes.length, Format.HEAD)), "page.html");
        return switch (format) {
            case HTML -> true;
            case TEXT, MARKDOWN, MAIL, MAILBOX, OTHER_XML -> !type.isEmpty();
            case FEED,
                    GZIP,
                    ZIP,
                    WARC,
                    SAFARI_ARCHIVE,
                    EMPTY,
                    BLANK,
                    BINARY,
                    PICTURE,
                    SOUND,
                    FONT,
                    PDF,
                    OFFICE,
                    PROGRAM,
                    DATABASE,
                    PACKED,
                    SHORTCUT,
                    DATA,
                    FEED_LIST ->
                    false;
        };
    }

    /// Whether a digest, where there is one that can be read, is that of any of the bytes: tools
    /// differ in what of a message they take for the payload.
    private static boolean fits(WarcRecord record, String header, byte[]... any) {
        String given = record.headers().first(header).orElse("").strip();
        if (given.isEmpty()) {
            return true;
        }
        try {
            WarcDigest digest = new WarcDigest(given);
            MessageDigest digester = digest.getDigester();
            byte[] wanted = digest.bytes();
            if (wanted.length != digester.getDigestLength()) {
                return true;
            }
            for (byte[] bytes : any) {
                if (MessageDigest.isEqual(wanted, digester.digest(bytes))) {
                    return true;
                }
            }
            return false;
        } catch (NoSuchAlgorithmException | RuntimeException unreadable) {
            return true;
        }
    }

    private static String memberLabel(String label, String url) {
        return label + "!" + url;
    }
}
