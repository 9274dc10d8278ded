package org.cuttings.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The encodings of the Web by the labels that pages give them, as the WHATWG Encoding Standard
/// lists them: `iso-8859-1` is windows-1252, `gb2312` is GB18030, `shift_jis` is Windows' own.
final class Encodings {
    /// @param name the standard's name in small letters
    /// @param charset the JDK's charset that reads it
    record Encoding(String name, Charset charset) {
        /// Whether each byte is a character.
        boolean singleByte() {
            return !name.startsWith("utf-")
                    && charset.canEncode()
                    && charset.newEncoder().maxBytesPerChar() == 1.0f;
        }
    }

    static final Encoding UTF_8 = new Encoding("utf-8", StandardCharsets.UTF_8);
    private static final Map<String, Encoding> BY_LABEL = read();

    private Encodings() {}

    /// The encoding that a label means; null for a label that no browser knows.
    static @Nullable Encoding labelled(@Nullable String label) {
        return label == null || label.length() > 100
                ? null
                : BY_LABEL.get(label.strip().toLowerCase(Locale.ROOT));
    }

    /// One of the standard's own names.
    static Encoding named(String name) {
        return Objects.requireNonNull(BY_LABEL.get(name), name);
    }

    private static Map<String, Encoding> read() {
        Map<String, Encoding> labels = new HashMap<>();
        try (InputStream in = Encodings.class.getResourceAsStream("encodings.txt");
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\\|", 3);
                if (line.startsWith("#") || parts.length < 3) {
                    continue;
                }
                Encoding encoding =
                        new Encoding(parts[0].strip(), Charset.forName(parts[1].strip()));
                for (String label : parts[2].strip().split(" ", -1)) {
                    labels.put(label, encoding);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Map.copyOf(labels);
    }
}
