/// Text becomes quotes, speakers and sources.
@NullMarked
package org.cuttings.quotes;

import org.jspecify.annotations.NullMarked;
