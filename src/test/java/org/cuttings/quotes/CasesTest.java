package org.cuttings.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cuttings.model.Entry;
import org.cuttings.model.Quote;
import org.cuttings.model.Speaker;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Hard cases, each a few sentences and what is found in them, in a file that reads as the engine's
/// specification. `-Dgolden=write` writes what is found today; read it before you commit it.
class CasesTest {
    private static final Path FILE = Path.of("src/test/resources/quotes/cases.txt");

    /// @param head the lines before the first case, or none
    /// @param title what the case shows
    /// @param notes lines that say what would be right
    private record Case(String title, String text, List<String> notes, List<String> expected) {}

    @TestFactory
    Stream<DynamicTest> theEngineFindsWhatTheCaseSays() throws IOException {
        List<Case> cases = read();
        if ("write".equals(System.getProperty("golden"))) {
            write(cases);
        }
        return cases.stream()
                .map(each ->
                        DynamicTest.dynamicTest(
                                each.title(),
                                () ->
                                        assertEquals(
                                                String.join("\n", each.expected()),
                                                String.join("\n", found(each.text())))));
    }

    @Test
    void thereAreAtLeastAHundredAndFiftyCasesAndNoTwoOfOneName() throws IOException {
        List<Case> cases = read();
        assertTrue(cases.size() >= 150, cases.size() + " cases");
        assertEquals(cases.size(), cases.stream().map(Case::title).distinct().count());
    }

    /// Over all cases, and over sentences made to tempt it.
    @Test
    void noPersonIsCalledByAPronounATimeOrATitle() throws IOException {
        long never =
                WordClass.bits(
                        WordClass.PRONOUN,
                        WordClass.TIME,
                        WordClass.PREPOSITION,
                        WordClass.DETERMINER);
        List<String> texts = new ArrayList<>(read().stream().map(Case::text).toList());
        for (String word :
                List.of("Monday", "Yesterday", "He", "Judge", "Dr", "Sir", "Officials", "Noon")) {
            texts.add("“The gate is shut,” " + word + " said. " + word + " said it was shut.");
        }
        for (String text : texts) {
            for (Speaker speaker : Quotes.inText(text).speakers()) {
                for (String name : speaker.names()) {
                    long is = Lexicon.of("en").classes(name.toLowerCase(Locale.ROOT));
                    boolean title = (is & WordClass.TITLE.bit) != 0;
                    assertTrue(
                            speaker.kind() != Speaker.Kind.PERSON || (is & never) == 0 && !title,
                            speaker + " in: " + text);
                }
            }
        }
    }

    private static List<String> found(String text) {
        Entry entry = Quotes.inText(text).entries().getFirst();
        List<String> lines = new ArrayList<>();
        for (Quote quote : entry.quotes()) {
            String who = quote.speaker() == null ? "?" : quote.speaker().name();
            String kind = quote.kind().name().toLowerCase(Locale.ROOT);
            String words = quote.span().of(text).replace("\n", "¶");
            lines.add(kind + " | " + words + " | " + who);
        }
        return lines;
    }

    private static List<Case> read() throws IOException {
        List<Case> cases = new ArrayList<>();
        String title = null;
        List<String> text = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith("== ")) {
                if (title != null) {
                    cases.add(made(title, text, notes, expected));
                }
                title = line.substring(3);
                text.clear();
                notes.clear();
                expected.clear();
            } else if (title != null && line.startsWith("> ")) {
                expected.add(line.substring(2));
            } else if (title != null && line.startsWith("! ")) {
                notes.add(line);
            } else if (title != null) {
                text.add(line);
            }
        }
        if (title != null) {
            cases.add(made(title, text, notes, expected));
        }
        return cases;
    }

    private static Case made(
            String title, List<String> text, List<String> notes, List<String> expected) {
        return new Case(
                title, String.join("\n", text).strip(), List.copyOf(notes), List.copyOf(expected));
    }

    private static void write(List<Case> cases) throws IOException {
        StringBuilder out = new StringBuilder();
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith("== ")) {
                break;
            }
            out.append(line).append('\n');
        }
        for (Case each : cases) {
            out.append("== ").append(each.title()).append('\n');
            out.append(each.text()).append('\n');
            found(each.text()).forEach(line -> out.append("> ").append(line).append('\n'));
            each.notes().forEach(line -> out.append(line).append('\n'));
            out.append('\n');
        }
        Files.writeString(FILE, out.toString());
    }
}
