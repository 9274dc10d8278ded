package org.cuttings.cli;

import static org.cuttings.cli.Typed.cuttings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cuttings.desk.Desk;
import org.cuttings.desk.Progress;
import org.cuttings.model.Headline;
import org.cuttings.search.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a command names and the archive does not have is said, and nothing is done.
class NotThereTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show 999",
                "show --changes 999",
                "star 999",
                "star 1 999",
                "star --remove 999",
                "delete 999",
                "delete 1 999",
                "delete --restore 999",
                "tag 999 tide",
                "tag 1/9999 tide",
                "tag 999/1 tide",
                "note 999 words",
                "note 1/9999 words",
                "note --quote 99999 words",
                "highlight 1/9999 words",
                "highlight --quote 99999",
                "set 999 title Words",
                "set 1/9999 time 2031-03-01",
                "set 99999 speaker Ada",
                "entry join 1/9999",
                "entry as-found 999",
                "article join 1 999",
                "article part 999",
                "elsewhere 99999",
                "reparse 999",
                "speaker rename 999 Ada",
                "export --only 999 --format csv --to out.csv"
            })
    void itIsSaidAndNothingIsDone(String typed) {
        Path archive = sample();
        List<String> before = words(archive);
        List<Object> words = new ArrayList<>(Arrays.asList((Object[]) typed.split(" ")));
        words.addAll(List.of("--archive", archive));
        Typed answer = cuttings(words.toArray());
        assertEquals(Cuttings.PARTLY, answer.status(), answer.err());
        assertTrue(answer.err().matches("(?s).*\\b(no|No)\\b.*9{3,5}.*"), answer.err());
        assertEquals(before, words(archive));
    }

    @Test
    void anEntryOfAnotherArticleIsNotThisArticles() {
        Path archive = sample();
        long other;
        try (Desk desk = Desk.open(archive)) {
            other =
                    desk.headlines(new Shelf.All(), null, 9).stream()
                            .map(Headline::id)
                            .filter(id -> id != 1)
                            .map(id -> desk.article(id).orElseThrow().entryIds().getFirst())
                            .findFirst()
                            .orElseThrow();
        }
        Typed answer = cuttings("note", "1/" + other, "words", "--archive", archive);
        assertEquals(Cuttings.PARTLY, answer.status());
        assertTrue(answer.err().contains("Article 1 has no entry " + other), answer.err());
        assertEquals(List.of(), words(archive));
    }

    private Path sample() {
        Path archive = folder.resolve("sample.cuttings");
        try (Desk desk = Desk.open(archive)) {
            desk.bringSample(Progress.SILENT);
        }
        return archive;
    }

    /// What the reader has said so far.
    private static List<String> words(Path archive) {
        try (Desk desk = Desk.openToRead(archive)) {
            return desk.undoable().stream().toList();
        }
    }
}
