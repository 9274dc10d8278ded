/// The work itself: import, look up, correct, export, with progress, cancelling and undo.
@NullMarked
package org.cuttings.desk;

import org.jspecify.annotations.NullMarked;
