/// A capture becomes a page: its DOM and what it says of itself (headline, byline, dates,
/// publisher, body).
@NullMarked
package org.cuttings.page;

import org.jspecify.annotations.NullMarked;
