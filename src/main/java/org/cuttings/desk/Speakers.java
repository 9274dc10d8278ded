package org.cuttings.desk;

import java.util.List;
import org.cuttings.archive.Archive;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.model.SpeakerSuggestion;
import org.jspecify.annotations.Nullable;

/// What the reader says of who speaks: who says a quote, and which speakers are one. Each call is
/// one act, which one undo takes back.
public final class Speakers {
    private final Archive archive;

    Speakers(Archive archive) {
        this.archive = archive;
    }

    /// The reader says who says a quote.
    ///
    /// @param name empty: nobody known; null goes back to what was found
    public void speakerOf(long quote, @Nullable String name) {
        Desk.run(() -> archive.whoIsWho().speakerOf(List.of(quote), name));
    }

    /// The reader says that two speakers are one, shown as `same`.
    public void join(long speaker, long same) {
        Desk.run(() -> archive.whoIsWho().join(speaker, same));
    }

    /// Speakers of different articles who may be one, the surest first, each pair with the reason
    /// and a quote of both. [#join(long, long)] with their ids accepts one, [#notTheSame] declines
    /// it; [Desk#undo()] takes either back.
    public List<SpeakerSuggestion> suggestions(int limit) {
        return Desk.ask(() -> archive.whoIsWho().suggestions(limit));
    }

    /// The reader says that two speakers are not one; they are not suggested again.
    public void notTheSame(long speaker, long other) {
        Desk.run(() -> archive.whoIsWho().apart(speaker, other, true));
    }

    /// The pairs that the reader keeps apart, the oldest first.
    public List<SpeakerSuggestion> keptApart() {
        return Desk.ask(() -> archive.whoIsWho().keptApart());
    }

    /// A speaker stands for itself again, or all stand for themselves that were joined to it.
    ///
    /// @return false where nobody was joined
    public boolean part(long speaker) {
        return Desk.ask(() -> archive.whoIsWho().part(speaker));
    }

    /// Those that the reader joined to a speaker.
    public List<KnownSpeaker> joinedTo(long speaker) {
        return Desk.ask(() -> archive.whoIsWho().joinedTo(speaker));
    }

    /// The reader says that these articles speak of another of the same name, today's and
    /// tomorrow's quotes alike.
    ///
    /// @param name under which the other is shown
    public void part(long speaker, List<Long> articles, String name) {
        Desk.run(() -> archive.whoIsWho().part(speaker, articles, name));
    }

    /// The reader says who says these quotes, in one act.
    public void speakerOf(List<Long> quotes, String name) {
        Desk.run(() -> archive.whoIsWho().speakerOf(quotes, name));
    }

    /// @param name empty goes back to the name found
    public void rename(long speaker, String name) {
        Desk.run(() -> archive.whoIsWho().rename(speaker, name.isBlank() ? null : name));
    }
}
