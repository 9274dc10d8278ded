package org.cuttings.model;

/// Visible text of a page that is in no entry.
///
/// @param text the words, white space normalised
/// @param why in a word or two: `navigation`, `related links`, `newsletter box`
public record LeftOut(String text, String why) {
    /// The reason of body text that a live blog's page shows before, between or after its entries.
    public static final String OUTSIDE = "outside the entries";
}
