package org.cuttings.archive;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Puts an act of the reader's into words, for "Undo …".
final class Telling {
    private Telling() {}

    static String of(Session db, Words.Act act) {
        Word first = act.words().getFirst();
        int more = act.words().size() - 1;
        String told = what(db, first);
        return more == 0 ? told : told + " and " + more + " more";
    }

    private static String what(Session db, Word word) {
        boolean back = word.value() == null;
        return switch (word.what()) {
            case "tag" ->
                    (back ? "taking the tag “" : "the tag “")
                            + word.name()
                            + (back ? "” from " : "” of ")
                            + about(db, word);
            case "star" -> (back ? "taking the star from " : "the star of ") + about(db, word);
            case "note" ->
                    (back ? "removing the note on " : "the note on ")
                            + (word.exact() == null ? "" : "words of ")
                            + about(db, word);
            case "highlight" ->
                    (back ? "removing the highlight in " : "the highlight in ") + about(db, word);
            case "bin" -> (back ? "restoring " : "binning ") + about(db, word);
            case "search" ->
                    (back ? "removing the search “" : "saving the search “") + word.name() + "”";
            case "join" -> (back ? "parting " : "joining ") + speaker(db, word.speaker());
            case "apart" -> "keeping " + speaker(db, word.speaker()) + " apart from another";
            case "part" -> "parting " + speaker(db, word.speaker()) + " in " + about(db, word);
            case "rename" -> "renaming " + speaker(db, word.speaker());
            case "same" ->
                    (back ? "parting " : "joining ") + about(db, word) + " and another article";
            case "speaker" -> "the speaker of a quote in " + about(db, word);
            case Boundaries.JOINED ->
                    (back ? "parting entries of " : "joining entries of ") + about(db, word);
            case Boundaries.SPLIT ->
                    (back ? "rejoining an entry of " : "parting an entry of ") + about(db, word);
            case "time" -> "the time of an entry of " + about(db, word);
            default -> "the " + word.what() + " of " + about(db, word);
        };
    }

    private static String about(Session db, Word word) {
        if (word.article() == null) {
            return "the archive";
        }
        return db.first("title-of-article", row -> "“" + row.getString(1) + "”", word.article())
                .orElse("an article that is gone");
    }

    private static String speaker(Session db, @Nullable Long id) {
        return db.first("speaker", row -> row.getString(2), Objects.requireNonNull(id))
                .orElse("a speaker");
    }
}
