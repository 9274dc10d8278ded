package org.cuttings.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuttings.model.Asset;
import org.jspecify.annotations.Nullable;

/// Kept bytes, found by digest, or row by row where the index of digests is damaged.
final class Payloads {
    private final Session from;
    private @Nullable Map<String, Long> rows;

    Payloads(Session from) {
        this.from = from;
    }

    Optional<byte[]> bytes(String sha256) {
        Optional<byte[]> direct = whole("payload-by-digest", sha256, sha256);
        if (direct.isPresent()) {
            return direct;
        }
        Long row = rows().get(sha256);
        return row == null ? Optional.empty() : whole("payload-by-rowid", row, sha256);
    }

    private Optional<byte[]> whole(String query, Object by, String sha256) {
        try {
            return from.first(query, row -> Rows.packed(row).orElseThrow().plain(), by)
                    .filter(bytes -> Digests.of(bytes).equals(sha256));
        } catch (ArchiveException | IllegalStateException damaged) {
            return Optional.empty();
        }
    }

    /// The digest of each row that can be read, and what lies there.
    Map<String, Long> rows() {
        Map<String, Long> known = rows;
        if (known != null) {
            return known;
        }
        Map<String, Long> found = new LinkedHashMap<>();
        long last = lastRow();
        for (long row = 1; row <= last; row++) {
            try {
                long at = row;
                from.first(
                                "payload-by-rowid",
                                r -> Digests.of(Rows.packed(r).orElseThrow().plain()),
                                row)
                        .ifPresent(digest -> found.put(digest, at));
            } catch (ArchiveException | IllegalStateException damaged) {
                // The one next to it may be whole.
                from.failures().note(damaged);
            }
        }
        rows = found;
        return found;
    }

    private long lastRow() {
        try {
            return from.count("last-payload");
        } catch (ArchiveException damaged) {
            // No row is shorter than some bytes of a page.
            return 8 * from.rows("PRAGMA page_count", row -> row.getLong(1)).getFirst();
        }
    }

    List<Asset> assets(long capture) {
        record Line(String address, String type, String sha256) {}
        try {
            List<Asset> assets = new ArrayList<>();
            for (Line line :
                    from.all(
                            "asset-lines",
                            row -> new Line(row.getString(1), row.getString(2), row.getString(3)),
                            capture)) {
                bytes(line.sha256())
                        .ifPresent(
                                bytes -> assets.add(new Asset(line.address(), line.type(), bytes)));
            }
            return assets;
        } catch (ArchiveException damaged) {
            return List.of();
        }
    }
}
