package org.cuttings.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import org.cuttings.model.Entry;
import org.cuttings.model.Quote;
import org.cuttings.model.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The face of the package: offsets, speakers, paragraphs.
class QuotesTest {
    @Test
    void aQuoteStandsAtItsWordsAndHasTheFullNameOfItsSpeaker() {
        String text =
                "Harbour master Nils Okafor closed the port.\n\n"
                        + "“No ship sails tonight,” Okafor said.";
        Entry entry = Quotes.inText(text).entries().getFirst();
        Quote quote = entry.quotes().getFirst();
        assertEquals("No ship sails tonight,", quote.span().of(text));
        assertNotNull(quote.speaker());
        assertEquals("Nils Okafor", quote.speaker().name());
    }

    @Test
    void theTextStaysAsItWasGiven() {
        String text = "\n  “Go,” said Ada Brook.\n";
        Entry entry = Quotes.inText(text).entries().getFirst();
        assertEquals(text, entry.text());
        assertEquals(List.of("Go,"), entry.quotes().stream().map(q -> q.span().of(text)).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“Go,” said Rep. Ada Brook.|Rep.",
                "He was chanting Mr Ada Brook. “Go,” Ada Brook said.|",
                "“Go,” said Dr Ada Brook.|",
                "“Go,” said Ada Brook, the mayor of Ostby.|the mayor of Ostby",
                "“Go,” said Secretary of State Ada Brook.|Secretary of State",
                "Last night minister Ada Brook said “go away now”.|minister",
                "But Ostby’s mayor, Ada Brook, said “go away now”.|Ostby’s mayor",
                "Ada Brook, governor Peter Stone and others came. “Go,” Ada Brook said.|"
            })
    void anOfficeIsWhatStandsBesideTheNameAndNoMore(String text, String office) {
        Speaker speaker = Quotes.inText(text).speakers().getFirst();
        assertEquals("Ada Brook", speaker.name());
        assertEquals(office, speaker.affiliation());
    }
}
