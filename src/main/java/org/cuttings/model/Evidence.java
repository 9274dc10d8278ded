package org.cuttings.model;

/// Which strategy gave a fact, from what on the page.
///
/// @param fact `entry`, `time`, `title`, `author`, `text`, `flags`
/// @param strategy its name: `guardian-blocks`, `json-ld`
/// @param from what it read: an element, an attribute, a line, in words a reader can check
public record Evidence(String fact, String strategy, String from) {}
