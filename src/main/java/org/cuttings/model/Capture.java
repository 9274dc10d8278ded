package org.cuttings.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was brought in: one page's bytes and what its container tells of it. The bytes are kept for
/// ever; everything else can be worked out anew from them.
///
/// @param label the file as the user named it, `FILE!member` inside a file of several pages
/// @param bytes the page itself, content codings undone; never changed after
/// @param mediaType `text/html`, `text/plain`, `text/markdown`
/// @param charset as the container declares it (an HTTP header, a MIME part); null if it does not
/// @param url where it was published, as the container tells; null if it does not
/// @param captured when it was saved from there, with where that is known from; null if unknown
/// @param told what else the container says: `title`, `author`, `published`, `publisher`,
///   `language`, `urlFrom`
/// @param assets files that came with it
/// @param doubts what a reader should know of how it came in: cut short, a digest that does not fit
public record Capture(
        String label,
        byte[] bytes,
        String mediaType,
        @Nullable String charset,
        @Nullable String url,
        @Nullable Fact<Moment> captured,
        Map<String, String> told,
        List<Asset> assets,
        List<Doubt> doubts) {
    public Capture {
        label = withoutNul(label);
        told = Map.copyOf(told);
        assets = List.copyOf(assets);
        doubts = List.copyOf(doubts);
    }

    /// A label as databases, terminals and other languages take it: an address or a member's name
    /// in an archive may hold a NUL, which a file's name never does.
    public static String withoutNul(String label) {
        return label.replace('\0', '\uFFFD');
    }

    public static Capture of(String label, byte[] bytes, String mediaType) {
        return new Capture(
                label, bytes, mediaType, null, null, null, Map.of(), List.of(), List.of());
    }

    public Capture declared(@Nullable String charset) {
        return new Capture(label, bytes, mediaType, charset, url, captured, told, assets, doubts);
    }

    public Capture from(@Nullable String url) {
        return new Capture(label, bytes, mediaType, charset, url, captured, told, assets, doubts);
    }

    public Capture captured(@Nullable Fact<Moment> captured) {
        return new Capture(label, bytes, mediaType, charset, url, captured, told, assets, doubts);
    }

    public Capture telling(Map<String, String> told) {
        return new Capture(label, bytes, mediaType, charset, url, captured, told, assets, doubts);
    }

    public Capture with(List<Asset> assets) {
        return new Capture(label, bytes, mediaType, charset, url, captured, told, assets, doubts);
    }

    public Capture doubting(List<Doubt> doubts) {
        return new Capture(label, bytes, mediaType, charset, url, captured, told, assets, doubts);
    }
}
