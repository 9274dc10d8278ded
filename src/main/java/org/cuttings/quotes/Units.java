package org.cuttings.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// Cuts a paragraph into units. Words keep inner apostrophes, hyphens and the full stops of
/// abbreviations and initials; quoted words are one unit.
final class Units {
    private static final long ACRONYM_TITLE =
            WordClass.bits(WordClass.ACRONYM, WordClass.TITLE, WordClass.TIME);

    private final String text;
    private final Lexicon lexicon;
    private final List<Unit> units = new ArrayList<>();

    private Units(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    /// @param marked the paragraph's quoted words, in order
    static List<Unit> of(String text, Span paragraph, List<Marked> marked, Lexicon lexicon) {
        Units cutter = new Units(text, lexicon);
        int at = paragraph.start();
        for (Marked quoted : marked) {
            cutter.cut(at, quoted.open());
            cutter.units.add(
                    new Unit(
                            quoted.open(),
                            quoted.close(),
                            "",
                            0,
                            null,
                            cutter.beginsCapital(quoted),
                            false,
                            quoted,
                            Unit.Kind.QUOTED));
            at = quoted.close();
        }
        cutter.cut(at, paragraph.end());
        return cutter.units;
    }

    /// The words within a stretch that has no marks of its own to heed.
    static List<Unit> of(String text, Span stretch, Lexicon lexicon) {
        return of(text, stretch, List.of(), lexicon);
    }

    /// Whether the quoted words begin as a sentence does.
    private boolean beginsCapital(Marked quoted) {
        for (int at = quoted.start(); at < quoted.end(); at++) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                return Character.isUpperCase(text.charAt(at));
            }
        }
        return false;
    }

    private void cut(int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (address(at)) {
                int end = at;
                while (end < to && !Character.isWhitespace(text.charAt(end))) {
                    end++;
                }
                punctuation(at, end, "…");
                at = end;
            } else if (begins(at, to)) {
                int end = wordEnd(at, to);
                words(at, end);
                at = end;
            } else {
                int end = at + Character.charCount(text.codePointAt(at));
                boolean doubled = c == '-' && at + 1 < to && text.charAt(at + 1) == '-';
                end = doubled ? at + 2 : Math.min(end, to);
                punctuation(at, end, doubled ? "–" : text.substring(at, end));
                at = end;
            }
        }
    }

    private boolean address(int at) {
        return text.startsWith("http", at)
                        && (text.startsWith("://", at + 4) || text.startsWith("://", at + 5))
                || text.startsWith("pic.twitter", at)
                || text.startsWith("www.", at);
    }

    private boolean begins(int at, int to) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        boolean sign = c == '@' || c == '#' || c == '$' || c == '£' || c == '€';
        boolean apostrophe = c == '\'' || c == '’';
        return (sign || apostrophe)
                && at + 1 < to
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private int wordEnd(int start, int to) {
        int at = start + 1;
        while (at < to) {
            char c = text.charAt(at);
            boolean more = at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1));
            if (Character.isLetterOrDigit(c) || c == '_' || Character.getType(c) == 6) {
                at++;
            } else if (more && (c == '\'' || c == '’' || c == '-' || c == '‑' || c == '&')) {
                at++;
            } else if (more && c == '.' && joinsAcrossStop(start, at)) {
                at++;
            } else if (more
                    && c == ','
                    && Character.isDigit(text.charAt(at - 1))
                    && Character.isDigit(text.charAt(at + 1))) {
                at++;
            } else {
                break;
            }
        }
        boolean stop = at < to && text.charAt(at) == '.';
        return stop && abbreviation(start, at, to) ? at + 1 : at;
    }

    /// 2.4, U.S., D-N.Y., example.com: no end of a sentence.
    private boolean joinsAcrossStop(int start, int stop) {
        char before = text.charAt(stop - 1);
        char after = text.charAt(stop + 1);
        if (Character.isDigit(before) && Character.isDigit(after)) {
            return true;
        }
        boolean letters = Character.isLetter(before) && Character.isLetter(after);
        boolean initial = stop - 1 == start || !Character.isLetter(text.charAt(stop - 2));
        return letters && (initial || Character.isLowerCase(after));
    }

    private boolean abbreviation(int start, int end, int to) {
        int length = end - start;
        boolean initial = length == 1 && Character.isUpperCase(text.charAt(start));
        boolean dotted = length >= 3 && text.charAt(end - 2) == '.';
        if (initial) {
            return end + 1 < to;
        }
        if (dotted) {
            return true;
        }
        boolean known =
                length <= 5
                        && (lexicon.classes(lower(start, end)) & WordClass.ABBREVIATION.bit) != 0;
        return known && Character.isUpperCase(text.charAt(start)) || known && length < 3;
    }

    /// One word, or the two that French writes as one.
    private void words(int start, int end) {
        String written = lexicon.language().equals("fr") ? text.substring(start, end) : "";
        int elided = Elisions.elided(written);
        int pronoun = Elisions.pronoun(written);
        boolean name = written.startsWith("d") && afterName() && names(written, elided);
        if (elided > 0 && !name) {
            word(start, start + elided);
            words(start + elided, end);
        } else if (pronoun > 0) {
            word(start, start + Elisions.verb(written, pronoun));
            word(start + pronoun, end);
            Unit last = units.removeLast();
            units.add(last.also(WordClass.ENCLITIC));
        } else {
            word(start, end);
        }
    }

    private boolean afterName() {
        return !units.isEmpty() && units.getLast().isName();
    }

    /// d'Estaing: after another name no word of its own.
    private static boolean names(String written, int at) {
        return at > 0 && Character.isUpperCase(written.charAt(at));
    }

    private void word(int start, int end) {
        String lower = lower(start, end);
        boolean possessive = false;
        if (lower.endsWith("'s") || lower.endsWith("s'")) {
            possessive = true;
            lower = lower.substring(0, lower.length() - (lower.endsWith("'s") ? 2 : 1));
        } else if (end < text.length() && lower.endsWith("s") && bareApostrophe(end)) {
            possessive = true;
        }
        if (lower.length() > 1 && lower.endsWith("'")) {
            lower = lower.substring(0, lower.length() - 1);
        }
        if (lower.endsWith(".") && lower.indexOf('.') == lower.length() - 1) {
            lower = lower.substring(0, lower.length() - 1);
        }
        long classes = lexicon.classes(lower);
        int apostrophe = lower.lastIndexOf('\'');
        if (classes == 0 && apostrophe > 0 && !lexicon.language().equals("fr")) {
            classes = contraction(lower, apostrophe);
        }
        if (end - start > 1 && capitals(start, end)) {
            classes |= WordClass.ACRONYM.bit;
        }
        boolean hour = !units.isEmpty() && units.getLast().kind() == Unit.Kind.NUMBER;
        if ((classes & ACRONYM_TITLE) == ACRONYM_TITLE && !hour) {
            // "PM Jane Brook" is no time of day.
            classes &= ~WordClass.TIME.bit;
        }
        boolean capital = Character.isUpperCase(text.charAt(start)) || text.charAt(start) == '@';
        boolean number =
                Character.isDigit(text.charAt(start)) || "$£€".indexOf(text.charAt(start)) >= 0;
        units.add(
                new Unit(
                        start,
                        end,
                        lower,
                        classes,
                        cue(lower),
                        capital,
                        possessive,
                        null,
                        number ? Unit.Kind.NUMBER : Unit.Kind.WORD));
    }

    private boolean capitals(int start, int end) {
        for (int at = start; at < end; at++) {
            if (!Character.isUpperCase(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Cue cue(String lower) {
        Cue cue = lexicon.cue(lower);
        return cue == null ? lexicon.cueWithParticle(lower) : cue;
    }

    /// he's, they're, don't: classes of the word and of what is left of the verb.
    private long contraction(String lower, int apostrophe) {
        String end = lower.substring(apostrophe);
        if (end.equals("'t")) {
            return WordClass.bits(WordClass.AUXILIARY, WordClass.NEGATION);
        }
        return lexicon.classes(lower.substring(0, apostrophe)) | WordClass.AUXILIARY.bit;
    }

    private boolean bareApostrophe(int at) {
        char c = text.charAt(at);
        return c == '’' || c == '\'';
    }

    private void punctuation(int start, int end, String mark) {
        char c = mark.charAt(0);
        String shown = c == '—' || c == '–' || c == '-' || c == '―' ? "–" : mark;
        units.add(new Unit(start, end, shown, 0, null, false, false, null, Unit.Kind.PUNCTUATION));
    }

    private String lower(int start, int end) {
        return text.substring(start, end)
                .replace('’', '\'')
                .replace('‑', '-')
                .toLowerCase(Locale.ROOT);
    }
}
