package org.cuttings.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The reader's own template.
class TemplateTest {
    @Test
    void wordsAreWrittenSoThatMarkdownReadsThemAsTheyAre() throws IOException {
        assertEquals(
                "CON: what --- \"is\" a | \\<b>name\\</b>? #1 \\[\\[x\\]\\]",
                page("{{title}}", Sample.article()));
        assertEquals(
                "\"CON: what --- \\\"is\\\" a | <b>name</b>? #1 [[x]]\"",
                page("{{#yaml}}{{{title}}}{{/yaml}}", Sample.article()));
    }

    @Test
    void quotesOfAllEntriesCanBeListed() throws IOException {
        assertEquals(
                "[] the bridge would stay closed “for weeks”\n"
                        + "[Ada Okoro] We found a crack 😬 in the second pier\n",
                page(
                        "{{#entries}}\n{{#quotes}}\n[{{speaker}}] {{words}}\n{{/quotes}}\n"
                                + "{{/entries}}\n",
                        Sample.liveBlog()));
    }

    @Test
    void aFaultIsToldWithItsLine() {
        assertFault("{{title}}\n\n{{nobody}}", "line 3");
        assertFault("{{title}}\n{{#entries}}", "line 2");
        assertFault("{{title}}\n{{/entries}}", "line 2");
    }

    @Test
    void aTemplateReachesNothingOfTheProgram() {
        assertFault("{{title.class}}", "title.class");
        assertFault("{{#entries}}{{text.getClass.getName}}{{/entries}}", "text.getClass");
        assertFault("{{>/etc/passwd}}", "includes no other");
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void aTemplateThatNeverEndsIsStopped() {
        String deep = "{{#entries}}".repeat(60) + "{{/entries}}".repeat(60);
        assertFault(deep, "million");
    }

    private static void assertFault(String template, String told) {
        IOException fault =
                assertThrows(IOException.class, () -> page(template, Sample.liveBlog()));
        assertTrue(fault.getMessage().startsWith("The template has a fault"), fault.getMessage());
        assertTrue(fault.getMessage().contains(told), fault.getMessage());
    }

    private static String page(String template, Clipping clipping) throws IOException {
        return new Template(template).page(TemplateValues.of(clipping, clipping.entries()));
    }
}
