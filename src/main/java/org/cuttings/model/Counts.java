package org.cuttings.model;

import java.util.Map;

/// What a library holds, for the list at its side.
///
/// @param publishers, tags how many articles each has, by name; the bin's are not counted
public record Counts(
        long articles,
        long liveBlogs,
        long entries,
        long quotes,
        long unread,
        long starred,
        long binned,
        Map<String, Long> publishers,
        Map<String, Long> tags) {}
