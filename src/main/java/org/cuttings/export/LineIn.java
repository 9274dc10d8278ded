package org.cuttings.export;

import java.util.List;
import java.util.Map;
import org.cuttings.model.Asset;
import org.cuttings.model.Doubt;
import org.cuttings.model.Fact;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A line of an exported JSON Lines file, as an import takes it.
public sealed interface LineIn {
    /// A page's bytes and what its container told.
    ///
    /// @param imported when it first came into an archive
    record Capture(org.cuttings.model.Capture capture, Moment imported) implements LineIn {}

    /// What the user said, as the archive records it.
    record Change(String json) implements LineIn {}

    /// What was found in a capture: found anew from its bytes.
    record Article() implements LineIn {}

    /// @param why a sentence
    record Unreadable(String why) implements LineIn {}

    /// Whether a file's first line is one of ours.
    static boolean isOurs(String line) {
        return line.startsWith("{\"type\":\"capture\",\"sha256\":\"");
    }

    /// Never throws on odd input.
    static LineIn read(String line) {
        try {
            JsonNode tree = Json.MAPPER.readTree(line);
            return switch (tree.path("type").asString("")) {
                case "capture" -> capture(tree);
                case "article" -> new Article();
                case "change" ->
                        tree.path("change").isObject()
                                ? new Change(Json.line(tree.get("change")))
                                : new Unreadable("A change without what was changed.");
                default -> new Unreadable("No line of an export of Cuttings.");
            };
        } catch (JacksonException | IllegalArgumentException broken) {
            return new Unreadable("A line that is cut short or no JSON.");
        }
    }

    private static LineIn capture(JsonNode tree) {
        JsonLines.CaptureLine line = Json.MAPPER.treeToValue(tree, JsonLines.CaptureLine.class);
        boolean whole =
                tree.path("bytes").isString()
                        && tree.path("label").isString()
                        && tree.path("mediaType").isString();
        Moment imported = whole ? moment(line.imported()) : null;
        if (imported == null) {
            return new Unreadable("A capture without its bytes, label, media type or import time.");
        }
        if (!OwnPart.sha256(line.bytes()).equals(line.sha256())) {
            return new Unreadable("A capture whose bytes are not those that were exported.");
        }
        Moment captured = moment(line.captured());
        String from = line.capturedFrom();
        return new Capture(
                new org.cuttings.model.Capture(
                        line.label(),
                        line.bytes(),
                        line.mediaType(),
                        line.charset(),
                        line.url(),
                        captured == null ? null : new Fact<>(captured, from == null ? "" : from),
                        told(line.told()),
                        assets(line.assets()),
                        doubts(line.doubts())),
                imported);
    }

    private static Map<String, String> told(@Nullable Map<String, String> told) {
        return told == null ? Map.of() : told;
    }

    private static List<Asset> assets(@Nullable List<JsonLines.AssetLine> assets) {
        return assets == null
                ? List.of()
                : assets.stream()
                        .map(a -> new Asset(a.address(), a.mediaType(), a.bytes()))
                        .toList();
    }

    private static List<Doubt> doubts(@Nullable List<Doubt> doubts) {
        return doubts == null ? List.of() : doubts;
    }

    private static @Nullable Moment moment(@Nullable String iso) {
        return iso == null ? null : Moment.ofIso(iso).orElse(null);
    }
}
