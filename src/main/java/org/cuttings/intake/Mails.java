package org.cuttings.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.cuttings.model.Capture;
import org.cuttings.model.Fact;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// MIME: a page saved as MHTML, by Chrome, Internet Explorer or another, and a mail, such as a
/// newsletter.
///
/// Both are one page. In MHTML it is the first HTML part; frames, style sheets and pictures are
/// other parts. In a mail it is the HTML part, or the plain text where there is none.
final class Mails {
    private static final int MOST_PARTS = 20_000;
    private static final int DEEPEST = 20;

    private Mails() {}

    static void read(String label, InputStream in, Reading reading) throws IOException {
        Message message = new Message(reading);
        Ending ending = new Ending(in);
        message.read(ending);
        Part page = message.page();
        if (page == null) {
            reading.refuse(
                    label,
                    message.isSnapshot()
                            ? "There is no page in this MHTML file."
                            : "There is no text in this mail.");
            return;
        }
        boolean html = page.type.equals("text/html");
        Capture capture =
                Capture.of(label, page.bytes, html ? "text/html" : "text/plain")
                        .declared(page.charset)
                        .with(message.pictures.pictures());
        boolean cut = page.damaged || message.boundary != null && !ending.ends(message.boundary);
        if (cut) {
            capture = capture.doubting(List.of(Reading.CUT_SHORT));
        }
        reading.page(
                message.isSnapshot() ? message.snapshot(capture, page) : message.mail(capture));
    }

    /// A part that may be the page.
    private static final class Part {
        private final String type;
        private final @Nullable String charset;
        private final @Nullable String location;
        private byte[] bytes = new byte[0];
        private boolean damaged;

        Part(String type, @Nullable String charset, @Nullable String location) {
            this.type = type;
            this.charset = charset;
            this.location = location;
        }
    }

    private static final class Message {
        private final Reading reading;
        private final Map<String, String> head = new HashMap<>();
        private final PictureBox pictures;
        private @Nullable Part html;
        private @Nullable Part plain;
        private @Nullable String boundary;
        private boolean located;
        private int parts;

        Message(Reading reading) {
            this.reading = reading;
            this.pictures = new PictureBox(reading.limits());
        }

        void read(InputStream in) throws IOException {
            MimeConfig config =
                    MimeConfig.custom()
                            .setMaxLineLen(-1)
                            .setMaxHeaderCount(-1)
                            .setMaxHeaderLen(-1)
                            .setMaxContentLen(-1)
                            .build();
            MimeTokenStream tokens = new MimeTokenStream(config);
            tokens.parse(in);
            Map<String, String> fields = head;
            int depth = 0;
            try {
                for (EntityState state = tokens.getState();
                        state != EntityState.T_END_OF_STREAM;
                        state = tokens.next()) {
                    switch (state) {
                        case T_START_HEADER -> fields = head.isEmpty() ? head : new HashMap<>();
                        case T_FIELD -> put(fields, tokens.getField());
                        case T_START_MULTIPART -> {
                            depth++;
                            if (depth > DEEPEST) {
                                return;
                            }
                            boundary =
                                    boundary == null
                                            ? tokens.getBodyDescriptor().getBoundary()
                                            : boundary;
                        }
                        case T_END_MULTIPART -> depth--;
                        case T_START_MESSAGE -> {
                            depth++;
                            if (depth > DEEPEST) {
                                return;
                            }
                        }
                        case T_END_MESSAGE -> depth--;
                        case T_BODY -> {
                            parts++;
                            if (parts > MOST_PARTS) {
                                return;
                            }
                            body(tokens, fields);
                        }
                        default -> {} // Preambles, ends: nothing of a page. The states are the
                            // library's.
                    }
                }
            } catch (MimeException | RuntimeException broken) {
                // What was read of a broken message stays; an empty hand is told by the caller.
                if (html != null) {
                    html.damaged = true;
                }
            }
        }

        private static void put(Map<String, String> fields, Field field) {
            String name = field.getName().toLowerCase(Locale.ROOT);
            String body = field.getBody();
            if (body != null && body.length() < 64 * 1024 && fields.size() < 500) {
                fields.putIfAbsent(name, body.strip());
            }
        }

        private void body(MimeTokenStream tokens, Map<String, String> fields) throws IOException {
            BodyDescriptor descriptor = tokens.getBodyDescriptor();
            String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
            String location = fields.get("content-location");
            located |= location != null;
            boolean attached =
                    fields.getOrDefault("content-disposition", "")
                            .toLowerCase(Locale.ROOT)
                            .startsWith("attachment");
            if (type.startsWith("image/")) {
                picture(tokens, fields, location);
            } else if ((type.equals("text/html") || type.equals("application/xhtml+xml"))
                    && html == null
                    && !attached) {
                html = part("text/html", descriptor, location, tokens);
            } else if (type.equals("text/plain") && plain == null && !attached) {
                plain = part(type, descriptor, location, tokens);
            }
        }

        private void picture(
                MimeTokenStream tokens, Map<String, String> fields, @Nullable String location) {
            String id = fields.get("content-id");
            String cid = id == null ? null : "cid:" + id.replace("<", "").replace(">", "").strip();
            String address = location == null ? cid : location;
            if (address != null) {
                pictures.put(address, tokens::getDecodedInputStream);
            }
        }

