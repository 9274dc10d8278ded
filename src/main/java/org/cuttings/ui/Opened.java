package org.cuttings.ui;

import java.nio.file.Path;
import org.cuttings.desk.Desk;

/// An archive that is open, with what a window shows of it first.
record Opened(Desk desk, FirstLook first) {
    /// To be called off the window's thread.
    static Opened at(Path archive) {
        Desk desk = Desk.open(archive);
        try {
            return new Opened(desk, FirstLook.at(desk));
        } catch (RuntimeException failure) {
            desk.close();
            throw failure;
        }
    }
}
