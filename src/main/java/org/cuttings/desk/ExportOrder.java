package org.cuttings.desk;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cuttings.search.Shelf;
import org.jspecify.annotations.Nullable;

/// What is to be exported, and how.
///
/// @param what which articles, entries or quotes
/// @param format one of [Desk#formats()]
/// @param options the format's own: `layout`, `profile`, `rows`, `template`
/// @param where a folder, a file or a stream
/// @param dryRun nothing is written, all is told
public record ExportOrder(
        What what, String format, Map<String, String> options, Where where, boolean dryRun) {
    /// Which part of the archive.
    public sealed interface What {
        record All() implements What {}

        /// The articles of a shelf of the library: those with a tag, of a publisher, unread.
        record OnShelf(Shelf shelf) implements What {}

        /// What a query finds: its entries, or the entries of the quotes it finds.
        record Found(String query) implements What {}

        record Articles(List<Long> ids) implements What {
            public Articles {
                ids = ids.stream().distinct().toList();
            }
        }

        /// Whole articles, or single entries of them, in the order of the articles.
        record Places(List<Place> places) implements What {
            public Places {
                places = places.stream().distinct().toList();
            }
        }
    }

    /// An article, or one of its entries.
    ///
    /// @param entry by its own number or the one that it keeps over all editions; null for all
    public record Place(long article, @Nullable Long entry) {}

    /// Where to.
    public sealed interface Where {
        /// Made where it does not exist; the reader's own files in it are left alone.
        record Folder(Path folder) implements Where {}

        /// @param overwrite whether a file that stands there may go
        record File(Path file, boolean overwrite) implements Where {}

        /// Not closed.
        record Stream(OutputStream out) implements Where {}
    }

    public ExportOrder {
        options = Map.copyOf(options);
    }
}
