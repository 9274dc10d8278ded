package org.cuttings.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import org.cuttings.desk.ExportOrder;
import org.cuttings.model.Entry;
import org.cuttings.model.Headline;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.search.Hit;
import org.cuttings.search.Shelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "sample",
        description =
                "Shows the main job on the sample: imports it, prints entries, quotes and a"
                        + " search, writes Markdown.")
final class Sample implements Callable<Integer> {
    private static final int QUOTES_SHOWN = 4;

    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "Where it works (cuttings-sample in the folder for temporary files).")
    private Path folder = Path.of(System.getProperty("java.io.tmpdir"), "cuttings-sample");

    Sample(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return in(folder);
    }

    /// Works in a folder, which is made; a second time finds everything there already.
    int in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path archive = folder.resolve("sample.cuttings");
        Path markdown = folder.resolve("markdown");
        try (Desk desk = Desk.open(archive)) {
            terminal.heading("Importing five saved pages");
            desk.bringSample(Import.progress(terminal, false));
            liveBlog(desk);
            speakers(desk);
            search(desk, "speaker:raman");
            search(desk, "gate before:2026-05-15");
            terminal.print("");
            terminal.heading("Writing Markdown");
            ExportOrder all =
                    new ExportOrder(
                            new ExportOrder.What.All(),
                            "markdown",
                            Map.of(),
                            new ExportOrder.Where.Folder(markdown),
                            false);
            int status =
                    Export.report(
                            terminal,
                            desk.export(all, Export.progress(terminal, false)),
                            markdown.toString(),
                            false);
            terminal.print("");
            terminal.print("The archive:  " + archive.toAbsolutePath());
            terminal.print("The Markdown: " + markdown.toAbsolutePath());
            terminal.print(
                    "Go on with:   cuttings search --archive " + archive + " 'speaker:achterberg'");
            return status;
        }
    }

    private void liveBlog(Desk desk) {
        List<Headline> blogs = desk.headlines(new Shelf.LiveBlogs(), null, 10);
        if (blogs.isEmpty()) {
            return;
        }
        KeptArticle kept = desk.article(blogs.getLast().id()).orElseThrow();
        terminal.print("");
        terminal.heading(Wording.orUntitled(kept.headline().title()));
        for (Entry entry : kept.article().entries()) {
            String title = entry.title() == null ? opening(entry.text()) : entry.title();
            terminal.print(Wording.clock(entry.timing()) + "  " + title);
        }
    }

    private void speakers(Desk desk) {
        terminal.print("");
        terminal.heading("Most quoted, over all five pages");
        for (KnownSpeaker speaker : desk.speakers("", 3)) {
            terminal.print(
                    speaker.name() + ", " + Wording.count(speaker.quotes(), "quote", "quotes"));
            List<KeptQuote> quotes = desk.quotesOf(speaker.id(), QUOTES_SHOWN);
            for (KeptQuote quote : quotes) {
                String words = Telling.oneLine(quote.words());
                String publisher = quote.publisher() == null ? "" : ", " + quote.publisher();
                terminal.print(
                        "    “" + words + "” (" + Wording.timing(quote.timing()) + publisher + ")");
            }
        }
    }

    private void search(Desk desk, String query) {
        terminal.print("");
        terminal.heading("cuttings search '" + query + "'");
        for (Hit hit : desk.search(query, 5).hits()) {
            String who = hit.speaker() == null ? "" : " — " + hit.speaker();
            terminal.print(
                    Wording.timing(hit.timing()) + "  " + Telling.oneLine(hit.snippet()) + who);
        }
    }

    /// The first words of an entry without a heading.
    private static String opening(String text) {
        String line = Telling.oneLine(text);
        if (line.length() <= 70) {
            return line;
        }
        int space = line.lastIndexOf(' ', 70);
        return line.substring(0, space < 0 ? 70 : space) + " …";
    }
}
