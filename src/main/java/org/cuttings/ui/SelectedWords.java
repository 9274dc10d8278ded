package org.cuttings.ui;

import java.util.Map;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;
import org.cuttings.model.Span;

/// The words that the reader has selected in the text.
final class SelectedWords {
    private final WindowModel model;
    private final Lazy<ReadingView> reading;

    SelectedWords(WindowModel model, Lazy<ReadingView> reading) {
        this.model = model;
        this.reading = reading;
    }

    /// By the entries in which they stand, as [ReadingText#spans] has them; empty where the text is
    /// not seen or nothing is selected.
    Map<Integer, Span> get() {
        ReadingModel.Shown shown = model.reading().shown().get();
        if (shown == null || model.right().get() != WindowModel.Right.READING) {
            return Map.of();
        }
        SelectionSegment selection = reading.get().selection();
        if (selection == null) {
            return Map.of();
        }
        TextPos from = selection.getMin();
        TextPos to = selection.getMax();
        return shown.text().spans(from.index(), from.offset(), to.index(), to.offset());
    }

    /// The same, but not the words at which the text was opened or found.
    Map<Integer, Span> byHand() {
        ReadingText.Stretch goal = model.reading().goal().get();
        SelectionSegment selection = reading.get().selection();
        boolean opened =
                goal != null
                        && selection != null
                        && selection.getMin().index() == goal.line()
                        && selection.getMin().offset() == goal.start()
                        && selection.getMax().index() == goal.line()
                        && selection.getMax().offset() == goal.end();
        return opened ? Map.of() : get();
    }

    /// The line of the text where the caret is.
    int line() {
        return reading.get().caretLine();
    }
}
