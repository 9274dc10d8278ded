package org.cuttings.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import org.cuttings.model.Entry;
import org.cuttings.model.Quote;
import org.junit.jupiter.api.Test;

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
}
