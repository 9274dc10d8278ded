package org.cuttings.intake;

import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.intake.Encodings.Encoding;
import org.cuttings.model.Doubt;
import org.jspecify.annotations.Nullable;

/// A page's bytes as text, by the rules of browsers (WHATWG Encoding Standard; HTML standard,
/// section 13.2.3), with two things beyond them: a declaration that the bytes give the lie to is
/// not believed, and where nothing is declared the bytes are looked at closely.
///
/// One thread at a time.
public final class Decoding {
    /// How an encoding is known.
    public enum Known {
        BYTE_ORDER_MARK("byte order mark"),
        CONTAINER("what the page came in"),
        PAGE("the page's own declaration"),
        BYTES("the bytes themselves");

        private final String words;

        Known(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private static final Encoding WESTERN = Encodings.named("windows-1252");

    private final byte[] bytes;
    private final String charset;
    private final Known known;
    private final List<Doubt> doubts;

    /// Null until somebody asks for the text of plain UTF-8.
    private @Nullable String text;

    private Decoding(
            byte[] bytes, @Nullable String text, String charset, Known known, List<Doubt> doubts) {
        this.bytes = bytes;
        this.text = text;
        this.charset = charset;
        this.known = known;
        this.doubts = List.copyOf(doubts);
    }

    /// The text without byte order mark; what could not be read, and NUL, is U+FFFD; no lone
    /// surrogates.
    public String text() {
        if (text == null) {
            text = new String(bytes, StandardCharsets.UTF_8);
        }
        return text;
    }

    /// The text from its beginning, for a parser: the usual page is not held as a whole.
    public Reader reader() {
        return text == null ? new Utf8Reader(bytes) : new StringReader(text);
    }

    /// The encoding's name in the standard, in small letters: `windows-1252`, `gb18030`.
    public String charset() {
        return charset;
    }

    /// How the encoding is known.
    public Known known() {
        return known;
    }

    /// What a reader should know: bytes that could not be read, a declaration not believed.
    public List<Doubt> doubts() {
        return doubts;
    }

    /// @param declared the label that the container gives (an HTTP header, a MIME part); null if
    ///   none
    /// @param markup whether the bytes may hold a `meta` or an XML declaration that names an
    ///   encoding
    public static Decoding of(byte[] bytes, @Nullable String declared, boolean markup) {
        Encoding marked = byMark(bytes);
        if (marked != null) {
            return read(bytes, markLength(bytes), marked, Known.BYTE_ORDER_MARK, null);
        }
        Encoding wide = withoutMark(bytes);
        if (wide != null) {
            return read(bytes, 0, wide, Known.BYTES, null);
        }
        Decoding plain = plainly(bytes, declared, markup);
        return plain != null ? plain : closely(bytes, declared, markup);
    }

    /// The usual page: well-formed UTF-8 that nothing calls otherwise. Null for any other.
    ///
    /// [Utf8Reader] knows it many times quicker than the counting of [#closely].
    private static @Nullable Decoding plainly(
            byte[] bytes, @Nullable String declared, boolean markup) {
        String text = null;
        if (!Utf8Reader.isPlain(bytes)) {
            text = new String(bytes, StandardCharsets.UTF_8);
            if (text.indexOf('\uFFFD') >= 0 || text.indexOf('\u001B') >= 0) {
                return null;
            }
            text = withoutNul(text);
        }
        Encoding container = narrow(Encodings.labelled(declared));
        Encoding page =
                container == null && markup
                        ? narrow(Encodings.labelled(Prescan.label(bytes)))
                        : null;
        Encoding told = container == null ? page : container;
        if (told != null && !told.name().equals("utf-8")) {
            return null;
        }
        Known known = container != null ? Known.CONTAINER : page != null ? Known.PAGE : Known.BYTES;
        return new Decoding(bytes, text, "utf-8", known, List.of());
    }

    private static String withoutNul(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    private static Decoding closely(byte[] bytes, @Nullable String declared, boolean markup) {
        Utf8 utf8 = Utf8.of(bytes);
        Encoding container = Encodings.labelled(declared);
        if (container != null && container.name().startsWith("utf-16") && !utf8.mostly()) {
            return read(bytes, 0, container, Known.CONTAINER, null);
        }
        container = narrow(container);
        String own = markup ? Prescan.label(bytes) : null;
        Encoding page = narrow(Encodings.labelled(own));
        if (container != null && believable(container, bytes, utf8)) {
            return read(bytes, 0, container, Known.CONTAINER, null);
        }
        if (page != null && believable(page, bytes, utf8)) {
            return read(bytes, 0, page, Known.PAGE, container == null ? null : container.name());
        }
        String lie = container != null ? container.name() : page != null ? page.name() : null;
        Encoding found =
                utf8.mostly() && !Guess.isIso2022(bytes)
                        ? Encodings.UTF_8
                        : Guess.of(
                                bytes,
                                markup ? Prescan.language(bytes) : null,
                                utf8.several() > 0 ? Encodings.UTF_8 : WESTERN);
        Known how = found.name().equals(lie) ? Known.PAGE : Known.BYTES;
        return read(bytes, 0, found, how, found.name().equals(lie) ? null : lie);
    }

    private static @Nullable Encoding byMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return Encodings.UTF_8;
        }
        if (b.length >= 8 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE && b[2] == 0 && b[3] == 0) {
            return new Encoding("utf-32le", StandardCharsets.UTF_32LE);
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return Encodings.named("utf-16le");
        }
        return b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF
                ? Encodings.named("utf-16be")
                : null;
    }

