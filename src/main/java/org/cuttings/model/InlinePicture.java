package org.cuttings.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A picture that lies in the page itself, as a `data:` address of RFC 2397: SingleFile and others
/// keep a page's pictures so. It is kept once, as a file that came with the page, and named by its
/// bytes.
public final class InlinePicture {
    /// Bytes; what is smaller is a placeholder or counts visits.
    private static final int LEAST = 256;

    private static final String SCHEME = "inline:";
    private static final String START = "data:image/";
    private static final String BASE64 = ";base64,";

    private InlinePicture() {}

    /// The bytes of a `data:` address of a picture in base64; null for any other, and for one too
    /// small to be news.
    public static byte @Nullable [] bytes(String address) {
        int comma = address.indexOf(',');
        boolean picture =
                address.regionMatches(true, 0, START, 0, START.length())
                        && comma >= BASE64.length() - 1
                        && address.startsWith(BASE64, comma - BASE64.length() + 1);
        if (!picture || address.length() - comma < LEAST) {
            return null;
        }
        byte[] written = address.substring(comma + 1).getBytes(StandardCharsets.ISO_8859_1);
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(written);
            return bytes.length < LEAST ? null : bytes;
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    /// By what a block names it and an [Asset] is known: the same for the same bytes.
    public static String address(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return SCHEME + HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has SHA-256
        }
    }
}
