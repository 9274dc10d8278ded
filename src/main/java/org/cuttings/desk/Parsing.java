package org.cuttings.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.cuttings.export.ParseLines;
import org.cuttings.export.TextsIn;
import org.cuttings.model.Article;
import org.cuttings.quotes.Quotes;

/// Parsing without an archive: what `cuttings parse` and `cuttings quotes` print.
public final class Parsing {
    private Parsing() {}

    private record Line(String json, boolean read) {}

    /// What became of a page.
    public sealed interface Parsed {
        /// As the reader named it.
        String file();

        record Page(String file, Article article) implements Parsed {}

        /// @param why one sentence
        record Unreadable(String file, String why) implements Parsed {}
    }

    /// The pages themselves, for people to look into.
    public static void articles(List<Path> paths, BooleanSupplier stopped, Consumer<Parsed> pages) {
        ReadingRoom.ofThisMachine()
                .<Parsed>read(
                        Given.paths(paths),
                        capture -> new Parsed.Page(capture.label(), ArticleReader.read(capture)),
                        Parsed.Unreadable::new,
                        stopped,
                        pages);
    }

    /// One JSON object a page, in the order of the files, parsed on all cores.
    ///
    /// @param stopped asked between two pages
    /// @param lines takes each line, without its line end, on the calling thread
    /// @return whether there was a page and every page could be parsed
    public static boolean pages(List<Path> paths, BooleanSupplier stopped, Consumer<String> lines) {
        return lines(Given.paths(paths), stopped, lines);
    }

    /// The same of pages of the web, which are fetched.
    public static boolean addresses(
            List<String> addresses, BooleanSupplier stopped, Consumer<String> lines) {
        return lines(addresses.stream().map(Given::address).toList(), stopped, lines);
    }

    private static boolean lines(
            List<Given> given, BooleanSupplier stopped, Consumer<String> lines) {
        AtomicBoolean all = new AtomicBoolean(true);
        AtomicBoolean any = new AtomicBoolean(false);
        ReadingRoom.ofThisMachine()
                .read(
                        given,
                        capture ->
                                new Line(
                                        ParseLines.page(capture, ArticleReader.read(capture)),
                                        true),
                        (file, why) -> new Line(ParseLines.failure(file, why), false),
                        stopped,
                        line -> {
                            any.set(true);
                            if (!line.read()) {
                                all.set(false);
                            }
                            lines.accept(line.json());
                        });
        return all.get() && any.get();
    }

    /// Reads `{"id","text"}` a line, gives `{"id","quotes":[…]}`. A line that is no such object is
    /// answered by `{"file":"FILE:LINE","error":…}`, as a page that can't be read.
    ///
    /// @return whether every line could be read
    /// @throws IOException where the file can't be read
    public static boolean texts(Path file, BooleanSupplier stopped, Consumer<String> lines)
            throws IOException {
        boolean stdin = file.toString().equals("-");
        // Odd bytes become U+FFFD: one wrong line never costs the others.
        try (InputStream in = stdin ? System.in : Files.newInputStream(file);
                BufferedReader texts =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            boolean all = true;
            long number = 0;
            for (String line = texts.readLine();
                    line != null && !stopped.getAsBoolean();
                    line = texts.readLine()) {
                number++;
                if (!line.isBlank()) {
                    all &= text(file + ":" + number, line, lines);
                }
            }
            return all;
        }
    }

    private static boolean text(String place, String line, Consumer<String> lines) {
        TextsIn.Text text;
        try {
            text = TextsIn.read(line);
        } catch (RuntimeException notSuchAnObject) {
            lines.accept(
                    ParseLines.failure(
                            place, "The line is no JSON object with \"id\" and \"text\"."));
            return false;
        }
        try {
            lines.accept(
                    ParseLines.quotes(text.id(), Quotes.inText(text.text()).entries().getFirst()));
            return true;
        } catch (RuntimeException | StackOverflowError fault) {
            lines.accept(ParseLines.failure(place, PageFailure.sentence(place, fault)));
            return false;
        }
    }
}
