package org.cuttings.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cuttings.model.Entry;
import org.cuttings.model.Quote;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No rule of one language reads another's text. The sentences hold words that report in English,
/// as names or by chance.
class OtherLanguagesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "El alcalde Said Notes habla con los vecinos de la ciudad: “No hay agua”, dijo"
                        + " Said.",
                "El alcalde Selon Wie habla con los vecinos de la ciudad, so pretexto: “No hay"
                        + " agua”, laut Zeuge, según la policía de los barrios.",
                "Il sindaco Said Notes parla con gli abitanti della città: “Non c’è acqua”, disse.",
                "O prefeito Said Notes fala com os moradores da cidade: “Não há água”, disse Said.",
                "Burgemeester Said Notes spreekt met de bewoners van de stad: “Er is geen water”.",
                "Borgmästaren Said Notes talar med invånarna i staden och säger: “Det finns"
                        + " inget”.",
                "Burmistrz Said Notes rozmawia z mieszkańcami miasta i mówi: „Nie ma wody”.",
                "Starosta Said Notes mluví s obyvateli města a říká, že je to tak: „Není voda“."
            })
    void wordsAreFoundAndNobodyIsNamed(String text) {
        List<Quote> quotes = Quotes.inText(text).entries().getFirst().quotes();
        for (Quote quote : quotes) {
            assertNull(quote.speaker(), text + " " + quote);
            assertEquals(Quote.Kind.DIRECT, quote.kind());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Der Präsident sagte, dass die Brücke sicher ist und nicht mehr schwankt.",
                "Die Polizei teilte mit, dass der Mann in der Stadt gesehen wurde."
            })
    void germanHasItsOwnTable(String text) {
        Entry entry = Quotes.inText(text).entries().getFirst();
        assertEquals(1, entry.quotes().size(), entry.quotes().toString());
        assertTrue(entry.quotes().getFirst().speaker() != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void aTableReports(String language) {
        assertTrue(Lexicon.of(language).reports());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "„Wir öffnen das Tor“, sagte Hafenmeisterin Orla Venn am Freitag in der Stadt."
                        + "|Wir öffnen das Tor|Orla Venn",
                "„Das ist nicht wahr“, betonte der Sprecher des Ministeriums. Man habe es gewusst."
                        + "|Das ist nicht wahr|der Sprecher des Ministeriums",
                "Laut Polizei wurden bei dem Unfall am Montag drei Menschen in der Stadt verletzt."
                        + "|wurden bei dem Unfall am Montag drei Menschen in der Stadt verletzt"
                        + "|Polizei",
                "„Es war laut“, sagte der Landeskorrespondent Nils Okafor. Er sei nicht weit gewesen."
                        + "|Es war laut|Nils Okafor",
                "« Ce n'est pas vrai », a insisté le porte-parole du ministère dans la nuit."
                        + "|Ce n'est pas vrai|le porte-parole",
                "« Nous n'avons pas peur », a soutenu Mara Lindqvist devant les élus de la ville."
                        + "|Nous n'avons pas peur|Mara Lindqvist"
            })
    void germanAndFrenchAreReadByTheirOwnWords(String text, String words, String who) {
        Quote quote = Quotes.inText(text).entries().getFirst().quotes().getFirst();
        assertEquals(words, quote.span().of(text).strip());
        assertEquals(who, quote.speaker() == null ? null : quote.speaker().name());
    }
}
