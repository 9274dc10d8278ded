package org.cuttings.export;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON of one kind for all formats: UTF-8, and nothing in it that acts on a terminal.
final class Json {
    /// A capture's bytes stand in one string.
    private static final int LONGEST_STRING = 512 * 1024 * 1024;

    static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(LONGEST_STRING)
                                                    .maxNestingDepth(100)
                                                    .build())
                                    .build())
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build();

    private Json() {}

    /// One line, without its line end.
    static String line(Object value) {
        return inert(MAPPER.writeValueAsString(value));
    }

    /// Writes values one after another, indented for people.
    static JsonGenerator indented(OutputStream out) {
        return MAPPER.writerWithDefaultPrettyPrinter().createGenerator(out);
    }

    /// Control characters beyond ASCII and marks that turn the direction of writing would act on
    /// the terminal that shows the line; JSON lets them be written as escapes. Half a surrogate
    /// pair is no character and becomes U+FFFD.
    private static String inert(String json) {
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c >= 0x7f && (acts(c) || Character.isSurrogate(c))) {
                return inert(json, i);
            }
        }
        return json;
    }

    private static String inert(String json, int from) {
        StringBuilder out = new StringBuilder(json.length() + 64).append(json, 0, from);
        for (int i = from; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < 0x7f) {
                out.append(c);
            } else if (acts(c)) {
                String digits = Integer.toHexString(c);
                out.append("\\u").append("0000", 0, 4 - digits.length()).append(digits);
            } else if (!Character.isSurrogate(c)) {
                out.append(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(i + 1))) {
                out.append(c).append(json.charAt(++i));
            } else {
                out.append('\ufffd');
            }
        }
        return out.toString();
    }

    private static boolean acts(char c) {
        return c <= 0x9f
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200e
                || c == 0x200f
                || c == 0x61c;
    }
}
