package org.cuttings.quotes;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One form of a word that reports speech.
///
/// @param verb as a dictionary has it
/// @param form which form this is
/// @param groups in which sentences it reports
/// @param particle the word that must follow ("point *out*"); null if none
record Cue(String verb, Form form, Set<Group> groups, @Nullable String particle) {
    /// The inflection, as far as the grammar needs it.
    enum Form {
        BASE,
        PRESENT,
        PAST,
        PARTICIPLE,
        ING
    }

    /// The groups of the resource `cues-LANGUAGE.txt`, explained there.
    enum Group {
        SAY,
        CLAIM,
        TELL,
        ASK,
        CALL,
        MANNER,
        DOCUMENT
    }

    Cue {
        groups = Set.copyOf(groups);
    }

    boolean in(Group group) {
        return groups.contains(group);
    }

    /// Whether the verb can be followed by a clause that gives what was said.
    boolean takesClause() {
        return in(Group.SAY)
                || in(Group.CLAIM)
                || in(Group.TELL)
                || in(Group.ASK)
                || in(Group.DOCUMENT);
    }

    Cue also(Group group) {
        EnumSet<Group> all = EnumSet.copyOf(groups);
        all.add(group);
        return new Cue(verb, form, all, particle);
    }
}
