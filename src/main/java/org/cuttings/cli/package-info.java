/// The terminal command: the other face of the desk.
@NullMarked
package org.cuttings.cli;

import org.jspecify.annotations.NullMarked;