    private static int markLength(byte[] b) {
        return b[0] == (byte) 0xEF ? 3 : b.length >= 8 && b[2] == 0 && b[3] == 0 ? 4 : 2;
    }

    /// Whether bytes without a mark look like UTF-16.
    static boolean isWide(byte[] bytes) {
        return withoutMark(bytes) != null;
    }

    /// UTF-16 shows by its zeros: markup is ASCII, so that every second byte of it is zero.
    private static @Nullable Encoding withoutMark(byte[] bytes) {
        int looked = Math.min(bytes.length, 2048) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = looked / 2;
        if (pairs < 4) {
            return null;
        }
        if (odd * 10 > pairs * 4 && even * 20 < pairs) {
            return Encodings.named("utf-16le");
        }
        return even * 10 > pairs * 4 && odd * 20 < pairs ? Encodings.named("utf-16be") : null;
    }

    /// A label that could be read as ASCII cannot be in UTF-16: the standard takes UTF-8 for it.
    private static @Nullable Encoding narrow(@Nullable Encoding encoding) {
        return encoding != null && encoding.name().startsWith("utf-16")
                ? Encodings.UTF_8
                : encoding;
    }

    /// Whether the bytes can be what they are declared to be.
    private static boolean believable(Encoding declared, byte[] bytes, Utf8 utf8) {
        if (declared.name().equals("utf-8")) {
            return utf8.mostly() && !Guess.isIso2022(bytes);
        }
        if (declared.name().startsWith("iso-2022")) {
            return utf8.several() + utf8.faults() == 0;
        }
        if (utf8.several() + utf8.faults() == 0) {
            return !Guess.isIso2022(bytes);
        }
        boolean looksUtf8 =
                utf8.pure() || utf8.several() >= 20 && utf8.several() >= 20 * utf8.faults();
        if (looksUtf8 && (declared.singleByte() || utf8.several() >= 10)) {
            return false;
        }
        return Guess.believes(declared, bytes);
    }

    private static Decoding read(
            byte[] bytes, int from, Encoding encoding, Known known, @Nullable String lie) {
        List<Doubt> doubts = new ArrayList<>();
        if (lie != null && !lie.equals(encoding.name())) {
            doubts.add(
                    new Doubt(
                            "encoding-declared-wrongly",
                            "The page is declared to be in %s, but its bytes are %s."
                                    .formatted(lie, encoding.name())));
        }
        String decoded = new String(bytes, from, bytes.length - from, encoding.charset());
        int lost = 0;
        if (decoded.indexOf('\uFFFD') >= 0) {
            StringBuilder text = new StringBuilder(bytes.length - from);
            lost = decode(bytes, from, encoding, text);
            decoded = text.toString();
        }
        if (lost > 0) {
            doubts.add(
                    new Doubt(
                            "unreadable-bytes",
                            lost == 1
                                    ? "One place of the page could not be read as %s."
                                            .formatted(encoding.name())
                                    : "%,d places of the page could not be read as %s."
                                            .formatted(lost, encoding.name())));
        }
        return new Decoding(bytes, withoutNul(decoded), encoding.name(), known, doubts);
    }

    /// Decodes as browsers do: an ASCII byte is never swallowed by a broken sequence before it, so
    /// that no tag is lost.
    ///
    /// @return how many sequences could not be read
    static int decode(byte[] bytes, int from, Encoding encoding, StringBuilder into) {
        CharsetDecoder decoder =
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(8192);
        int lost = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            into.append(out.flip());
            out.clear();
            if (result.isUnderflow()) {
                break;
            }
            if (result.isError()) {
                int place = in.position();
                if (bytes[place] == (byte) 0x80 && encoding.name().equals("gb18030")) {
                    into.append('€'); // The standard's one addition to GB18030, from GBK.
                    in.position(place + 1);
                } else {
                    into.append('\uFFFD');
                    lost++;
                    in.position(place + brokenLength(bytes, place, result.length()));
                }
                decoder.reset();
            }
        }
        return lost;
    }

    private static int brokenLength(byte[] bytes, int place, int length) {
        int end = Math.min(bytes.length, place + Math.max(1, length));
        for (int i = place + 1; i < end; i++) {
            if (bytes[i] >= 0) {
                return i - place;
            }
        }
        return end - place;
    }
}
