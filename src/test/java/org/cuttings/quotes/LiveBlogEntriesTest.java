package org.cuttings.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Block;
import org.cuttings.model.Entry;
import org.cuttings.model.Fact;
import org.cuttings.model.Facts;
import org.cuttings.model.InlineMark;
import org.cuttings.model.Prose;
import org.cuttings.model.Quote;
import org.cuttings.model.Source;
import org.cuttings.model.Span;
import org.cuttings.model.Speaker;
import org.cuttings.model.Timing;
import org.junit.jupiter.api.Test;

/// A live blog's entries: names over the whole page, pronouns and descriptions within one entry.
class LiveBlogEntriesTest {
    private static Entry entry(String text) {
        return Entry.of(new Timing.Unknown(), Prose.plain(text));
    }

    private static Quotes.Findings found(String... texts) {
        List<Entry> entries = new ArrayList<>();
        for (String text : texts) {
            entries.add(entry(text));
        }
        return Quotes.in(entries, Facts.NONE);
    }

    private static String who(Quotes.Findings findings, int entry, int quote) {
        Speaker speaker = findings.entries().get(entry).quotes().get(quote).speaker();
        return speaker == null ? "?" : speaker.name();
    }

    @Test
    void aSurnameMeansTheFullNameOfAnotherEntry() {
        Quotes.Findings findings =
                found(
                        "“We open in May,” Okafor said to the town.",
                        "The harbour master, Nils Okafor, said the bridge was safe.");
        assertEquals("Nils Okafor", who(findings, 0, 0));
        assertEquals(1, findings.speakers().size());
    }

    @Test
    void aPronounNeverMeansAnybodyOfAnotherEntry() {
        Quotes.Findings findings =
                found("“We open in May,” Nils Okafor said.", "“It took nine years,” he said.");
        assertNull(findings.entries().get(1).quotes().getFirst().speaker());
    }

    @Test
    void anAgencysReportHasItsOwnSpeakersAndTheAgencyIsASource() {
        Quotes.Findings findings =
                found(
                        "It seems some in the town are not content. Reuters reports:\n\n"
                                + "Populist cleric Hamid al-Basri said the vote did not go far"
                                + " enough and called on others to unite.\n\n"
                                + "“I see a weak answer,” Basri, who leads a bloc in parliament,"
                                + " said in a letter to the assembly read out by a friend.\n\n"
                                + "And in the plainest sign yet, the cleric continues:\n\n"
                                + "“Finally, I call on all groups to meet at once,” he said.");
        List<Quote> quotes = findings.entries().getFirst().quotes();
        assertEquals(3, quotes.size());
        for (Quote quote : quotes) {
            assertNotNull(quote.speaker());
            assertEquals("Hamid al-Basri", quote.speaker().name());
        }
        List<Source> sources = findings.entries().getFirst().sources();
        assertTrue(
                sources.stream()
                        .anyMatch(
                                s -> s.name().equals("Reuters") && s.kind() == Source.Kind.AGENCY));
        assertTrue(
                sources.stream()
                        .anyMatch(s ->
                                s.name().startsWith("letter to the assembly")
                                        && s.kind() == Source.Kind.DOCUMENT));
    }

    @Test
    void aBlockQuotationIsTheWordsOfTheOneWhoLeadsItIn() {
        String text = "Nils Okafor told the town:\n\nWe open in May.\n\nIt took nine years.";
        int second = text.indexOf("We open");
        int third = text.indexOf("It took");
        Prose prose =
                new Prose(
                        text,
                        List.of(
                                new Block.Paragraph(new Span(0, second - 2)),
                                new Block.BlockQuote(new Span(second, third - 2), 0),
                                new Block.BlockQuote(new Span(third, text.length()), 0)),
                        List.of());
        Quotes.Findings findings =
                Quotes.in(List.of(Entry.of(new Timing.Unknown(), prose)), Facts.NONE);
        assertEquals("Nils Okafor", who(findings, 0, 0));
        assertEquals("Nils Okafor", who(findings, 0, 1));
        assertEquals(Speaker.Kind.PERSON, findings.speakers().getFirst().kind());
    }

    @Test
    void aPostIsItsAuthorsWords() {
        String text = "The mayor was quick.\n\nThe bridge is open.";
        int post = text.indexOf("The bridge");
        Prose prose =
                new Prose(
                        text,
                        List.of(
                                new Block.Paragraph(new Span(0, post - 2)),
                                new Block.Embed(
                                        new Span(post, text.length()),
                                        "post",
                                        "",
                                        null,
                                        "Mara Lindqvist",
                                        "@mara")),
                        List.of());
        Quotes.Findings findings =
                Quotes.in(List.of(Entry.of(new Timing.Unknown(), prose)), Facts.NONE);
        assertEquals("Mara Lindqvist", who(findings, 0, 0));
        assertEquals(Source.Kind.SOCIAL, findings.entries().getFirst().sources().getFirst().kind());
    }

    @Test
    void theEntrysHeadingTellsWhoAPronounIs() {
        List<Entry> entries =
                List.of(
                        entry("The harbour master, Nils Okafor, came late."),
                        entry("“We open in May,” he said.").titled("Okafor: bridge to open soon"));
        assertEquals("Nils Okafor", who(Quotes.in(entries, Facts.NONE), 1, 0));
    }

    @Test
    void aNameInThePagesTitleCompletesASurname() {
        Facts facts = Facts.NONE.titled(new Fact<>("Hamid al-Basri speaks to the town", "h1"));
        List<Entry> entries = List.of(entry("“We will not wait,” Basri said to them."));
        assertEquals("Hamid al-Basri", who(Quotes.in(entries, facts), 0, 0));
    }

    @Test
    void anHtmlQuotationNeedsNoMarks() {
        String text = "Nils Okafor said: We open in May. It took nine years.";
        int start = text.indexOf("We open");
        Prose prose =
                new Prose(
                        text,
                        List.of(new Block.Paragraph(new Span(0, text.length()))),
                        List.of(new InlineMark.Quoted(new Span(start, start + 15))));
        Entry found =
                Quotes.in(List.of(Entry.of(new Timing.Unknown(), prose)), Facts.NONE)
                        .entries()
                        .getFirst();
        assertEquals("We open in May.", found.quotes().getFirst().span().of(text));
        assertEquals(Quote.Kind.DIRECT, found.quotes().getFirst().kind());
    }

    @Test
    void anInterviewsAnswersAreThoseOfTheOneItsTitleNames() {
        Facts facts = Facts.NONE.titled(new Fact<>("An hour with Nils Okafor on the pier", "h1"));
        String text = "Q: When?\n\nA: In May, I hope.\n\nQ: Sure?\n\nA: As one can be.";
        List<Quote> quotes = Quotes.in(List.of(entry(text)), facts).entries().getFirst().quotes();
        assertEquals(2, quotes.size(), quotes.toString());
        assertEquals("In May, I hope.", quotes.getFirst().span().of(text));
        assertNotNull(quotes.getFirst().speaker());
        assertEquals("Nils Okafor", quotes.getFirst().speaker().name());
    }

    @Test
    void everySpeakerHasAReasonInWords() {
        Quotes.Findings findings = found("“We open in May,” Nils Okafor said.");
        Quote quote = findings.entries().getFirst().quotes().getFirst();
        assertTrue(quote.reason().contains("subject of the reporting verb"), quote.reason());
    }
}
