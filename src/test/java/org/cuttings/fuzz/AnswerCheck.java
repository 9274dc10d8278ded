package org.cuttings.fuzz;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What holds of every answer, whatever was read: `docs/formats.md` promises it to other programs.
final class AnswerCheck {
    private static final int LONGEST_TITLE = 10_000;
    private static final Pattern TIME =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)?)?");

    private AnswerCheck() {}

    /// @param line of `cuttings parse` or `cuttings quotes`
    /// @throws IllegalStateException where something does not hold
    static void of(String line) {
        JsonNode answer = JsonMapper.shared().readTree(line);
        strings(answer);
        time(answer.path("published"));
        time(answer.path("modified"));
        held(answer.path("title").asString("").length() <= LONGEST_TITLE, "an endless title");
        for (JsonNode entry : answer.path("entries")) {
            time(entry.path("time"));
            time(entry.path("updated"));
            quotes(entry.path("quotes"), entry.path("text").asString(""));
        }
    }

    private static void quotes(JsonNode quotes, String text) {
        for (JsonNode quote : quotes) {
            said(quote, text);
            JsonNode speaker = quote.path("speaker");
            if (speaker.path("mention").isObject()) {
                said(speaker.path("mention"), text);
            }
        }
    }

    private static void said(JsonNode span, String text) {
        int start = span.path("start").asInt();
        int end = span.path("end").asInt();
        held(
                text.substring(start, end).equals(span.path("text").asString()),
                "words that do not stand at their span");
    }

    private static void time(JsonNode time) {
        held(
                !time.isString() || TIME.matcher(time.asString()).matches(),
                "a time that is none: " + time);
    }

    private static void strings(JsonNode node) {
        if (node.isString()) {
            String text = node.asString();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                held(c != 0, "a NUL in a string");
                boolean whole =
                        Character.isHighSurrogate(c)
                                ? i + 1 < text.length()
                                        && Character.isLowSurrogate(text.charAt(i + 1))
                                : !Character.isLowSurrogate(c)
                                        || i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
                held(whole, "half a character in a string");
            }
        }
        node.forEach(AnswerCheck::strings);
    }

    private static void held(boolean promise, String otherwise) {
        if (!promise) {
            throw new IllegalStateException(otherwise);
        }
    }
}
