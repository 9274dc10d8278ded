package org.cuttings.search;

/// A name that may be meant.
///
/// @param name as pages have it
/// @param filter what to put into the search box: `speaker:"Moqtada al-Sadr"`
/// @param of whose name it is
public record Suggestion(String name, String filter, Query.Naming of) {}
