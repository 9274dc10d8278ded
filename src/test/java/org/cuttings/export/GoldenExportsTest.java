package org.cuttings.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The sample in every format and profile, as it is to come out. `-Dgolden=write` writes anew.
class GoldenExportsTest {
    private static final Path GOLDENS = Path.of("src/test/resources/export");
    private static final String TEMPLATE =
            """
            ---
            title: {{#yaml}}{{{title}}}{{/yaml}}
            ---
            # {{title}}
            {{#entries}}

            ## {{heading}}

            {{{body}}}
            {{#quotes}}

            > {{words}}
            >
            > — {{attribution}}
            {{/quotes}}
            {{/entries}}
            """;

    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> everyFormatComesOutAsItIsKept() {
        Map<String, String> formats = new LinkedHashMap<>();
        Map<String, Options> options = new LinkedHashMap<>();
        for (String format : Exporters.names()) {
            formats.put(format, format);
            options.put(format, Options.USUAL);
        }
        for (Profile profile : Profile.values()) {
            String name = "markdown-" + profile.word();
            formats.put(name, "markdown");
            options.put(name, Options.USUAL.as(profile));
        }
        formats.put("markdown-by-entry", "markdown");
        options.put("markdown-by-entry", Options.USUAL.by(Layout.ENTRY));
        formats.put("markdown-in-one", "markdown");
        options.put("markdown-in-one", Options.USUAL.by(Layout.ALL));
        formats.put("markdown-by-template", "markdown");
        options.put("markdown-by-template", Options.USUAL.with(TEMPLATE));
        formats.put("csv-of-entries", "csv");
        options.put("csv-of-entries", Options.USUAL.ofQuotes(false));
        formats.put("bibtex-by-entry", "bibtex");
        options.put("bibtex-by-entry", Options.USUAL.by(Layout.ENTRY));
        formats.remove("markdown");
        return formats.keySet().stream()
                .map(name ->
                        DynamicTest.dynamicTest(
                                name, () -> compare(name, formats.get(name), options.get(name))));
    }

    private void compare(String name, String format, Options options) throws IOException {
        Path written = folder.resolve(name);
        Exported.into(written, format, options, Sample.all());
        Map<String, byte[]> found = Exported.files(written);
        Path golden = GOLDENS.resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            for (Map.Entry<String, byte[]> file : found.entrySet()) {
                Path to = golden.resolve(file.getKey());
                Files.createDirectories(to.getParent());
                Files.write(to, file.getValue());
            }
        }
        Map<String, byte[]> kept = Exported.files(golden);
        assertEquals(kept.keySet(), found.keySet());
        for (String file : kept.keySet()) {
            if (file.endsWith(".png")) {
                assertArrayEquals(kept.get(file), found.get(file), file);
            } else {
                assertEquals(text(kept.get(file)), text(found.get(file)), file);
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
