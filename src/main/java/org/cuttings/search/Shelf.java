package org.cuttings.search;

/// Which articles a list shows.
public sealed interface Shelf {
    record All() implements Shelf {}

    record LiveBlogs() implements Shelf {}

    record Unread() implements Shelf {}

    record Starred() implements Shelf {}

    record Bin() implements Shelf {}

    record Publisher(String name) implements Shelf {}

    /// @param name the tag, or what all tags below it begin with (`war` holds `war/iraq`)
    record Tag(String name) implements Shelf {}
}
