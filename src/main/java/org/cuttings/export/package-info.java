/// An article becomes Markdown, JSON and other files.
@NullMarked
package org.cuttings.export;

import org.jspecify.annotations.NullMarked;
