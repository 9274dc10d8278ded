package org.cuttings.liveblog;

import java.util.List;

/// One way in which live blogs are marked up. Reads; never changes the page, never throws on odd
/// markup: it finds less.
interface Splitter {
    /// Its name in evidence: `guardian-blocks`.
    String name();

    /// Whether a page may be of this kind, told by a look at [Traces] alone: it is asked for every
    /// page, so it must cost nothing.
    boolean recognises(Traces traces);

    /// The posts in the page's order; empty where the page turns out not to be of this kind.
    List<Post> split(Sheet sheet);
}
