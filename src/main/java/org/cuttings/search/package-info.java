/// What the reader typed becomes a query.
@NullMarked
package org.cuttings.search;

import org.jspecify.annotations.NullMarked;
