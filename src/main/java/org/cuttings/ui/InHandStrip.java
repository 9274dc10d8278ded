package org.cuttings.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cuttings.model.Quote;
import org.cuttings.model.Speaker;

/// The strip under the text. It tells of the quote that the reader points at or whose words hold
/// the caret: who says it, by which cue, and why we think so. Of a link it shows the whole address,
/// and only its button opens the browser.
final class InHandStrip {
    /// What the strip's buttons do.
    interface Actions {
        void copyQuote();

        void quotesBy(String name);

        void correctSpeaker();

        void openInBrowser(String address);

        void copyText(String text);

        /// Asks what else to do with the quote.
        void moreOfQuote();
    }

    private final ReadingModel model;
    private final Actions actions;
    private final HBox root = new HBox();

    InHandStrip(ReadingModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
        root.setId("in-hand");
        root.getStyleClass().addAll("bar", "in-hand");
        root.setAlignment(Pos.CENTER_LEFT);
        root.setFocusTraversable(false);
        model.quote().addListener((property, old, now) -> tell());
        model.link().addListener((property, old, now) -> tell());
        tell();
    }

    HBox node() {
        return root;
    }

    private void tell() {
        ReadingModel.InHand quote = model.quote().get();
        String address = model.link().get();
        if (!address.isEmpty()) {
            root.getChildren()
                    .setAll(
                            words(Words.of("link.leads-to"), address),
                            button("link-open", () -> actions.openInBrowser(address)),
                            button("link-copy", () -> actions.copyText(address)));
        } else if (quote != null) {
            Speaker speaker = quote.quote().speaker();
            root.getChildren().setAll(words(who(quote.quote()), why(quote)));
            root.getChildren().add(button("quote-copy", actions::copyQuote));
            if (speaker != null) {
                root.getChildren()
                        .add(button("quote-speaker", () -> actions.quotesBy(speaker.name())));
            }
            root.getChildren()
                    .addAll(
                            button("quote-correct", actions::correctSpeaker),
                            button("quote-more", actions::moreOfQuote));
        } else {
            root.getChildren().setAll(words("", Words.of("strip.empty")));
        }
    }

    private static String who(Quote quote) {
        Speaker speaker = quote.speaker();
        if (speaker == null) {
            return Words.of("quote.unknown");
        }
        String name =
                quote.confidence() >= Quote.NAMED_FROM
                        ? speaker.name()
                        : Words.of("quote.perhaps", speaker.name());
        return speaker.affiliation() == null
                ? name
                : Words.of("quote.speaker", name, speaker.affiliation());
    }

    /// How the words are given, by which cue, how surely, and why.
    private String why(ReadingModel.InHand inHand) {
        Quote quote = inHand.quote();
        String kind = Words.of("quote.kind." + quote.kind().name());
        String cue = inHand.cue();
        String sure = Words.of("quote.sure", Math.round(quote.confidence() * 100));
        return String.join(
                " · ",
                java.util.stream.Stream.of(
                                kind,
                                cue.isEmpty() ? "" : Words.of("quote.cue", cue),
                                mentioned(inHand),
                                quote.reason(),
                                sure)
                        .filter(part -> !part.isBlank())
                        .toList());
    }

    /// The words by which the page names the speaker here; empty where it is the name itself.
    private static String mentioned(ReadingModel.InHand inHand) {
        Speaker speaker = inHand.quote().speaker();
        return inHand.mention().isEmpty()
                        || speaker == null
                        || speaker.name().equals(inHand.mention())
                ? ""
                : Words.of("quote.mention", inHand.mention());
    }

    private static VBox words(String first, String second) {
        Label name = new Label(first);
        name.setId("in-hand-name");
        name.getStyleClass().add("name");
        Label more = new Label(second);
        more.setId("in-hand-words");
        more.getStyleClass().add("quiet");
        VBox box = new VBox(name, more);
        if (first.isEmpty()) {
            box.getChildren().remove(name);
        }
        box.setMinWidth(0);
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Button button(String id, Runnable action) {
        Button button = new Button(Words.of(id));
        button.setId(id);
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
