package org.cuttings.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.cuttings.model.Entry;
import org.cuttings.model.Quote;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/// Texts made to hang, overflow or mislead the engine. The time limit is against hanging; it
/// measures nothing.
@Timeout(60)
class HostileTextTest {
    private static final String[] REPEATED = {
        "“We said ",
        "“We said” ",
        "”We said,” ",
        "‘We said ",
        "the dogs’ ",
        "\"",
        "''",
        "«",
        "„",
        "said ",
        "he said ",
        "he said he said, ",
        "Ada ",
        "Ada, ",
        "Ada, who said, ",
        "Ada and ",
        "the head of ",
        "according to ",
        "according to Ada, ",
        "said Ada, ",
        "told ",
        "“No,” he said. ",
        "He said: “No.”\n\n",
        "He said:\n\n",
        "“No.”\n\n",
        "Ada Brook said no.\n\n",
        "the minister said it. ",
        "(",
        "—",
        ": “x” ",
        "'1",
        "a.",
        "@",
        "http://",
        "🎈"
    };

    @TestFactory
    Stream<DynamicTest> aHundredThousandOf() {
        return Stream.of(REPEATED)
                .map(piece ->
                        DynamicTest.dynamicTest(
                                piece.strip(),
                                () -> check("The word is that. " + piece.repeat(100_000))));
    }

    @Test
    void anythingAtAllGivesSpansWithinTheText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 1_500; round++) {
            StringBuilder made = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                made.append(REPEATED[random.nextInt(REPEATED.length)]);
            }
            try {
                check(made.toString());
            } catch (RuntimeException broken) {
                throw new AssertionError("seed " + seed + ": " + made, broken);
            }
        }
    }

    @Test
    void emptyAndBlankTextsSayNothing() {
        assertEquals(0, Quotes.inText("").entries().getFirst().quotes().size());
        assertEquals(0, Quotes.inText(" \n\n\t ").entries().getFirst().quotes().size());
    }

    private static void check(String text) {
        Entry entry = Quotes.inText(text).entries().getFirst();
        int last = 0;
        for (Quote quote : entry.quotes()) {
            assertTrue(quote.span().start() >= last, "in order");
            last = quote.span().start();
            assertTrue(quote.span().end() <= text.length(), "within the text");
            assertFalse(
                    quote.span().end() < text.length()
                            && Character.isLowSurrogate(text.charAt(quote.span().end())),
                    "no half character");
            if (quote.speaker() != null) {
                String name = quote.speaker().name().toLowerCase(Locale.ROOT);
                assertFalse(
                        name.equals("he") || name.equals("she") || name.equals("they"),
                        "a pronoun is nobody's name");
            }
        }
    }
}
