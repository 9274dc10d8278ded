/// A page becomes dated entries, one file a markup.
@NullMarked
package org.cuttings.liveblog;

import org.jspecify.annotations.NullMarked;
