package org.cuttings.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
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

    /// The padding at both sides, in pixels, at the least text size and above.
    private static final double SIDES = 60;

    /// There is nothing to tell, and no room to say so.
    private static final PseudoClass BARE = PseudoClass.getPseudoClass("bare");

    private final ReadingModel model;
    private final Actions actions;
    private final VBox root = new VBox();

    /// Whether there is room for the name and the buttons alone.
    private final BooleanProperty low = new SimpleBooleanProperty(false);

    InHandStrip(ReadingModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
        root.setId("in-hand");
        root.getStyleClass().addAll("bar", "in-hand");
        root.setAlignment(Pos.CENTER_LEFT);
        root.setFocusTraversable(false);
        model.quote().addListener((property, old, now) -> tell());
        model.link().addListener((property, old, now) -> tell());
        low.addListener((property, old, now) -> tell());
        tell();
    }

    VBox node() {
        return root;
    }

    /// Whether there is room for the name and the buttons alone: the reasons are then a tooltip of
    /// the name.
    BooleanProperty low() {
        return low;
    }

    private void tell() {
        ReadingModel.InHand quote = model.quote().get();
        String address = model.link().get();
        if (!address.isEmpty()) {
            show(
                    Words.of("link.leads-to"),
                    address,
                    Buttons.small("link-open", () -> actions.openInBrowser(address)),
                    Buttons.small("link-copy", () -> actions.copyText(address)));
        } else if (quote != null) {
            Speaker speaker = quote.quote().speaker();
            List<Button> buttons = new ArrayList<>();
            buttons.add(Buttons.small("quote-copy", actions::copyQuote));
            if (speaker != null) {
                buttons.add(Buttons.small("quote-speaker", () -> actions.quotesBy(speaker.name())));
            }
            buttons.add(Buttons.small("quote-correct", actions::correctSpeaker));
            buttons.add(Buttons.small("quote-more", actions::moreOfQuote));
            show(who(quote.quote()), why(quote), buttons.toArray(Button[]::new));
        } else {
            show("", Words.of("strip.empty"));
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
        String affiliation = speaker.affiliation();
        return affiliation == null
                ? name
                : Words.of("quote.speaker", name, withinSentence(affiliation));
    }

    /// As it stood at a sentence's beginning, it has a capital that it has not after a name.
    private static String withinSentence(String affiliation) {
        return affiliation.startsWith("The ") ? "the " + affiliation.substring(4) : affiliation;
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

    /// The name and the buttons, and below them, over the whole width, the reasons.
    private void show(String first, String second, Button... buttons) {
        Label more = new Label();
        RightToLeft.show(more, second);
        more.setId("in-hand-words");
        more.getStyleClass().add("quiet");
        more.setMinHeight(Region.USE_PREF_SIZE);
        boolean bare = first.isEmpty() && low.get();
        root.pseudoClassStateChanged(BARE, bare);
        if (first.isEmpty()) {
            root.getChildren().setAll(bare ? List.of() : List.of(more));
            return;
        }
        Label name = new Label();
        RightToLeft.show(name, first);
        name.setId("in-hand-name");
        name.getStyleClass().add("name");
        name.setTooltip(low.get() ? new Tooltip(second) : null);
        more.visibleProperty().bind(low.not());
        more.managedProperty().bind(low.not());
        name.maxWidthProperty().bind(root.widthProperty().subtract(SIDES));
        // In a narrow pane the buttons go below the name, which is never cut.
        FlowPane top = new FlowPane(name);
        top.getChildren().addAll(buttons);
        top.getStyleClass().add("wrapping");
        top.setRowValignment(VPos.CENTER);
        root.getChildren().setAll(top, more);
    }
}
