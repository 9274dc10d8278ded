package org.cuttings.archive;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.model.SpeakerSuggestion;
import org.jspecify.annotations.Nullable;

/// Which speakers of an archive are one: what may be, and what the reader says. Each act can be
/// undone; every call is in the archive and in the record beside it when it returns.
public final class WhoIsWho {
    private final Archive archive;

    WhoIsWho(Archive archive) {
        this.archive = archive;
    }

    /// Speakers of different articles who may be one, the surest first.
    public List<SpeakerSuggestion> suggestions(int limit) {
        return archive.read(db -> new SpeakerSuggestions(db).all(limit));
    }

    /// The pairs that the reader keeps apart, the oldest first.
    public List<SpeakerSuggestion> keptApart() {
        return archive.read(db -> new SpeakerSuggestions(db).declined());
    }

    /// Those that the reader joined to a speaker.
    public List<KnownSpeaker> joinedTo(long speaker) {
        return archive.read(db ->
                db.all("speakers-joined-by-hand", row -> row.getLong(1), speaker).stream()
                        .flatMap(id -> new SpeakersRead(db).speaker(id).stream())
                        .toList());
    }

    /// The reader says that two speakers are one: `speaker` is shown as `same` from now on.
    public void join(long speaker, long same) {
        long target = archive.read(db -> new Speakers(db).standsFor(same));
        if (archive.read(db -> new Speakers(db).standsFor(speaker)) == target) {
            return;
        }
        say(List.of(Word.ofSpeaker("join", speaker, Long.toString(target))));
    }

    /// The reader says that two speakers are not one; they are not suggested again.
    ///
    /// @param on false: that was never said
    public void apart(long speaker, long other, boolean on) {
        Word word = archive.read(db -> new Speakers(db).apart(speaker, other, on ? "yes" : null));
        say(List.of(word));
    }

    /// Takes a speaker out of the one it was joined to; or all that were joined to it.
    ///
    /// @return false where nobody was joined
    public boolean part(long speaker) {
        List<Long> joined = new ArrayList<>(List.of(speaker));
        joined.addAll(joinedTo(speaker).stream().map(KnownSpeaker::id).toList());
        List<Word> words =
                joined.stream()
                        .filter(one -> archive.read(db -> new Speakers(db).isJoinedByHand(one)))
                        .map(one -> Word.ofSpeaker("join", one, null))
                        .toList();
        say(words);
        return !words.isEmpty();
    }

    /// The reader says that whom these articles call by a name is another of that name.
    ///
    /// @param name under which the other is shown and known
    public void part(long speaker, List<Long> articles, String name) {
        say(
                articles.stream()
                        .map(article -> Word.ofSpeakerIn("part", article, speaker, name))
                        .toList());
    }

    /// The reader says who says these quotes.
    ///
    /// @param name empty: nobody known; null takes the correction back
    public void speakerOf(List<Long> quotes, @Nullable String name) {
        say(quotes.stream().map(quote -> ofQuote(quote, name)).toList());
    }

    private Word ofQuote(long quote, @Nullable String name) {
        return archive.read(db ->
                        db.first(
                                "article-of-quote",
                                row ->
                                        Word.ofPost("speaker", row.getLong(1), row.getLong(2), name)
                                                .on(row.getString(3), null),
                                quote))
                .orElseThrow(() -> ArchiveException.notFound("quote", quote));
    }

    /// @param name null: the name that pages give
    public void rename(long speaker, @Nullable String name) {
        say(List.of(Word.ofSpeaker("rename", speaker, name)));
    }

    private void say(List<Word> words) {
        archive.byHand().say(words);
    }
}
