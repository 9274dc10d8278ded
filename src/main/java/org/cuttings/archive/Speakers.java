package org.cuttings.archive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cuttings.model.Speaker;
import org.cuttings.search.Folding;
import org.jspecify.annotations.Nullable;

/// The archive's speakers: one row for each key of [SpeakerKeys], which may stand for another
/// ([SpeakerGroups]). Writes inside the caller's transaction.
final class Speakers {
    private final Session db;
    private final SpeakerGroups groups;
    private final Set<String> unsettled = new LinkedHashSet<>();

    Speakers(Session db) {
        this.db = db;
        this.groups = new SpeakerGroups(db);
    }

    /// The archive's number of a speaker of an article; made where it is new.
    long of(Speaker speaker, String articleIdentity) {
        String key = SpeakerKeys.of(speaker, articleIdentity);
        Optional<SpeakerKeys.Parts> parts = SpeakerKeys.parts(key);
        if (parts.isPresent()
                && !parts.get().isPlain()
                && db.number("speaker-by-key", parts.get().plain()) == null) {
            // All variants have one to stand for.
            add(parts.get().plain(), speaker);
        }
        record Known(long id, String name) {}
        Optional<Known> known =
                db.first("speaker-by-key", row -> new Known(row.getLong(1), row.getString(2)), key);
        long id;
        if (known.isPresent()) {
            id = known.get().id();
            String better = SpeakerKeys.better(known.get().name(), speaker.name());
            if (!better.equals(known.get().name())) {
                db.change("found-speaker-name", better, id);
                showName(id);
                parts.filter(of -> !of.isPlain()).ifPresent(of -> unsettled.add(of.plain()));
            }
        } else {
            id = add(key, speaker);
        }
        for (String name : speaker.names()) {
            db.change("add-speaker-name", id, name, Folding.fold(name));
        }
        return id;
    }

    private long add(String key, Speaker speaker) {
        SpeakerKeys.parts(key).ifPresent(of -> unsettled.add(of.plain()));
        String kind = speaker.kind().name();
        return db.insert("add-speaker", key, speaker.name(), speaker.name(), kind);
    }

    /// Joins and parts what the speakers that are new since the last call make one or tell apart.
    ///
    /// @return articles in which somebody is shown as another than before
    Set<Long> settle() {
        Set<Long> changed = new LinkedHashSet<>();
        for (String plain : unsettled) {
            changed.addAll(groups.settle(plain));
            Long id = db.number("speaker-by-key", plain);
            Optional<String> best =
                    db.all("speaker-found-names", row -> row.getString(1), id).stream()
                            .reduce(SpeakerKeys::better);
            if (id != null && best.isPresent()) {
                db.change("found-speaker-name", best.get(), id);
                showName(id);
            }
        }
        unsettled.clear();
        return articlesOf(changed);
    }

    /// Makes it hold what the reader said of a speaker and another.
    ///
    /// @return articles in which somebody is shown as another than before
    Set<Long> regroup(List<Long> speakers) {
        Set<Long> touched = new LinkedHashSet<>();
        speakers.forEach(speaker -> touched.add(standsFor(speaker)));
        Set<Long> changed = groups.regroup(speakers);
        speakers.forEach(speaker -> touched.add(standsFor(speaker)));
        touched.addAll(changed);
        return changed.isEmpty() ? Set.of() : articlesOf(touched);
    }

    private Set<Long> articlesOf(Set<Long> speakers) {
        Set<Long> articles = new LinkedHashSet<>();
        for (Long speaker : speakers) {
            articles.addAll(db.all("articles-of-speaker", row -> row.getLong(1), speaker));
        }
        return articles;
    }

    /// A name that the reader gave.
    long namedByHand(String name) {
        return of(Speaker.of(name, Speaker.Kind.PERSON), "by hand");
    }

    /// The speaker that one joined to another stands for; itself where it is not joined.
    long standsFor(long speaker) {
        long at = speaker;
        // The reader can't join in a circle; a damaged archive might.
        for (int i = 0; i < 100; i++) {
            Long to = db.number("speaker-joined-to", at);
            if (to == null) {
                return at;
            }
            at = to;
        }
        return at;
    }

    boolean isJoinedByHand(long speaker) {
        return groups.byReader(speaker) != null;
    }

    /// The word that two speakers are not one: the same whichever is named first.
    ///
    /// @param value null takes it back
    Word apart(long speaker, long other, @Nullable String value) {
        String key = key(speaker);
        String otherKey = key(other);
        boolean inOrder = key.compareTo(otherKey) <= 0;
        return Word.ofSpeaker("apart", inOrder ? speaker : other, value)
                .named(inOrder ? otherKey : key);
    }

    private String key(long speaker) {
        return db.first("speaker-key", row -> row.getString(1), speaker)
                .orElseThrow(() -> ArchiveException.notFound("speaker", speaker));
    }

    /// Shows the reader's name for a speaker, or the one found where the reader gave none.
    void showName(long speaker) {
        db.change("show-speaker-name", speaker);
    }
}
