package org.cuttings.export;

import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// Words that the user marked in an entry's text.
///
/// @param span where they are
/// @param note what the user wrote to them; null if nothing
public record Highlight(Span span, @Nullable String note) {}
