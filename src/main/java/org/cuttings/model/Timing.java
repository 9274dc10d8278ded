package org.cuttings.model;

import org.jspecify.annotations.Nullable;

/// When an entry was published, and how we know.
public sealed interface Timing {
    /// The page's machine-readable time: an attribute, an epoch, structured data.
    record Marked(Moment at) implements Timing {}

    /// A printed clock ("14.05"), its day taken from the page.
    record Printed(Moment at) implements Timing {}

    /// Lent by the nearest dated neighbour, or by the article whose only entry this is.
    record Inherited(Moment at) implements Timing {}

    /// The reader set it.
    record ByHand(Moment at) implements Timing {}

    /// Nothing on the page tells. Never filled in by a guess.
    record Unknown() implements Timing {}

    /// The moment, or null where it is unknown.
    default @Nullable Moment moment() {
        return switch (this) {
            case Marked(var at) -> at;
            case Printed(var at) -> at;
            case Inherited(var at) -> at;
            case ByHand(var at) -> at;
            case Unknown() -> null;
        };
    }

    /// The word of the published formats: `markup`, `text`, `inherited`, `by-hand`, `unknown`.
    default String source() {
        return switch (this) {
            case Marked marked -> "markup";
            case Printed printed -> "text";
            case Inherited inherited -> "inherited";
            case ByHand byHand -> "by-hand";
            case Unknown unknown -> "unknown";
        };
    }

    /// Reads the two words of the published formats back; anything incomplete is [Unknown].
    static Timing of(@Nullable Moment at, String source) {
        if (at == null) {
            return new Unknown();
        }
        return switch (source) {
            case "markup" -> new Marked(at);
            case "text" -> new Printed(at);
            case "inherited" -> new Inherited(at);
            case "by-hand" -> new ByHand(at);
            default -> new Unknown();
        };
    }
}
