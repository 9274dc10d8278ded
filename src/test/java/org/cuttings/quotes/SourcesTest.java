package org.cuttings.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where an entry says it is from, each with the very words that say so. All news is invented.
class SourcesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TIDEWAY (AP) — Dockers walked out on Monday.|AGENCY AP «AP»",
                "“We ran,” Orla Venn told Reuters.|AGENCY Reuters «Reuters»",
                "“We ran,” Orla Venn told the BBC’s Today programme."
                        + "|BROADCAST BBC «BBC’s Today programme»",
                "The strike will last a week, AFP reports.|AGENCY AFP «AFP»",
                "The gate is open, the mayor said, Reuters reports.|AGENCY Reuters «Reuters»",
                "According to the Financial Times, the board has hidden its losses."
                        + "|PUBLISHER Financial Times «Financial Times»",
                "“We knew,” said a report by the inspectors, seen by the Tideway Post."
                        + "|DOCUMENT report by the inspectors «a report by the inspectors»,"
                        + " PUBLISHER Tideway Post «Tideway Post»",
                "Speaking on Sky News, Ada Brook said the ferries would go."
                        + "|BROADCAST Sky News «Sky News»",
                "Nils Okafor wrote on Twitter that the town was proud."
                        + "|SOCIAL Twitter «Twitter»",
                "The picture was shared by a docker (via @tidewatch).|SOCIAL @tidewatch «@tidewatch»",
                "The letter, obtained by Bloomberg, says that the harbour is to be sold."
                        + "|DOCUMENT letter «The letter», AGENCY Bloomberg «Bloomberg»",
                "According to Ada Brook, the gate is shut.|PERSON Ada Brook «Ada Brook»",
                "The gate is shut, the mayor said. Additional reporting by Reuters|AGENCY Reuters «Reuters»",
                "The board bought the Tideway Post last year.|",
                "Reuters has moved to a new house by the harbour.|"
            })
    void aSourceStandsAtTheWordsThatNameIt(String text, String expected) {
        String found =
                Quotes.inText(text).entries().getFirst().sources().stream()
                        .map(source ->
                                source.kind()
                                        + " "
                                        + source.name()
                                        + " «"
                                        + (source.span() == null ? "" : source.span().of(text))
                                        + "»")
                        .collect(Collectors.joining(", "));
        assertEquals(expected == null ? "" : expected, found);
    }
}
