package org.cuttings.ui;

import java.util.List;
import java.util.function.Consumer;
import org.cuttings.desk.Desk;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.model.SpeakerSuggestion;

/// What the reader says of who speaks: whose a quote is, and which speakers are one.
final class Attributions {
    private final Desk desk;
    private final Background background;
    private final Acts acts;
    private final StatusModel status;
    private final ReadingModel reading;
    private final SpeakersModel speakers;
    private final SuggestionsModel suggestions;

    Attributions(
            Desk desk,
            Background background,
            Acts acts,
            StatusModel status,
            ReadingModel reading,
            SpeakersModel speakers,
            SuggestionsModel suggestions) {
        this.desk = desk;
        this.background = background;
        this.acts = acts;
        this.status = status;
        this.reading = reading;
        this.speakers = speakers;
        this.suggestions = suggestions;
    }

    /// The reader says who says the quote in hand.
    ///
    /// @param name empty: nobody known
    void correctSpeaker(String name) {
        ReadingModel.InHand quote = reading.quote().get();
        if (quote != null) {
            acts.changeShown(() ->
                    desk.whoIsWho().speakerOf(quote.id(), name.isBlank() ? null : name.strip()));
        }
    }

    /// The reader says of the chosen pair that they are one, or that they are two.
    void answer(boolean one) {
        SpeakerSuggestion pair = suggestions.chosen().get();
        if (pair == null) {
            return;
        }
        long first = pair.one().id();
        long other = pair.other().id();
        acts.change(() -> {
            if (one) {
                desk.whoIsWho().join(first, other);
            } else {
                desk.whoIsWho().notTheSame(first, other);
            }
        });
        status.say(
                Words.of(
                        one ? "suggestions.joined" : "suggestions.apart",
                        pair.one().name(),
                        pair.other().name()));
    }

    /// The reader says that the chosen speaker is the same as another, as whom they are shown.
    void join(KnownSpeaker other) {
        KnownSpeaker chosen = speakers.chosen().get();
        if (chosen != null && chosen.id() != other.id()) {
            acts.change(() -> desk.whoIsWho().join(chosen.id(), other.id()));
            speakers.chosen().set(other);
        }
    }

    /// Tells who was joined to the chosen speaker.
    void joined(Consumer<List<KnownSpeaker>> told) {
        KnownSpeaker chosen = speakers.chosen().get();
        if (chosen != null) {
            background.run(() -> desk.whoIsWho().joinedTo(chosen.id()), told, status::say);
        }
    }

    /// A speaker that was joined to another stands for itself again.
    void part(KnownSpeaker speaker) {
        acts.change(() -> desk.whoIsWho().part(speaker.id()));
    }

    /// The reader says who says the quotes chosen in the list of a speaker's quotes, as one act.
    void correctSpeakers(String name) {
        List<Long> ids = speakers.selected().stream().map(KeptQuote::id).toList();
        if (!ids.isEmpty() && !name.isBlank()) {
            acts.change(() -> desk.whoIsWho().speakerOf(ids, name.strip()));
        }
    }

    void rename(String name) {
        KnownSpeaker chosen = speakers.chosen().get();
        if (chosen != null && !name.isBlank()) {
            acts.change(() -> desk.whoIsWho().rename(chosen.id(), name.strip()));
        }
    }
}
