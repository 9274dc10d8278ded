package org.cuttings.desk;

/// A quote with its citation in three forms at once, so that each program takes from the clipboard
/// what it can show.
///
/// @param markdown for notes
/// @param plain for a terminal or an editor
/// @param html for a word processor
public record Copied(String markdown, String plain, String html) {}
