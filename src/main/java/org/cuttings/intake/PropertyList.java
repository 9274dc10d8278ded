package org.cuttings.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Apple's binary property list, as far as Safari's archives need it: dictionaries, arrays,
/// strings, data. Objects are looked up by number as they are asked for, so that one that holds
/// itself does no harm.
final class PropertyList {
    private static final int TRAILER = 32;
    private static final int MOST = 100_000;

    private final ByteBuffer bytes;
    private final int[] offsets;
    private final int referenceSize;
    private final int top;

    /// @throws IOException if it is none, or damaged
    PropertyList(byte[] all) throws IOException {
        bytes = ByteBuffer.wrap(all);
        if (all.length < 8 + TRAILER) {
            throw new IOException("no property list");
        }
        int trailer = all.length - TRAILER;
        int offsetSize = all[trailer + 6];
        referenceSize = all[trailer + 7];
        long count = bytes.getLong(trailer + 8);
        long first = bytes.getLong(trailer + 16);
        long table = bytes.getLong(trailer + 24);
        boolean sound =
                isSize(offsetSize)
                        && isSize(referenceSize)
                        && count > 0
                        && count <= MOST
                        && first >= 0
                        && first < count
                        && table >= 8
                        && table <= trailer - count * offsetSize;
        if (!sound) {
            throw new IOException("damaged property list");
        }
        top = (int) first;
        offsets = new int[(int) count];
        for (int i = 0; i < offsets.length; i++) {
            long offset = number((int) table + i * offsetSize, offsetSize);
            if (offset < 8 || offset >= table) {
                throw new IOException("damaged property list");
            }
            offsets[i] = (int) offset;
        }
    }

    int top() {
        return top;
    }

    /// A dictionary's values by key; empty for what is no dictionary.
    Map<String, Integer> dictionary(@Nullable Integer object) throws IOException {
        Map<String, Integer> values = new LinkedHashMap<>();
        Content content = content(object, 0xD);
        if (content != null) {
            for (int i = 0; i < content.count; i++) {
                String key = string(reference(content.start, i));
                if (key != null) {
                    values.put(key, reference(content.start, content.count + i));
                }
            }
        }
        return values;
    }

    /// An array's elements; empty for what is no array.
    List<Integer> array(@Nullable Integer object) throws IOException {
        List<Integer> elements = new ArrayList<>();
        Content content = content(object, 0xA);
        for (int i = 0; content != null && i < content.count; i++) {
            elements.add(reference(content.start, i));
        }
        return elements;
    }

    /// Null for what is no string.
    @Nullable String string(@Nullable Integer object) throws IOException {
        Content narrow = content(object, 0x5);
        if (narrow != null) {
            return new String(slice(narrow.start, narrow.count), StandardCharsets.ISO_8859_1);
        }
        Content wide = content(object, 0x6);
        return wide == null
                ? null
                : new String(slice(wide.start, 2L * wide.count), StandardCharsets.UTF_16BE);
    }

    /// Null for what is no data.
    byte @Nullable [] data(@Nullable Integer object) throws IOException {
        Content content = content(object, 0x4);
        return content == null ? null : slice(content.start, content.count);
    }

    private record Content(int start, int count) {}

    private @Nullable Content content(@Nullable Integer object, int kind) throws IOException {
        if (object == null || object < 0 || object >= offsets.length) {
            return null;
        }
        int at = offsets[object];
        int marker = bytes.get(at) & 0xFF;
        if (marker >> 4 != kind) {
            return null;
        }
        int low = marker & 0x0F;
        if (low < 0x0F) {
            return new Content(at + 1, low);
        }
        int size = 1 << (bytes.get(at + 1) & 0x03);
        long count = number(at + 2, size);
        if (count < 0 || count > bytes.capacity()) {
            throw new IOException("damaged property list");
        }
        return new Content(at + 2 + size, (int) count);
    }

    private int reference(int start, int index) throws IOException {
        return (int) number((long) start + (long) index * referenceSize, referenceSize);
    }

    private long number(long at, int size) throws IOException {
        if (at < 0 || at + size > bytes.capacity()) {
            throw new IOException("damaged property list");
        }
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | bytes.get((int) at + i) & 0xFF;
        }
        return value;
    }

    private byte[] slice(int start, long length) throws IOException {
        if (start + length > bytes.capacity()) {
            throw new IOException("damaged property list");
        }
        byte[] slice = new byte[(int) length];
        bytes.get(start, slice);
        return slice;
    }

    private static boolean isSize(int size) {
        return size == 1 || size == 2 || size == 4 || size == 8;
    }
}
