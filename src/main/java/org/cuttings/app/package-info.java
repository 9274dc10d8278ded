/// main(), wiring, settings, log files.
@NullMarked
package org.cuttings.app;

import org.jspecify.annotations.NullMarked;
