package org.cuttings.model;

import org.jspecify.annotations.Nullable;

/// Emphasis or a link on a stretch of a [Prose]'s text. Marks may nest and overlap.
public sealed interface InlineMark {
    Span span();

    record Emphasis(Span span) implements InlineMark {}

    record Strong(Span span) implements InlineMark {}

    /// @param address as on the page, absolute where the page's address is known; only `http`,
    ///   `https` and `mailto`
    record Link(Span span, String address) implements InlineMark {}

    /// The words of an HTML `q` element: a quotation whose marks the browser draws.
    record Quoted(Span span) implements InlineMark {}

    /// The same mark elsewhere.
    default InlineMark at(Span other) {
        return switch (this) {
            case Emphasis e -> new Emphasis(other);
            case Strong s -> new Strong(other);
            case Link(var span, var address) -> new Link(other, address);
            case Quoted q -> new Quoted(other);
        };
    }

    /// The link's address, or null for other marks.
    default @Nullable String target() {
        return this instanceof Link link ? link.address() : null;
    }
}
