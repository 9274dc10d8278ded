package org.cuttings.quotes;

/// The classes of words that the grammar of reported speech tells apart. The words themselves stand
/// in the resources `words-LANGUAGE.txt` and `names-LANGUAGE.txt`, under these names in lower case.
enum WordClass {
    DETERMINER,
    POSSESSIVE,
    PRONOUN,
    OBJECT,
    PREPOSITION,
    CONJUNCTION,
    COMPLEMENT,
    RELATIVE,
    QUESTION,
    AUXILIARY,
    MODAL,
    NEGATION,
    ADVERB,
    TIME,
    TITLE,
    MALE,
    FEMALE,
    ROLE,
    GROUP,
    DOCUMENT,
    PLURAL,
    MEDIA,
    HEARER,
    PLACE,
    ORG,
    VERB,
    COUNTRY,
    SUFFIX,
    PARTICLE,
    UNNAMED,
    WORK,
    ABBREVIATION,
    SETTING,
    NOUN,
    SAYING,
    FORENAME,

    /// A pronoun that hangs on its verb (« dit-il »); no table lists these.
    ENCLITIC,

    /// Written in capitals throughout; no table lists these.
    ACRONYM;

    final long bit = 1L << ordinal();

    static long bits(WordClass... classes) {
        long bits = 0;
        for (WordClass each : classes) {
            bits |= each.bit;
        }
        return bits;
    }
}
