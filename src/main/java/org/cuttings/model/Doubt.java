package org.cuttings.model;

/// Something a reader should know before trusting what was made of a page.
///
/// @param code a lasting word for programs: `part-of-live-blog`, `paywall`, `cut-short`
/// @param sentence the same for people
public record Doubt(String code, String sentence) {}
