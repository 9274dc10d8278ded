package org.cuttings.cli;

import org.cuttings.desk.ImportResult;

/// The lines of `import --json`. A line is printed once its page is durable, so another program may
/// take it as a receipt.
final class ImportLines {
    private ImportLines() {}

    private record Imported(String imported, String file, int edition, int entries, int quotes) {}

    private record Same(String same, String file) {}

    private record Unchanged(String unchanged, String file) {}

    private record Failed(String error, String file) {}

    static String of(ImportResult result) {
        return Json.line(
                switch (result) {
                    case ImportResult.Filed r ->
                            new Imported(
                                    Json.id(r.article()), r.file(), 1, r.entries(), r.quotes());
                    case ImportResult.Joined r ->
                            new Imported(
                                    Json.id(r.article()),
                                    r.file(),
                                    r.edition(),
                                    r.entries(),
                                    r.quotes());
                    case ImportResult.Same(var file, var article) ->
                            new Same(Json.id(article), file);
                    case ImportResult.Unchanged(var file, var article) ->
                            new Unchanged(Json.id(article), file);
                    case ImportResult.Unreadable(var file, var why) -> new Failed(why, file);
                });
    }
}
