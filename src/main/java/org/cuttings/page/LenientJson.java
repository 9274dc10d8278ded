package org.cuttings.page;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON as pages hold it. Mends what can be mended without guessing at words: comment and
/// CDATA marks around it, raw line ends in strings, commas too many, quotation marks that an editor
/// forgot to escape. What is beyond that is no JSON: an answer without values, never an exception.
final class LenientJson {
    private static final int LONGEST = 16 * 1024 * 1024;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .recyclerPool(JsonRecyclerPools.threadLocalPool())
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(100)
                                                    .maxNumberLength(100)
                                                    .maxDocumentLength(LONGEST)
                                                    .build())
                                    .build())
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build();

    private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class);

    private LenientJson() {}

    /// The values that stand one after the other in the text; those before the first fault that
    /// can't be mended.
    static List<JsonNode> read(String raw) {
        if (raw.length() > LONGEST) {
            return List.of();
        }
        String json = bare(raw);
        List<JsonNode> found = new ArrayList<>();
        if (!parse(json, found)) {
            List<JsonNode> mended = new ArrayList<>();
            if (parse(quotesEscaped(json), mended) || mended.size() > found.size()) {
                return mended;
            }
        }
        return found;
    }

    /// @return whether all of it could be read
    private static boolean parse(String json, List<JsonNode> to) {
        try (MappingIterator<JsonNode> values = READER.readValues(json)) {
            while (values.hasNextValue()) {
                to.add(values.nextValue());
            }
            return true;
        } catch (JacksonException broken) {
            return false;
        }
    }

    /// The text between the first bracket and the last: without the marks that hid scripts from the
    /// browsers of the nineties, without an assignment before it or a semicolon after.
    private static String bare(String raw) {
        String json = raw;
        if (json.startsWith("{&quot;") || json.contains("{&quot;@")) {
            json = json.replace("&quot;", "\"").replace("&amp;", "&");
        }
        int from = 0;
        while (from < json.length() && json.charAt(from) != '{' && json.charAt(from) != '[') {
            // "//<![CDATA[" is no array
            from += json.startsWith("<![CDATA[", from) ? 9 : 1;
        }
        int to = json.length();
        while (to > from && json.charAt(to - 1) != '}' && json.charAt(to - 1) != ']') {
            to--;
        }
        json = json.substring(from, to);
        if (json.endsWith("//]]")) {
            json = json.substring(0, json.length() - 4);
        }
        return json;
    }

    /// Escapes a quotation mark inside a string: one after which neither a comma, a colon nor a
    /// closing bracket follows can't be the string's end.
    private static String quotesEscaped(String json) {
        StringBuilder out = new StringBuilder(json.length() + 64);
        boolean inside = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inside && c == '\\' && i + 1 < json.length()) {
                out.append(c).append(json.charAt(++i));
                continue;
            }
            if (c == '"') {
                if (!inside) {
                    inside = true;
                } else if (endsString(json, i + 1)) {
                    inside = false;
                } else {
                    out.append('\\');
                }
            }
            out.append(c);
        }
        return out.toString();
    }

    private static boolean endsString(String json, int after) {
        int i = blanks(json, after);
        if (i >= json.length() || json.charAt(i) == ':' || isClosing(json.charAt(i))) {
            return true;
        }
        if (json.charAt(i) != ',') {
            return false;
        }
        int next = blanks(json, i + 1);
        return next >= json.length()
                || "\"{[-".indexOf(json.charAt(next)) >= 0
                || Character.isDigit(json.charAt(next))
                || isClosing(json.charAt(next))
                || json.startsWith("true", next)
                || json.startsWith("false", next)
                || json.startsWith("null", next);
    }

    private static boolean isClosing(char c) {
        return c == '}' || c == ']';
    }

    private static int blanks(String json, int from) {
        int i = from;
        while (i < json.length() && json.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }
}
