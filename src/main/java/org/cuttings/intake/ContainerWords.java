package org.cuttings.intake;

import java.util.Map;
import java.util.stream.Collectors;
import org.cuttings.model.Capture;

/// What containers say in words (an address, a title, an author) comes from whoever wrote them:
/// past here it holds no NUL, no half character, and an address no control character.
final class ContainerWords {
    private ContainerWords() {}

    static Capture clean(Capture capture) {
        String url = capture.url();
        Capture clean = capture;
        if (url != null && url.chars().anyMatch(Character::isISOControl)) {
            // No address: to mend it would be to invent one.
            clean = clean.from(null);
        }
        Map<String, String> told = capture.told();
        return told.values().stream().allMatch(ContainerWords::isWhole)
                ? clean
                : clean.telling(
                        told.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                fact -> whole(fact.getValue()))));
    }

    private static boolean isWhole(String words) {
        return words.codePoints().noneMatch(ContainerWords::isBroken);
    }

    private static boolean isBroken(int c) {
        return c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static String whole(String words) {
        StringBuilder whole = new StringBuilder(words.length());
        words.codePoints().forEach(c -> whole.appendCodePoint(isBroken(c) ? 0xFFFD : c));
        return whole.toString();
    }
}
