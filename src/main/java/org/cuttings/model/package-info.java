/// The facts: articles, entries, quotes, speakers, sources, and the spans and times they are told
/// in. Knows nothing else.
@NullMarked
package org.cuttings.model;

import org.jspecify.annotations.NullMarked;
