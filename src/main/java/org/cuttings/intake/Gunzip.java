package org.cuttings.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Opens gzip of any number of members (RFC 1952) and holds each to its checksum.
///
/// The JDK's own stream recurses once for every empty member: 300,000 of them, 6 MB, end in a
/// `StackOverflowError` (measured with JDK 25).
final class Gunzip extends InputStream {
    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] packed = new byte[16 * 1024];
    private int at;
    private int end;
    private long length;
    private boolean within;
    private boolean done;
    private @Nullable IOException broken;

    Gunzip(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (broken != null) {
            throw broken; // What broke stays broken, however often it is asked.
        }
        try {
            return readOn(into, from, count);
        } catch (IOException now) {
            broken = now;
            throw now;
        }
    }

    private int readOn(byte[] into, int from, int count) throws IOException {
        while (!done) {
            if (!within) {
                begin();
                continue;
            }
            int n = inflate(into, from, count);
            if (n > 0) {
                crc.update(into, from, n);
                length += n;
                return n;
            }
            if (inflater.finished()) {
                finish();
            }
        }
        return -1;
    }

    private int inflate(byte[] into, int from, int count) throws IOException {
        try {
            while (true) {
                int n = inflater.inflate(into, from, count);
                if (n > 0 || inflater.finished()) {
                    return n;
                }
                if (inflater.needsDictionary()) {
                    throw new ZipException("dictionary in gzip");
                }
                if (at >= end && !fill()) {
                    throw new EOFException("gzip is cut short");
                }
                inflater.setInput(packed, at, end - at);
                at = end;
            }
        } catch (DataFormatException broken) {
            throw new ZipException("gzip is damaged");
        }
    }

    /// Reads a member's header; what follows the last member and is no header is left unread, as
    /// gzip itself does.
    private void begin() throws IOException {
        boolean first = length == 0 && inflater.getTotalIn() == 0;
        int one = maybe();
        int two = one < 0 ? -1 : maybe();
        if (one != 0x1F || two != 0x8B) {
            if (first) {
                throw new ZipException("not gzip");
            }
            done = true;
            return;
        }
        if (must() != 8) {
            throw new ZipException("gzip of an unknown kind");
        }
        int flags = must();
        skip(6);
        if ((flags & 4) != 0) {
            int low = must();
            skip(low | must() << 8);
        }
        if ((flags & 8) != 0) {
            skipText();
        }
        if ((flags & 16) != 0) {
            skipText();
        }
        if ((flags & 2) != 0) {
            skip(2);
        }
        inflater.reset();
        crc.reset();
        length = 0;
        within = true;
    }

    private void finish() throws IOException {
        at -= inflater.getRemaining();
        long sum = four();
        long size = four();
        within = false;
        if (sum != crc.getValue() || size != (length & 0xFFFFFFFFL)) {
            throw new ZipException("gzip's checksum does not fit");
        }
        length = 1; // From here on an end is an end, not an empty file.
    }

    private long four() throws IOException {
        long value = 0;
        for (int i = 0; i < 4; i++) {
            value |= (long) must() << 8 * i;
        }
        return value;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            must();
        }
    }

    private void skipText() throws IOException {
        while (must() != 0) {
            // A name or a comment, ended by zero.
        }
    }

    private int must() throws IOException {
        int b = maybe();
        if (b < 0) {
            throw new EOFException("gzip is cut short");
        }
        return b;
    }

    private int maybe() throws IOException {
        return at < end || fill() ? packed[at++] & 0xFF : -1;
    }

    private boolean fill() throws IOException {
        int n = in.read(packed, 0, packed.length);
        at = 0;
        end = Math.max(n, 0);
        return n > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
