package org.cuttings.model;

/// Something a page says of itself, and where it says so.
///
/// @param value the fact
/// @param from where on the page, in words a reader can check: `json-ld headline`, `og:title`,
///   `h1`, `printed above the text`, `by hand`
public record Fact<T>(T value, String from) {}
