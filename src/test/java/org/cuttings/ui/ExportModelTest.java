package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cuttings.desk.Desk;
import org.cuttings.desk.ExportOrder;
import org.cuttings.desk.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportModelTest {
    private static final ExportModel.Part ALL =
            new ExportModel.Part("all", new ExportOrder.What.All());

    @TempDir private Path folder;
    private final StatusModel status = new StatusModel();
    private Desk desk;
    private ExportModel model;

    @BeforeEach
    void fill() {
        desk = Desk.open(folder.resolve("a.cuttings"));
        desk.bringSample(Progress.SILENT);
        model = new ExportModel(desk, new Background(Runnable::run, Runnable::run), status);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyFormatIsNamedAndComesOut() {
        for (String format : Desk.formats()) {
            assertTrue(Words.has("export.format." + format), format);
            String said = export(choice(format, "article", "commonmark", "quotes", false));
            assertTrue(said.contains("up to date in " + folder.resolve(format)), said);
            assertTrue(Files.isDirectory(folder.resolve(format)), format);
        }
    }

    @Test
    void everyLayoutProfileAndSortOfRowsIsTaken() {
        for (String layout : ExportModel.LAYOUTS) {
            said("html", layout, "commonmark", "quotes");
        }
        for (String profile : ExportModel.PROFILES) {
            said("markdown", "article", profile, "quotes");
        }
        for (String rows : ExportModel.ROWS) {
            said("csv", "article", "commonmark", rows);
        }
    }

    private void said(String format, String layout, String profile, String rows) {
        String said = export(choice(format, layout, profile, rows, true));
        assertTrue(said.endsWith("Nothing was."), said);
        assertFalse(Files.exists(folder.resolve(format)));
    }

    @Test
    void aFaultInATemplateIsToldWithItsLine() throws Exception {
        Path template = folder.resolve("mine.md");
        Files.writeString(template, "# {{title}}\n{{nosuchname}}\n");
        ExportModel.Choice choice =
                new ExportModel.Choice(
                        ALL,
                        "markdown",
                        "article",
                        "commonmark",
                        "quotes",
                        template.toString(),
                        folder.resolve("out").toString(),
                        false);
        String said = export(choice);
        assertTrue(said.contains("nosuchname") && said.contains("line 2"), said);
    }

    @Test
    void aTemplateOrFolderThatIsNotThereIsToldInASentence() throws Exception {
        ExportModel.Choice choice =
                new ExportModel.Choice(
                        ALL,
                        "markdown",
                        "article",
                        "commonmark",
                        "quotes",
                        folder.resolve("none.md").toString(),
                        folder.resolve("out").toString(),
                        false);
        assertEquals("There is no template " + folder.resolve("none.md") + ".", export(choice));
        Files.writeString(folder.resolve("csv"), "a file of the reader's");
        String said = export(choice("csv", "article", "commonmark", "quotes", false));
        assertEquals(folder.resolve("csv") + " is a file; a folder is wanted.", said);
    }

    @Test
    void anExportThatFindsNothingSaysSo() {
        ExportModel.Part nothing =
                new ExportModel.Part("none", new ExportOrder.What.Found("zeppelinschraube"));
        for (String format : Desk.formats()) {
            String to = folder.resolve(format).toString();
            String said =
                    export(
                            new ExportModel.Choice(
                                    nothing,
                                    format,
                                    "article",
                                    "commonmark",
                                    "quotes",
                                    "",
                                    to,
                                    false));
            assertEquals("Nothing was found by zeppelinschraube, so no file was written.", said);
            assertFalse(Files.exists(Path.of(to)), format);
        }
    }

    @Test
    void anExportThatIsStoppedSaysSoAndKeepsItsFiles() throws Exception {
        List<String> far = new ArrayList<>();
        model.sentence()
                .addListener((property, old, now) -> {
                    far.add(now);
                    if (now.startsWith("1 of 5")) {
                        model.stop();
                    }
                });
        String said = export(choice("markdown", "article", "commonmark", "quotes", false));
        assertEquals("The export was stopped; the files so far are whole.", said);
        assertFalse(model.running().get());
        assertEquals("Exporting…", far.getFirst());
        try (Stream<Path> files = Files.list(folder.resolve("markdown"))) {
            assertEquals(1, files.count());
        }
    }

    private String export(ExportModel.Choice choice) {
        model.start(choice);
        return status.sentence().get();
    }

    private ExportModel.Choice choice(
            String format, String layout, String profile, String rows, boolean dryRun) {
        return new ExportModel.Choice(
                ALL, format, layout, profile, rows, "", folder.resolve(format).toString(), dryRun);
    }
}
