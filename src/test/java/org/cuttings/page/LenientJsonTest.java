package org.cuttings.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadConstraints;

/// The bounds within which JSON of pages is read.
class LenientJsonTest {
    private static int values(String json) {
        return LenientJson.read(json).size();
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    @Test
    void nestingNumbersNamesAndDocumentsHaveBounds() {
        assertEquals(1, values(nested(100)));
        assertEquals(0, values(nested(101)));
        assertEquals(0, values(nested(100_000)));
        assertEquals(1, values("[" + "1".repeat(100) + "]"));
        assertEquals(0, values("[" + "1".repeat(101) + "]"));
        assertEquals(1, values("{\"" + "n".repeat(50_000) + "\":1}"));
        assertEquals(0, values("{\"" + "n".repeat(60_000) + "\":1}"));
        String text = "a".repeat(15 << 20);
        assertEquals(1, values("[\"" + text + "\"]"));
        assertEquals(0, values("[\"" + text + text + "\"]"));
    }

    @Test
    void whatStandsBeforeAFaultIsRead() {
        assertEquals(2, values("{\"a\":1}{\"b\":2}" + nested(101)));
        assertEquals(1, values("{\"a\":1e999999999}"));
    }

    /// A new version of Jackson with others is measured again: `docs/security.md` tells of these.
    @Test
    void theLibrarysOwnLimitsAreThoseThatWereMeasured() {
        StreamReadConstraints limits = StreamReadConstraints.defaults();
        assertEquals(500, limits.getMaxNestingDepth());
        assertEquals(1_000, limits.getMaxNumberLength());
        assertEquals(50_000, limits.getMaxNameLength());
        assertEquals(100_000_000, limits.getMaxStringLength());
        assertTrue(limits.getMaxDocumentLength() < 0 && limits.getMaxTokenCount() < 0);
    }
}
