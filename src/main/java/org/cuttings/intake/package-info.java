/// Whatever was saved becomes captures.
@NullMarked
package org.cuttings.intake;

import org.jspecify.annotations.NullMarked;
