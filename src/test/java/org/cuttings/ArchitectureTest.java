package org.cuttings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The packages' arrows as `docs/architecture.md` draws them, and the one room of each outside
/// library.
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.cuttings");

    /// A package, and those of ours that it may use, as the map in `docs/architecture.md` draws
    /// them.
    private static final Map<String, List<String>> ARROWS = arrowsOfTheMap();

    /// Reads the map's lines: names of packages, what they do, and those they open towards, the
    /// three parted by two spaces or more.
    private static Map<String, List<String>> arrowsOfTheMap() {
        Map<String, List<String>> arrows = new LinkedHashMap<>();
        String map;
        try {
            map = Files.readString(Path.of("docs", "architecture.md"));
        } catch (IOException noMap) {
            throw new UncheckedIOException(noMap);
        }
        map = map.substring(map.indexOf("org.cuttings."), map.indexOf("bytes ─intake"));
        for (String line : map.lines().skip(1).filter(line -> !line.isBlank()).toList()) {
            String[] columns = line.strip().split(" {2,}");
            for (String name : columns[0].split(", ")) {
                arrows.put(
                        name,
                        switch (columns[2]) {
                            case "(nothing)" -> List.of();
                            case "all of the above" -> List.copyOf(arrows.keySet());
                            case "everything" -> List.of("*");
                            default -> List.of(columns[2].split(", "));
                        });
            }
        }
        return arrows;
    }

    /// An outside library's packages, and those of ours that may use it.
    private static final Map<String, List<String>> ROOMS =
            Map.ofEntries(
                    Map.entry("javafx..", List.of("ui", "app")),
                    Map.entry("java.sql..", List.of("archive")),
                    Map.entry("org.sqlite..", List.of("archive")),
                    Map.entry("org.jsoup..", List.of("intake", "page", "liveblog")),
                    Map.entry("picocli..", List.of("cli")),
                    Map.entry("org.netpreserve..", List.of("intake")),
                    Map.entry("org.apache.james..", List.of("intake")),
                    Map.entry("java.net.http..", List.of("intake")),
                    Map.entry("atlantafx..", List.of("ui", "app")),
                    Map.entry("com.samskivert..", List.of("export")),
                    Map.entry("org.brotli..", List.of("intake")));

    @TestFactory
    Stream<DynamicTest> aPackageUsesOnlyThoseBeforeItOnThePagesWay() {
        return ARROWS.entrySet().stream()
                .filter(arrow -> !arrow.getValue().contains("*"))
                .map(arrow -> {
                    String[] others =
                            Stream.concat(ARROWS.keySet().stream(), Stream.of("app"))
                                    .filter(name -> !name.equals(arrow.getKey()))
                                    .filter(name -> !arrow.getValue().contains(name))
                                    .map(name -> "org.cuttings." + name + "..")
                                    .toArray(String[]::new);
                    return DynamicTest.dynamicTest(
                            arrow.getKey(),
                            () ->
                                    noClasses()
                                            .that()
                                            .resideInAPackage(
                                                    "org.cuttings." + arrow.getKey() + "..")
                                            .should()
                                            .dependOnClassesThat()
                                            .resideInAnyPackage(others)
                                            .because("a page's way has no loops")
                                            .allowEmptyShould(true)
                                            .check(CLASSES));
                });
    }

    @TestFactory
    Stream<DynamicTest> anOutsideLibraryKeepsToItsRoom() {
        return ROOMS.entrySet().stream()
                .map(room -> {
                    String[] allowed =
                            room.getValue().stream()
                                    .map(name -> "org.cuttings." + name + "..")
                                    .toArray(String[]::new);
                    return DynamicTest.dynamicTest(
                            room.getKey(),
                            () ->
                                    noClasses()
                                            .that()
                                            .resideOutsideOfPackages(allowed)
                                            .should()
                                            .dependOnClassesThat()
                                            .resideInAnyPackage(room.getKey())
                                            .because(
                                                    "it can be exchanged where it has one"
                                                            + " room")
                                            .allowEmptyShould(true)
                                            .check(CLASSES));
                });
    }

    /// So its decisions are tested without a toolkit, and a view can be exchanged.
    @Test
    void aViewModelKnowsNoNodesAndNoToolkit() {
        noClasses()
                .that()
                .resideInAPackage("org.cuttings.ui..")
                .and()
                .haveNameMatching(".*Model(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx.application..",
                        "javafx.stage..",
                        "javafx.scene..",
                        "javafx.animation..",
                        "jfx.incubator..")
                .check(CLASSES);
    }

    @Test
    void noPageIsEverShownByABrowserEngine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene.web..", "javax.swing..", "java.rmi..")
                .because("a web view runs a page's scripts and fetches what it names")
                .check(CLASSES);
    }

    @Test
    void classesAreFinalUnlessAnInterfaceSaysOtherwise() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .because("nothing is inherited for reuse")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsInTheMap() {
        String[] packages =
                ARROWS.keySet().stream()
                        .map(name -> "org.cuttings." + name + "..")
                        .toArray(String[]::new);
        classes()
                .should()
                .resideInAnyPackage(packages)
                .because(
                        "a new package gets its line in docs/architecture.md: "
                                + Arrays.toString(packages))
                .check(CLASSES);
    }
}
