package org.cuttings.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The one line at the window's foot: what was done last, or what went wrong and what to do.
final class StatusModel {
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");

    ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    void say(String words) {
        sentence.set(words);
    }
}
