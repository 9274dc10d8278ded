package org.cuttings.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cuttings.model.SpeakerSuggestion.Reason;
import org.cuttings.search.Folding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormsTest {
    @ParameterizedTest
    @CsvSource({
        "J. Brook,Jane Brook,INITIAL",
        "Jane Brook,Jane Q. Brook,INITIAL",
        "Bill Brook,William Brook,GIVEN_NAME",
        "Mokta al-Venn,Moqtada al-Venn,SPELLING",
        "Moqtada Venn,Moqtada al-Venn,SPELLING",
        "Orla Zelenskyy,Orla Zelensky,SPELLING",
        "Jamal Qaddari,Jamal Kaddari,SPELLING",
        "Muhammed Vennik,Mohamad Vennik,SPELLING",
        "Ana Ruiz,Ana Ruiz Peña,MORE_NAMES",
        "Jin Wei,Wei Jin,ORDER",
        "Brook,Jane Brook,ONE_NAME_ALONE",
        "Brook,Brook,ONE_NAME_ALONE",
        "Wei,Wei Jin,ONE_NAME_ALONE",
        "Jane Brook,John Brook,",
        "Julian Brook,Juliana Brook,",
        "Mark Brook,Mary Brook,",
        "Jane Brook,Jane Stone,",
        "Jane Brook,Brook Stone,",
        "James Brook,James Brook Jr,",
        "Anna Brook,Emma Brook,",
        "David Miller,Daniel Miller,",
        "Brook,Jane Brookes,"
    })
    void twoPersonsMayBeOne(String one, String other, Reason reason) {
        assertEquals(
                reason,
                NameForms.persons(
                        SpeakerKeys.withoutHonorifics(Folding.words(one)),
                        SpeakerKeys.withoutHonorifics(Folding.words(other))));
        assertEquals(reason, NameForms.persons(Folding.words(other), Folding.words(one)));
    }

    @ParameterizedTest
    @CsvSource({
        "THB,Tideway Harbour Board,LETTERS",
        "TBH,the Tideway Board of Harbours,LETTERS",
        "THB,Tideway Board,",
        "Harbour Board,Harbour Trust,"
    })
    void twoOrganisationsMayBeOne(String one, String other, Reason reason) {
        assertEquals(reason, NameForms.organisations(Folding.words(one), Folding.words(other)));
        assertEquals(reason, NameForms.organisations(Folding.words(other), Folding.words(one)));
    }
}
