package org.cuttings.intake;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.cuttings.model.Asset;
import org.jspecify.annotations.Nullable;

/// One file, wherever it lies: in a folder, in a zip, in memory.
///
/// @param label as the user would name it
/// @param name its own name, without folders
/// @param packed its bytes where it lies; -1 if not known
/// @param bytes opens it; each call from the beginning
/// @param companions the pictures that were saved with it, read when asked for
/// @param file where it lies on disk as it is, for readers that jump; null if it lies in something
///   else
record Thing(
        String label,
        String name,
        long packed,
        Opener bytes,
        Companions companions,
        @Nullable File file) {
    /// Opens a file.
    interface Opener {
        InputStream open() throws IOException;
    }

    /// Reads pictures.
    interface Companions {
        List<Asset> read(Reading reading);
    }

    static final Companions NONE = reading -> List.of();

    /// The same, with the pictures of a folder.
    Thing with(Companions own) {
        return new Thing(label, name, packed, bytes, own, file);
    }
}
