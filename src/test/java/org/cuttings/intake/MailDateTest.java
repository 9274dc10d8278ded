package org.cuttings.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A mail's date is read as far as it says something, and no further.
class MailDateTest {
    private static String iso(String text) {
        return MailDate.of(text) == null ? null : MailDate.of(text).iso();
    }

    @Test
    void theUsualFormsAreRead() {
        assertEquals("2024-03-14T09:20:00Z", iso("Thu, 14 Mar 2024 09:20:00 GMT"));
        assertEquals("2023-10-05T14:08:31+02:00", iso("Thu, 5 Oct 2023 14:08:31 +0200 (CEST)"));
        assertEquals("2018-12-17T11:17:47Z", iso("Mon, 17 Dec 2018 11:17:47 -0000"));
        assertEquals("2024-03-14T09:20:00-04:00", iso("14 March 2024 9:20 EDT"));
        assertEquals("1999-03-14T09:20:00Z", iso("Sun, 14-Mar-99 09:20:00 UT"));
    }

    @Test
    void aWrongWeekdayDoesNotMatter() {
        assertEquals("2024-03-14T09:20:00Z", iso("Mon, 14 Mar 2024 09:20:00 +0000"));
    }

    @Test
    void aZoneThatSaysNothingIsUnknown() {
        assertEquals("2024-03-14T09:20:00", iso("Thu, 14 Mar 2024 09:20:00 IST"));
        assertEquals("2024-03-14T09:20:00", iso("Thu, 14 Mar 2024 09:20:00"));
    }

    @Test
    void whatIsNoDateIsNone() {
        for (String odd :
                List.of(
                        "",
                        "Thu",
                        "2024-03-14T09:20:00Z",
                        "32 Mar 2024 09:20:00 GMT",
                        "14 Foo 2024 09:20 GMT",
                        "14 Mar 99999 09:20 GMT",
                        "14 Mar 2024 99:20 GMT",
                        ",,,((",
                        "14 Mar 2024 x:y GMT",
                        "14 Mar 2024 09:20 +99")) {
            assertNull(iso(odd), odd);
        }
    }
}
