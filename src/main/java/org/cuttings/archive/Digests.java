package org.cuttings.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.Facts;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// What tells bytes, entries and editions apart: SHA-256, in hexadecimal.
final class Digests {
    private final MessageDigest sha256;

    private Digests() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    static String of(byte[] bytes) {
        Digests digest = new Digests();
        digest.sha256.update(bytes);
        return digest.hex();
    }

    /// An entry's words and time: with these the same, it is the same entry unchanged.
    static String of(Entry entry) {
        Digests digest = new Digests();
        digest.add(entry.title());
        digest.add(entry.text());
        digest.add(entry.timing().moment());
        return digest.hex();
    }

    /// An edition's title, entries, texts and times: with these the same, another file shows the
    /// same edition.
    static String of(Article article) {
        Digests digest = new Digests();
        Facts facts = article.facts();
        digest.add(Facts.value(facts.title()));
        digest.add(Facts.value(facts.published()));
        digest.add(article.kind().word());
        for (Entry entry : article.entries()) {
            digest.add(of(entry));
        }
        return digest.hex();
    }

    private void add(@Nullable Moment moment) {
        add(moment == null ? null : moment.iso());
    }

    private void add(@Nullable String text) {
        // Lengths keep "ab"+"c" and "a"+"bc" apart, and null from the empty text.
        if (text == null) {
            sha256.update((byte) 0);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update((byte) 1);
        sha256.update(
                new byte[] {
                    (byte) (bytes.length >> 24),
                    (byte) (bytes.length >> 16),
                    (byte) (bytes.length >> 8),
                    (byte) bytes.length
                });
        sha256.update(bytes);
    }

    private String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
