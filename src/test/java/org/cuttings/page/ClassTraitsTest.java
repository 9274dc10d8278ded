package org.cuttings.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What names tell is what taking them apart tells, however many were asked before and by whom.
class ClassTraitsTest {
    private static final List<String> WORDS =
            List.of(
                    "nav",
                    "byline",
                    "caption",
                    "credit",
                    "sr-only",
                    "article-body",
                    "ferry",
                    "related",
                    "comments",
                    "x7",
                    "left",
                    "read-more",
                    "ad",
                    "Bildunterschrift");

    /// More than are kept.
    private static final int NAMES = 300_000;

    @Test
    void manyThreadsGetTheAnswersOfOne() {
        long wrong =
                IntStream.range(0, NAMES)
                        .parallel()
                        .filter(i -> !isRight(names(new Random(i % (NAMES / 3)))))
                        .count();
        assertEquals(0, wrong);
    }

    @Test
    void aLetterMoreAtAnEndIsAnotherName() {
        assertEquals(Furniture.NAVIGATION.bit(), ClassTraits.of("nav"));
        assertEquals(0, ClassTraits.of("navy"));
        assertEquals(0, ClassTraits.of("knav"));
        assertEquals(0, ClassTraits.of("van"));
        assertTrue(
                Furniture.NAVIGATION.in(ClassTraits.of("nav" + " x".repeat(900))),
                "too long to be kept");
    }

    private static boolean isRight(String names) {
        int traits = ClassTraits.of(names);
        return ClassTraits.furniture(traits) == Furniture.read(names)
                && ((traits & ClassTraits.BODY) != 0) == BodyMarks.isNamed(names)
                && ((traits & ClassTraits.FOR_THE_EAR) != 0) == Visibility.isForTheEar(names)
                && ((traits & ClassTraits.CAPTION) != 0)
                        == ClassWords.any(names, Pictures.CAPTION::contains)
                && ((traits & ClassTraits.CREDIT) != 0)
                        == ClassWords.any(names, Pictures.CREDIT::contains);
    }

    private static String names(Random random) {
        StringBuilder names = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            names.append(WORDS.get(random.nextInt(WORDS.size())));
            names.append(random.nextInt(9)).append(' ');
        }
        return names.toString();
    }
}
