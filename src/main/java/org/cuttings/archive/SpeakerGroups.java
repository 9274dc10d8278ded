package org.cuttings.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who stands for whom: what the reader joined, and names that differ in middle initials or in a
/// calling alone. The latter are one as long as the archive knows one such difference and no two
/// that clash: with one "Jane Q. Brook" the plain "Jane Brook" is she; with "Jane P. Brook" come
/// in, all three stay apart, and the reader decides. So the result is a function of what is in the
/// archive, whatever the order of imports. Writes inside the caller's transaction.
///
/// `joined_to` holds the end of the chain, so that reading needs one step.
final class SpeakerGroups {
    private final Session db;

    SpeakerGroups(Session db) {
        this.db = db;
    }

    /// @param named whether a page names a speaker so
    private record Row(long id, String key, boolean named) {}

    /// Works out anew who stands for whom among the variants of a plain name.
    ///
    /// @return speakers who now stand for another than before
    Set<Long> settle(String plain) {
        return regroup(variants(plain).stream().map(Row::id).toList());
    }

    /// Works out anew for whom these and all who stand with them stand.
    ///
    /// @return those for whom that changed
    Set<Long> regroup(Collection<Long> speakers) {
        Set<Long> affected = new LinkedHashSet<>();
        for (Long speaker : speakers) {
            Long root = db.number("speaker-joined-to", speaker);
            affected.add(speaker);
            affected.addAll(db.all("speakers-joined-to", row -> row.getLong(1), speaker));
            if (root != null) {
                affected.addAll(db.all("speakers-joined-to", row -> row.getLong(1), root));
            }
        }
        Map<String, Set<Long>> settled = new HashMap<>();
        Set<Long> changed = new LinkedHashSet<>();
        for (Long speaker : affected) {
            long root = root(speaker, settled);
            Long now = root == speaker ? null : root;
            if (!Objects.equals(now, db.number("speaker-joined-to", speaker))) {
                db.change("join-speaker", now, speaker);
                changed.add(speaker);
            }
        }
        return changed;
    }

    private long root(long speaker, Map<String, Set<Long>> settled) {
        Set<Long> passed = new HashSet<>();
        long at = speaker;
        while (passed.add(at)) {
            Long parent = byReader(at);
            if (parent == null) {
                parent = plainOf(at, settled);
            }
            if (parent == null || passed.contains(parent)) {
                return at;
            }
            at = parent;
        }
        return at;
    }

    /// To whom the reader joined a speaker; null where to nobody.
    @Nullable Long byReader(long speaker) {
        return db.first(
                        "slot-value",
                        row -> Optional.ofNullable(row.getString(1)),
                        Word.ofSpeaker("join", speaker, null).slot())
                .flatMap(value -> value)
                .map(Long::valueOf)
                .orElse(null);
    }

    /// The plain name's speaker, where this variant is the same person; null for all others.
    private @Nullable Long plainOf(long speaker, Map<String, Set<Long>> settled) {
        String key = db.first("speaker-key", row -> row.getString(1), speaker).orElse("");
        Optional<SpeakerKeys.Parts> parts = SpeakerKeys.parts(key).filter(p -> !p.isPlain());
        if (parts.isEmpty()) {
            return null;
        }
        String plain = parts.get().plain();
        Long to = db.number("speaker-by-key", plain);
        if (to == null || leadsTo(to, speaker)) {
            return null;
        }
        return settled.computeIfAbsent(plain, this::samePerson).contains(speaker) ? to : null;
    }

    /// Whether the reader joined one to the other.
    private boolean leadsTo(long from, long to) {
        Set<Long> passed = new HashSet<>();
        Long at = from;
        while (at != null && passed.add(at)) {
            if (at == to) {
                return true;
            }
            at = byReader(at);
        }
        return false;
    }

    /// Which variants are the plain name's speaker.
    private Set<Long> samePerson(String plain) {
        List<Row> rows = variants(plain);
        Set<String> initials = new HashSet<>();
        Set<String> callings = new HashSet<>();
        for (Row row : rows) {
            SpeakerKeys.Parts parts = SpeakerKeys.parts(row.key()).orElseThrow();
            if (row.named()) {
                initials.add(parts.initials());
                callings.add(parts.calling());
            }
        }
        initials.remove("");
        boolean clash = Callings.clash(callings);
        Set<Long> same = new HashSet<>();
        for (Row row : rows) {
            SpeakerKeys.Parts parts = SpeakerKeys.parts(row.key()).orElseThrow();
            boolean agrees =
                    (parts.initials().isEmpty() || initials.size() == 1)
                            && (parts.calling().isEmpty() || !clash);
            if (!parts.isPlain() && agrees && !keptApart(row.key(), plain)) {
                same.add(row.id());
            }
        }
        return same;
    }

    private boolean keptApart(String one, String other) {
        boolean inOrder = one.compareTo(other) <= 0;
        Long first = db.number("speaker-by-key", inOrder ? one : other);
        return first != null
                && db.first(
                                "slot-value",
                                row -> Optional.ofNullable(row.getString(1)),
                                Word.ofSpeaker("apart", first, null)
                                        .named(inOrder ? other : one)
                                        .slot())
                        .flatMap(value -> value)
                        .isPresent();
    }

    private List<Row> variants(String plain) {
        SpeakerKeys.Range range = SpeakerKeys.variantsOf(plain);
        List<Row> rows = new ArrayList<>();
        for (Row row :
                db.all(
                        "speaker-variants",
                        r -> new Row(r.getLong(1), r.getString(2), r.getInt(3) == 1),
                        range.from(),
                        range.to(),
                        range.pattern())) {
            if (SpeakerKeys.parts(row.key()).filter(p -> p.plain().equals(plain)).isPresent()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
