package org.cuttings.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A page under `docs/` of which some parts are written by the command that measures.
///
/// Such a part stands between `<!-- measured: NAME -->` and `<!-- end -->`; what is around it is
/// the makers' and is not touched.
record MeasuredPage(Path file) {
    /// Puts `markdown` in the place of what the part held.
    ///
    /// @throws IllegalArgumentException if the page has no part of that name
    void write(String part, String markdown) throws IOException {
        String page = Files.readString(file);
        String opening = "<!-- measured: " + part + " -->\n";
        int from = page.indexOf(opening);
        int to = page.indexOf("<!-- end -->", Math.max(from, 0));
        if (from < 0 || to < 0) {
            throw new IllegalArgumentException(file + " has no part «" + part + "»");
        }
        Files.writeString(
                file,
                page.substring(0, from + opening.length())
                        + "\n"
                        + markdown.strip()
                        + "\n\n"
                        + page.substring(to));
    }
}
