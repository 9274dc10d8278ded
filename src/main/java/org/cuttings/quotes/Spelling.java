package org.cuttings.quotes;

import java.util.HashSet;
import java.util.Set;

/// Which words a page writes with a capital letter within sentences, and which it writes small:
/// what tells a name from an ordinary word at a sentence's start.
final class Spelling {
    private final String language;
    private final boolean capitalNouns;
    private final Set<String> capitals = new HashSet<>();
    private final Set<String> smalls = new HashSet<>();

    /// @param language ISO 639: German writes every noun with a capital letter
    Spelling(String language) {
        this.language = language;
        this.capitalNouns = language.equals("de");
    }

    /// ISO 639; empty where the language has no table.
    String language() {
        return language;
    }

    /// Whether a capital letter within a sentence shows no more than a noun.
    boolean capitalNouns() {
        return capitalNouns;
    }

    void read(Paragraph paragraph) {
        int[] sentences = paragraph.sentences();
        int next = 0;
        boolean begins = true;
        for (int i = 0; i < paragraph.units().size(); i++) {
            Unit unit = paragraph.units().get(i);
            if (next < sentences.length && sentences[next] == i) {
                next++;
                begins = true;
            }
            if (unit.isWord() && !unit.capital()) {
                smalls.add(unit.lower());
            }
            if (unit.isWord() && (Names.articled(unit) || unit.capital() && !begins)) {
                capitals.add(unit.lower());
                int hyphen = unit.lower().indexOf('-');
                if (hyphen > 0) {
                    capitals.add(unit.lower().substring(hyphen + 1));
                }
            }
            begins = unit.kind() == Unit.Kind.PUNCTUATION && !unit.isMark(',');
        }
    }

    /// Whether the page shows that the word, lower case, is a name.
    boolean name(String lower) {
        return capitals.contains(lower);
    }

    /// Whether the page shows that the word is an ordinary one.
    boolean ordinary(String lower) {
        return smalls.contains(lower);
    }
}
