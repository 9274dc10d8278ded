package org.cuttings.export;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The lines that `cuttings quotes` reads.
public final class TextsIn {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private TextsIn() {}

    /// @param id the caller's name for the text
    public record Text(String id, String text) {}

    public static Text read(String line) {
        return JSON.readValue(line, Text.class);
    }
}
