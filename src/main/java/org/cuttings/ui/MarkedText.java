package org.cuttings.ui;

import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.cuttings.model.Span;

/// A snippet with its hits marked.
final class MarkedText {
    private MarkedText() {}

    /// Puts the words into the flow anew.
    ///
    /// @param marked spans of `text`, in order; what does not lie in it is passed over
    static void fill(TextFlow flow, String text, List<Span> marked) {
        flow.getChildren().clear();
        String shown = RightToLeft.plain(text);
        int from = 0;
        for (Span hit : marked) {
            if (hit.start() < from || hit.end() > text.length()) {
                continue;
            }
            add(flow, shown.substring(from, hit.start()), "snippet");
            add(flow, hit.of(shown), "hit");
            from = hit.end();
        }
        add(flow, shown.substring(from), "snippet");
    }

    /// @param styles of the words
    static void add(TextFlow flow, String words, String... styles) {
        for (String piece : words.isEmpty() ? List.<String>of() : RightToLeft.pieces(words)) {
            Text text = new Text(piece);
            text.getStyleClass().addAll(styles);
            flow.getChildren().add(text);
        }
    }
}
