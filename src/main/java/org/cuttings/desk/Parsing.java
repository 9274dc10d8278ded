package org.cuttings.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cuttings.export.ParseLines;
import org.cuttings.export.TextsIn;
import org.cuttings.intake.Brought;
import org.cuttings.intake.Intake;
import org.cuttings.quotes.Quotes;

/// Parsing without an archive: what `cuttings parse` and `cuttings quotes` print.
public final class Parsing {
    private Parsing() {}

    /// One JSON object a page.
    ///
    /// @return whether every page could be parsed
    public static boolean pages(List<Path> paths, Consumer<String> lines) {
        AtomicBoolean all = new AtomicBoolean(true);
        for (Path path : paths) {
            Intake.read(
                    path,
                    brought -> {
                        switch (brought) {
                            case Brought.Page(var capture) ->
                                    lines.accept(
                                            ParseLines.page(capture, ArticleReader.read(capture)));
                            case Brought.Unreadable(var label, var why) -> {
                                all.set(false);
                                lines.accept(ParseLines.failure(label, why));
                            }
                        }
                    });
        }
        return all.get();
    }

    /// Reads `{"id","text"}` a line, gives `{"id","quotes":[…]}`.
    public static boolean texts(Path file, Consumer<String> lines) throws IOException {
        try (Stream<String> read = Files.lines(file)) {
            read.filter(line -> !line.isBlank())
                    .map(TextsIn::read)
                    .forEach(text ->
                            lines.accept(
                                    ParseLines.quotes(
                                            text.id(),
                                            Quotes.inText(text.text()).entries().getFirst())));
        }
        return true;
    }
}
