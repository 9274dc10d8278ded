package org.cuttings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The packages' arrows, and the one room of each outside library. `docs/architecture.md` says why.
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.cuttings");

    /// A package, and those of ours that it may use.
    private static final Map<String, List<String>> ARROWS = new LinkedHashMap<>();

    static {
        ARROWS.put("model", List.of());
        ARROWS.put("intake", List.of("model"));
        ARROWS.put("page", List.of("model", "intake"));
        ARROWS.put("liveblog", List.of("model", "page"));
        ARROWS.put("quotes", List.of("model"));
        ARROWS.put("search", List.of("model"));
        ARROWS.put("archive", List.of("model", "search"));
        ARROWS.put("export", List.of("model"));
        ARROWS.put(
                "desk",
                List.of(
                        "model",
                        "intake",
                        "page",
                        "liveblog",
                        "quotes",
                        "search",
                        "archive",
                        "export"));
        ARROWS.put("ui", List.of("desk", "model", "search"));
        ARROWS.put("cli", List.of("desk", "model", "search"));
    }

    /// An outside library's packages, and those of ours that may use it.
    private static final Map<String, List<String>> ROOMS =
            Map.of(
                    "javafx..", List.of("ui", "app"),
                    "java.sql..", List.of("archive"),
                    "org.sqlite..", List.of("archive"),
                    "org.jsoup..", List.of("intake", "page", "liveblog"),
                    "picocli..", List.of("cli"),
                    "org.netpreserve..", List.of("intake"),
                    "org.apache.james..", List.of("intake"),
                    "java.net.http..", List.of("intake"),
                    "atlantafx..", List.of("ui", "app"));

    @TestFactory
    Stream<DynamicTest> aPackageUsesOnlyThoseBeforeItOnThePagesWay() {
        return ARROWS.entrySet().stream()
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
        List<String> known =
                Stream.concat(ARROWS.keySet().stream(), Stream.of("app"))
                        .map(name -> "org.cuttings." + name)
                        .toList();
        String[] packages = known.stream().map(name -> name + "..").toArray(String[]::new);
        classes()
                .should()
                .resideInAnyPackage(packages)
                .because("a new package gets its arrow here: " + Arrays.toString(packages))
                .check(CLASSES);
    }
}
