package org.cuttings.model;

/// Visible text of a page that is in no entry.
///
/// @param text the words, white space normalised
/// @param why in a word or two: `navigation`, `related links`, `newsletter box`
public record LeftOut(String text, String why) {}
