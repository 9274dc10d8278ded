package org.cuttings.quotes;

import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// The words of a sentence that say who reports: "Ann Lee said", "said the minister", "according to
/// the agency".
///
/// @param paragraph in which it stands
/// @param sentence first unit of its sentence
/// @param limit one past the sentence's last unit
/// @param cueFrom first unit of the cue
/// @param cueTo one past the cue's last unit
/// @param cue what reports
/// @param subject who; null where the grammar leaves it open
/// @param order how cue and subject stand
/// @param from first unit of the frame
/// @param to one past the unit after which the content may begin
record Frame(
        Paragraph paragraph,
        int sentence,
        int limit,
        int cueFrom,
        int cueTo,
        Cue cue,
        @Nullable Mention subject,
        Order order,
        int from,
        int to) {
    /// How a frame's parts stand.
    enum Order {
        /// "Ann Lee said …"
        SUBJECT_FIRST,
        /// "…, said Ann Lee"
        CUE_FIRST,
        /// "…, adding that …", "… and said that …": the subject is that of the words before
        GOES_ON,
        /// "according to Ann Lee"
        ACCORDING,
        /// "her claim that …": whose it is speaks
        POSSESSED
    }

    Span cueSpan() {
        return new Span(
                paragraph.units().get(cueFrom).start(), paragraph.units().get(cueTo - 1).end());
    }

    /// "Die Brücke sei laut Polizei gesperrt": German needs no comma for it.
    boolean insideClause() {
        String cue = paragraph.units().get(cueFrom).lower();
        boolean german = cue.equals("laut") || cue.equals("nach") || cue.equals("zufolge");
        return german
                && order == Order.ACCORDING
                && from > sentence
                && paragraph.units().get(from - 1).isWord();
    }

    /// The same, its sentence ended earlier.
    Frame upTo(int end) {
        return new Frame(paragraph, sentence, end, cueFrom, cueTo, cue, subject, order, from, to);
    }

    /// A number that tells frames of one paragraph apart and orders them.
    int place() {
        return cueFrom;
    }
}