        private Part part(
                String type,
                BodyDescriptor descriptor,
                @Nullable String location,
                MimeTokenStream tokens)
                throws IOException {
            // mime4j answers us-ascii where the part names none: that is its guess, not the part's
            // word.
            String charset = descriptor.getCharset();
            boolean told = charset != null && !charset.equalsIgnoreCase("us-ascii");
            Part part = new Part(type, told ? charset : null, location);
            Reading.Content content = reading.content(tokens.getDecodedInputStream());
            part.bytes = content.bytes();
            part.damaged = content.damage() != null;
            return part;
        }

        @Nullable Part page() {
            Part first = html != null ? html : plain;
            return first == null || isBlank(first.bytes) ? null : first;
        }

        private static boolean isBlank(byte[] bytes) {
            for (byte b : bytes) {
                if (b > ' ' || b < 0) {
                    return false;
                }
            }
            return true;
        }

        /// A saved page, not a letter.
        boolean isSnapshot() {
            String type = head.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
            boolean related = type.startsWith("multipart/related") || type.startsWith("text/html");
            String from = head.getOrDefault("from", "").toLowerCase(Locale.ROOT);
            return head.containsKey("snapshot-content-location")
                    || from.contains("saved by")
                    || related
                            && located
                            && !head.containsKey("to")
                            && !head.containsKey("message-id");
        }

        Capture snapshot(Capture capture, Part page) {
            Map<String, String> told = new HashMap<>();
            SavedPage.tell(told, "title", words("subject"));
            String snapshot = web(head.get("snapshot-content-location"));
            String location = web(page.location);
            String url =
                    snapshot != null
                            ? snapshot
                            : location != null ? location : web(head.get("content-location"));
            if (url != null) {
                told.put(
                        "urlFrom",
                        snapshot != null ? "Snapshot-Content-Location" : "Content-Location");
            }
            Moment date = MailDate.of(head.get("date"));
            Capture saved =
                    capture.from(url)
                            .captured(
                                    date == null ? null : new Fact<>(date, "the MHTML file's Date"))
                            .telling(told);
            return Wayback.archived(url)
                    .map(archived ->
                            SavedPage.withOrigin(
                                    saved.from(null).captured(null), Origin.archived(archived)))
                    .orElseGet(() -> SavedPage.withOrigin(saved, Origin.of(saved.bytes())));
        }

        /// When it was sent is when it was published. From when it was kept nothing tells.
        Capture mail(Capture capture) {
            Map<String, String> told = new HashMap<>();
            SavedPage.tell(told, "title", words("subject"));
            Moment date = MailDate.of(head.get("date"));
            SavedPage.tell(told, "published", date == null ? null : date.iso());
            boolean letter = head.containsKey("list-unsubscribe") || head.containsKey("list-id");
            SavedPage.tell(told, letter ? "publisher" : "author", sender());
            return capture.telling(told);
        }

        /// The sender's name; null where there is only an address.
        private @Nullable String sender() {
            String from = words("from");
            int bracket = from == null ? -1 : from.lastIndexOf('<');
            if (from == null || bracket <= 0) {
                return null;
            }
            String name = from.substring(0, bracket).strip();
            boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
            return quoted ? name.substring(1, name.length() - 1).strip() : name;
        }

        /// A header in plain words, its encoded ones (RFC 2047) read; null if it is not there.
        private @Nullable String words(String name) {
            String body = head.get(name);
            if (body == null) {
                return null;
            }
            try {
                String plain =
                        body.startsWith("=?") || body.contains(" =?") || body.contains("\"=?")
                                ? DecoderUtil.decodeEncodedWords(body, DecodeMonitor.SILENT)
                                : utf8(body);
                return String.join(" ", plain.strip().split("\\s++", -1));
            } catch (RuntimeException notEncoded) {
                return body;
            }
        }

        /// Some programs write UTF-8 bare, which mime4j gives a byte a character.
        private static String utf8(String body) {
            byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
            boolean narrow = body.chars().allMatch(c -> c < 0x100);
            return narrow && Utf8.of(bytes).pure()
                    ? new String(bytes, StandardCharsets.UTF_8)
                    : body;
        }
    }

    private static @Nullable String web(@Nullable String location) {
        return location == null ? null : Origin.address(location.replaceAll("\\s++", ""));
    }

    /// Remembers the last bytes that went by, to tell a whole message from one cut short.
    private static final class Ending extends FilterInputStream {
        private static final int KEPT = 512;

        private byte[] last = new byte[0];

        Ending(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            if (n > 0) {
                int kept = Math.min(KEPT, last.length + n);
                byte[] next = new byte[kept];
                int fresh = Math.min(n, kept);
                System.arraycopy(last, last.length - (kept - fresh), next, 0, kept - fresh);
                System.arraycopy(into, from + n - fresh, next, kept - fresh, fresh);
                last = next;
            }
            return n;
        }

        boolean ends(String boundary) {
            String tail = new String(last, StandardCharsets.ISO_8859_1);
            return boundary.length() > KEPT / 2 || tail.contains("--" + boundary + "--");
        }
    }
}
