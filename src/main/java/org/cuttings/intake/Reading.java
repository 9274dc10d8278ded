package org.cuttings.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.cuttings.model.Capture;
import org.cuttings.model.Doubt;
import org.cuttings.model.Fact;
import org.jspecify.annotations.Nullable;

/// The reading of one file, with all that lies in it: its budget, what it has given so far, and to
/// whom.
final class Reading {
    /// How many pages of an archive are remembered, so that memory stays flat.
    private static final int REMEMBERED = 50_000;

    /// Bytes that are made room for where a stream does not tell how many come.
    private static final int FIRST = 16 * 1024;

    /// Bytes that are at most made room for because a stream tells how many come: of a file it is
    /// true, and it is then read in one piece; of a record in an archive it is the sender's word.
    private static final int FORETOLD = 1024 * 1024;

    private final Limits limits;
    private final Consumer<Brought> to;
    private final long budget;
    private final Set<String> given =
            Collections.newSetFromMap(
                    new LinkedHashMap<>() {
                        private static final long serialVersionUID = 1;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                            return size() > REMEMBERED;
                        }
                    });
    private long unpacked;
    private int members;
    private int bombs;
    private int answers;

    /// @param size bytes of the file as it lies there
    Reading(Limits limits, long size, Consumer<Brought> to) {
        this.limits = limits;
        this.to = to;
        this.budget = limits.unpackedOf(size);
    }

    Limits limits() {
        return limits;
    }

    /// How many answers, pages and sentences, were given.
    int answers() {
        return answers;
    }

    void page(Capture capture) {
        answers++;
        to.accept(new Brought.Page(InlinePictures.hang(ContainerWords.clean(capture), limits)));
    }

    /// A page of an archive. The very same page at the same address and time is given once, unless
    /// tens of thousands lie between.
    void pageOnce(Capture capture) {
        Fact<?> at = capture.captured();
        String key =
                sha256(capture.bytes())
                        + ' '
                        + capture.url()
                        + ' '
                        + (at == null ? "" : at.value());
        if (given.add(sha256(key.getBytes(StandardCharsets.UTF_8)).substring(0, 32))) {
            page(capture);
        }
    }

    void refuse(String label, String why) {
        answers++;
        to.accept(new Brought.Unreadable(label, why));
    }

    /// Counts one more member.
    void member() throws TooMuch {
        members++;
        if (members > limits.members()) {
            throw TooMuch.all(
                    "It holds more than %,d files; those after were left."
                            .formatted(limits.members()));
        }
    }

    /// A stream out of a decompressor, counted.
    InputStream counted(InputStream unpacking) {
        return new Counted(unpacking, null);
    }

    /// A member of an archive, counted and held to a ratio.
    ///
    /// @param packed tells its bytes in the archive, those read so far at least
    InputStream counted(InputStream unpacking, LongSupplier packed) {
        return new Counted(unpacking, packed);
    }

    /// All bytes of a page, or as many as a damaged stream gives.
    ///
    /// @param damage null if all was read, else what to say of it
    record Content(byte[] bytes, @Nullable Doubt damage) {}

    Content content(InputStream in) throws IOException {
        return content(in, limits.page());
    }

    Content content(InputStream in, int most) throws IOException {
        byte[] all = new byte[Math.min(most, Math.clamp(in.available(), FIRST, FORETOLD))];
        int length = 0;
        try {
            for (int n = 0; n >= 0; length += Math.max(n, 0)) {
                if (length == all.length) {
                    int next = in.read();
                    if (next < 0) {
                        break;
                    }
                    if (length == most) {
                        throw TooMuch.one(
                                "It is larger than %,d MB, more than a page can be."
                                        .formatted(most >> 20));
                    }
                    all = Arrays.copyOf(all, (int) Math.min(most, 2L * length));
                    all[length++] = (byte) next;
                }
                n = in.read(all, length, all.length - length);
            }
        } catch (TooMuch tooMuch) {
            throw tooMuch;
        } catch (IOException broken) {
            if (length == 0) {
                throw broken;
            }
            return new Content(Arrays.copyOf(all, length), CUT_SHORT);
        }
        return new Content(length == all.length ? all : Arrays.copyOf(all, length), null);
    }

    /// The first bytes of a stream, as many as `most`, or fewer if it breaks.
    Content start(InputStream in, int most) throws TooMuch {
        byte[] start = new byte[most];
        int length = 0;
        try {
            for (int n = 0; n >= 0 && length < most; length += Math.max(n, 0)) {
                n = in.read(start, length, most - length);
            }
        } catch (TooMuch tooMuch) {
            throw tooMuch;
        } catch (IOException broken) {
            return new Content(Arrays.copyOf(start, length), CUT_SHORT);
        }
        return new Content(Arrays.copyOf(start, length), null);
    }

    static final Doubt CUT_SHORT =
            new Doubt("cut-short", "The file is damaged or cut short: this is what could be read.");

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // Each Java has it.
        }
    }

    private final class Counted extends FilterInputStream {
        private final @Nullable LongSupplier packed;
        private long own;

        Counted(InputStream in, @Nullable LongSupplier packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                count(1);
            }
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            if (n > 0) {
                count(n);
            }
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(n);
            count(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(long n) throws IOException {
            own += n;
            unpacked += n;
            if (unpacked > budget) {
                throw TooMuch.all(
                        "It opens to more than %,d MB and was left there.".formatted(budget >> 20));
            }
            if (packed != null
                    && own > 1 << 20
                    && own / limits.memberRatio() > packed.getAsLong()) {
                bombs++;
                String sentence =
                        "It opens to over %,d times its size, as no page does."
                                .formatted(limits.memberRatio());
                throw bombs > 3 ? TooMuch.all(sentence) : TooMuch.one(sentence);
            }
        }
    }
}
