package org.cuttings.liveblog;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.cuttings.export.ParseLines;
import org.cuttings.intake.Brought;
import org.cuttings.intake.Intake;
import org.cuttings.model.Article;
import org.cuttings.page.Page;

/// Prints what the general strategy alone makes of pages, in the lines of `cuttings parse`, for the
/// live-blog scorer: how well a publisher fares of which we know nothing.
final class RepetitionAlone {
    private RepetitionAlone() {}

    public static void main(String[] paths) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String path : paths) {
            Intake.read(
                    Path.of(path),
                    brought -> {
                        if (brought instanceof Brought.Page(var capture)) {
                            LiveBlogs.Split split =
                                    LiveBlogs.splitByRepetitionAlone(Page.of(capture));
                            out.println(
                                    ParseLines.page(
                                            capture,
                                            new Article(
                                                    split.kind(),
                                                    split.facts(),
                                                    split.entries(),
                                                    List.of(),
                                                    split.leftOut(),
                                                    split.doubts())));
                        }
                    });
        }
    }
}
