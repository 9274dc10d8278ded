package org.cuttings.export;

import java.util.List;
import java.util.Optional;
import org.cuttings.model.Article;
import org.cuttings.model.Asset;
import org.cuttings.model.Facts;

/// One article of a selection, in one edition, with those of its entries that are wanted. The
/// user's corrections are already in it.
///
/// @param id the archive's id of the article, as in `cuttings show ID`
/// @param edition counts the article's editions from 1
/// @param kind a live blog, or an ordinary article
/// @param facts what the page says of itself
/// @param captures what was brought in, this edition's last; never empty
/// @param entriesInAll how many entries the edition has, wanted or not
/// @param entries those wanted, in the page's order
/// @param mine what the user put on the article as a whole
/// @param pictures the files that came with it
public record Clipping(
        String id,
        int edition,
        Article.Kind kind,
        Facts facts,
        List<Origin> captures,
        int entriesInAll,
        List<ClippedEntry> entries,
        Mine mine,
        Pictures pictures) {
    public Clipping {
        captures = List.copyOf(captures);
        entries = List.copyOf(entries);
        if (captures.isEmpty()) {
            throw new IllegalArgumentException("an article without a capture: " + id);
        }
    }

    /// The capture that this edition was read from.
    public Origin origin() {
        return captures.getLast();
    }

    /// The address that opens the article in this program.
    public String link() {
        return "cuttings:" + id;
    }

    /// The address that opens one of its entries in this program.
    public String link(ClippedEntry entry) {
        return link() + "/" + entry.id();
    }

    /// What a file of an export that holds this is known by.
    String own(String link) {
        return OwnFiles.of(link, Facts.value(facts.url()), origin().sha256());
    }

    /// Finds the files that came with a page.
    @FunctionalInterface
    public interface Pictures {
        Pictures NONE = address -> Optional.empty();

        /// @param address as the page refers to it
        Optional<Asset> at(String address);
    }
}
