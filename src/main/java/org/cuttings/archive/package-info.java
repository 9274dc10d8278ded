/// Articles at rest in SQLite; all SQL.
@NullMarked
package org.cuttings.archive;

import org.jspecify.annotations.NullMarked;
