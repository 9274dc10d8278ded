package org.cuttings.archive;

import java.util.Optional;
import org.cuttings.archive.ArchiveException.Reason;
import org.cuttings.model.Speaker;
import org.cuttings.search.Folding;
import org.jspecify.annotations.Nullable;

/// The archive's speakers: one row for each key of [SpeakerKeys], which the reader may join to
/// another. Writes inside the caller's transaction.
final class Speakers {
    private final Session db;

    Speakers(Session db) {
        this.db = db;
    }

    /// The archive's number of a speaker of an article; made where it is new.
    long of(Speaker speaker, String articleIdentity) {
        String key = SpeakerKeys.of(speaker, articleIdentity);
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
            }
        } else {
            String kind = speaker.kind().name();
            id = db.insert("add-speaker", key, speaker.name(), speaker.name(), kind);
        }
        for (String name : speaker.names()) {
            db.change("add-speaker-name", id, name, Folding.fold(name));
        }
        return id;
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
                .orElseThrow(() ->
                        new ArchiveException(
                                Reason.NOT_FOUND,
                                "There is no speaker with the number " + speaker + "."));
    }

    /// Shows the reader's name for a speaker, or the one found where the reader gave none.
    void showName(long speaker) {
        db.change("show-speaker-name", speaker);
    }
}
