package org.cuttings.quotes;

import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// Words that name or describe somebody.
///
/// @param paragraph in which they stand
/// @param from first unit of the phrase
/// @param to one past the last
/// @param head the unit that tells what it is: a pronoun, "leader" in "the militia leader"
/// @param span the whole phrase
/// @param name the name within it, titles left out; null in a pronoun or a description
/// @param organisation whether the name is no person's
/// @param note words in apposition that describe the one named; null if none
record Mention(
        Paragraph paragraph,
        int from,
        int to,
        int head,
        Span span,
        @Nullable Span name,
        boolean organisation,
        @Nullable Span note) {
    Unit headUnit() {
        return paragraph.units().get(head);
    }

    boolean isPronoun() {
        return name == null
                && to - from == 1
                && headUnit()
                        .isAny(
                                WordClass.bits(
                                        WordClass.PRONOUN,
                                        WordClass.RELATIVE,
                                        WordClass.POSSESSIVE));
    }

    Mention noting(@Nullable Span note) {
        return new Mention(paragraph, from, to, head, span, name, organisation, note);
    }

    /// The same phrase begun earlier or ended later.
    Mention widened(int from, int to) {
        Span wide =
                new Span(paragraph.units().get(from).start(), paragraph.units().get(to - 1).end());
        return new Mention(paragraph, from, to, head, wide, name, organisation, note);
    }
}
