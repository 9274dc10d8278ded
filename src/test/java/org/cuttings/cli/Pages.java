package org.cuttings.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Saved pages for tests: the sample's, and small ones made to order.
final class Pages {
    private Pages() {}

    /// Copies a page of the sample into a folder.
    static Path sample(String name, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path page = folder.resolve(name);
        try (InputStream in =
                Cuttings.class.getResourceAsStream("/org/cuttings/desk/sample/" + name)) {
            Files.copy(in, page);
        }
        return page;
    }

    /// An article with an address, a title and a quotation.
    static Path article(Path folder, String name, String title, String words) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(
                folder.resolve(name),
                """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
                <link rel="canonical" href="https://paper.example/%2$s">
                <meta property="og:title" content="%1$s">
                </head><body><article><h1>%1$s</h1>
                <p>The ferry between Tarn and the islands will run again from Monday, its owners said on Friday.</p>
                <p>“%3$s,” said Ada Marsh, who has run the ferry for thirty years.</p>
                <p>It had been laid up since the storm of 3 March, when a mooring broke and took the landing stage with it.</p>
                </article></body></html>
                """
                        .formatted(title, name, words));
    }
}
