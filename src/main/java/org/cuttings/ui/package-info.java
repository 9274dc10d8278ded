/// The window: one face of the desk.
@NullMarked
package org.cuttings.ui;

import org.jspecify.annotations.NullMarked;
