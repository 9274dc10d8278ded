package org.cuttings.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Answers of a pure function of short strings, kept for the next page of the same publisher: the
/// class names of a folder of pages are few, and taken apart once. Holds a bounded number; what is
/// beyond is worked out each time. Safe for many threads.
final class Remembered<T> {
    private static final int MOST = 20_000;
    private static final int LONGEST = 200;

    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final Function<String, T> function;

    Remembered(Function<String, T> function) {
        this.function = function;
    }

    T of(String text) {
        T found = known.get(text);
        if (found != null) {
            return found;
        }
        T made = function.apply(text);
        if (text.length() <= LONGEST && known.size() < MOST) {
            known.put(text, made);
        }
        return made;
    }
}
