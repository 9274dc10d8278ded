package org.cuttings.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The list of what is inside, as the build gathers it.
class LicencesTest {
    @BeforeEach
    void theListIsGatheredByMaven() {
        assumeTrue(System.getProperty("basedir") != null || !Licences.parts().isEmpty());
    }

    @Test
    void theListHasWhatTheDependenciesPageSaysIsShipped() throws IOException {
        String page = Files.readString(Path.of("docs", "dependencies.md"));
        String shipped = page.substring(0, page.indexOf("## Only while building"));
        for (Licences.Part part : Licences.parts()) {
            // What libraries bring along has no line of its own.
            if (shipped.contains(" " + part.name() + " ")) {
                assertTrue(
                        shipped.lines()
                                .anyMatch(line ->
                                        line.contains(part.name())
                                                && line.contains(part.version())
                                                && line.contains(part.licence())),
                        part.toString());
            }
        }
        List<String> names = Licences.parts().stream().map(Licences.Part::name).toList();
        assertTrue(
                names.containsAll(List.of("jsoup", "sqlite-jdbc", "javafx-controls")), "" + names);
    }

    @Test
    void eachLicenceIsOneWhoseWordsAreInside() {
        for (Licences.Part part : Licences.parts()) {
            assertTrue(Licences.text(part.licence()).isPresent(), part.toString());
        }
        assertEquals("", Licences.text("../../ui/messages").orElse(""));
    }
}
