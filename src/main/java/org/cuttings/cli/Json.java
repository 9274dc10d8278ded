package org.cuttings.cli;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of `--json`: one object a line, made of records of its own, so that a change of the
/// program's inside changes no published format. Characters that act on a terminal are escaped.
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build();

    private Json() {}

    static String line(Object record) {
        return Terminal.plain(MAPPER.writeValueAsString(record));
    }

    /// Ids are strings in JSON: they name, nobody computes with them.
    static String id(long id) {
        return Long.toString(id);
    }
}
