/// What the reader typed becomes a query; what an archive answers with.
@NullMarked
package org.cuttings.search;

import org.jspecify.annotations.NullMarked;
