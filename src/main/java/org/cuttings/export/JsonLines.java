package org.cuttings.export;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.model.Asset;
import org.cuttings.model.Capture;
import org.cuttings.model.Doubt;
import org.cuttings.model.Fact;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// JSON Lines: everything of a selection, for other programs and for another archive.
///
/// Three sorts of lines. `capture`: the bytes as they came, from which all that the machine found
/// is found again. `article`: what was found, for programs that cannot do that. `change`: what the
/// user said, as the archive records it. An archive that imports them reads captures and changes;
/// so what it exports again is the same. No line holds an id of this archive, for another has
/// others.
final class JsonLines implements Exporter {
    @Override
    public String name() {
        return "jsonl";
    }

    record AssetLine(String address, String mediaType, byte[] bytes) {}

    record CaptureLine(
            String type,
            String sha256,
            String label,
            String mediaType,
            @Nullable String charset,
            @Nullable String url,
            @Nullable String captured,
            @Nullable String capturedFrom,
            String imported,
            Map<String, String> told,
            List<AssetLine> assets,
            List<Doubt> doubts,
            byte[] bytes) {}

    record ArticleLine(
            String type,
            String sha256,
            int edition,
            List<String> tags,
            boolean starred,
            List<String> notes,
            ParseLines.PageLine article,
            List<OnEntry> onEntries) {}

    /// What the user put on an entry or its quotes; entries without anything are left out.
    record OnEntry(
            int entry,
            List<String> tags,
            boolean starred,
            List<String> notes,
            List<MarkedWords> highlights,
            List<OnQuote> quotes) {}

    record OnQuote(int quote, List<String> tags, boolean starred, List<String> notes) {}

    record MarkedWords(int start, int end, String text, @Nullable String note) {}

    record ChangeLine(String type, JsonNode change) {}

    @Override
    public void write(Selection what, Destination out) throws IOException {
        String name = out.place(FileNames.of(what.title()), "jsonl", null);
        out.put(
                name,
                bytes -> {
                    Writer lines = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                    Set<String> written = new HashSet<>();
                    what.each(clipping -> write(clipping, lines, written));
                    what.changes(json -> write(lines, new ChangeLine("change", tree(json))));
                    lines.flush();
                });
    }

    private static JsonNode tree(String json) {
        return Json.MAPPER.readTree(json);
    }

    private static void write(Writer lines, Object line) throws IOException {
        lines.write(Json.line(line));
        lines.write('\n');
    }

    private static void write(Clipping clipping, Writer lines, Set<String> written)
            throws IOException {
        for (Origin origin : clipping.captures()) {
            if (written.add(origin.sha256() + " " + origin.url())) {
                write(lines, line(origin));
            }
        }
        write(lines, line(clipping));
    }

    private static CaptureLine line(Origin origin) throws IOException {
        Capture capture = origin.bytes().read();
        Fact<Moment> captured = capture.captured();
        return new CaptureLine(
                "capture",
                origin.sha256(),
                capture.label(),
                capture.mediaType(),
                capture.charset(),
                capture.url(),
                captured == null ? null : captured.value().iso(),
                captured == null ? null : captured.from(),
                origin.imported().iso(),
                new java.util.TreeMap<>(capture.told()),
                capture.assets().stream().map(JsonLines::line).toList(),
                capture.doubts(),
                capture.bytes());
    }

    private static AssetLine line(Asset asset) {
        return new AssetLine(asset.address(), asset.mediaType(), asset.bytes());
    }

    private static ArticleLine line(Clipping clipping) {
        List<OnEntry> onEntries = new ArrayList<>();
        for (int i = 0; i < clipping.entries().size(); i++) {
            OnEntry on = onEntry(i, clipping.entries().get(i));
            boolean nothing =
                    on.tags().isEmpty()
                            && !on.starred()
                            && on.notes().isEmpty()
                            && on.highlights().isEmpty()
                            && on.quotes().isEmpty();
            if (!nothing) {
                onEntries.add(on);
            }
        }
        return new ArticleLine(
                "article",
                clipping.origin().sha256(),
                clipping.edition(),
                clipping.mine().tags(),
                clipping.mine().starred(),
                clipping.mine().notes(),
                ParseLines.line(clipping),
                onEntries);
    }

    private static OnEntry onEntry(int index, ClippedEntry shown) {
        String text = shown.entry().text();
        return new OnEntry(
                index,
                shown.mine().tags(),
                shown.mine().starred(),
                shown.mine().notes(),
                shown.highlights().stream()
                        .map(h ->
                                new MarkedWords(
                                        h.span().start(),
                                        h.span().end(),
                                        h.span().of(text),
                                        h.note()))
                        .toList(),
                shown.onQuotes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(on ->
                                new OnQuote(
                                        on.getKey(),
                                        on.getValue().tags(),
                                        on.getValue().starred(),
                                        on.getValue().notes()))
                        .toList());
    }
}
