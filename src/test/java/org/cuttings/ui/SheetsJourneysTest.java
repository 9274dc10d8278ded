package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What lies over the window for a moment, and what it leaves behind.
@Timeout(180)
class SheetsJourneysTest {
    @TempDir Path folder;
    private Driver driver;

    @BeforeEach
    void theSample() throws Exception {
        driver = Driver.open(folder);
        driver.bringSample();
    }

    @AfterEach
    void closes() throws Exception {
        if (driver != null) {
            driver.close();
        }
    }

    @Test
    void thePaletteSaysWhereNoCommandHasTheWords() {
        driver.press(KeyCode.CONTROL, KeyCode.K);
        driver.type("zzz");
        driver.waitFor("an empty list", () -> driver.rows("palette-list") == 0);
        assertEquals(
                Words.of("palette.nothing"),
                driver.look(() ->
                        ((Label) ((ListView<?>) driver.node("palette-list")).getPlaceholder())
                                .getText()));
    }

    @Test
    void aCommandOfThePaletteIsNotCoveredByTheSearchsProposals() {
        driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        driver.waitFor("proposals", () -> !driver.model().search().proposals().isEmpty());
        driver.press(KeyCode.CONTROL, KeyCode.K);
        driver.type("dark");
        driver.press(KeyCode.ENTER);
        driver.waitFor(
                "the dark theme",
                () -> driver.model().settings().get().theme() == WindowSettings.Theme.DARK);
        driver.waitFor(
                "the focus back", () -> driver.look(() -> driver.node("search").isFocused()));
        assertFalse(driver.look(() -> driver.model().search().proposing().get()));
        driver.type("t");
        driver.waitFor(
                "proposals for what is typed", () -> driver.model().search().proposing().get());
    }

    @Test
    void everySheetThatTellsHasAButtonToCloseIt() {
        for (String id : new String[] {"preferences", "about", "keys"}) {
            driver.command(id);
            driver.waitFor("the sheet " + id, () -> driver.has("sheet-close"));
            driver.click("sheet-close");
            driver.waitFor("no sheet " + id, () -> !driver.node("overlay").isVisible());
        }
    }
}
