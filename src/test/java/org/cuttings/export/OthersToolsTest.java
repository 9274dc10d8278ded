package org.cuttings.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The programs that people use for what comes out, where they are installed: Pandoc makes a
/// document for word processors and, with WeasyPrint, a PDF; Hugo builds a site. On Debian:
/// `apt-get install pandoc weasyprint poppler-utils hugo`.
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class OthersToolsTest {
    private static final String BLOG = "2031-03-04 Harbour bridge closed live";
    private static final String HOSTILE = "CON what --- is a b name b 1 x";

    @TempDir private Path folder;

    @Test
    void pandocMakesADocumentWithFootnotesAndReferences() throws Exception {
        installed("pandoc");
        Exported.into(folder, "markdown", Options.USUAL.as(Profile.PANDOC), Sample.all());
        run(folder, "pandoc", "--citeproc", BLOG + ".md", "-o", "out.docx");
        Map<String, byte[]> parts = Exported.parts(Files.readAllBytes(folder.resolve("out.docx")));
        String body = words(parts.get("word/document.xml"));
        assertEquals(1, count(body, "Harbour bridge closed: live"), "the title, once: " + body);
        assertTrue(body.contains("Ines Weir"), body);
        assertTrue(body.contains("We found a crack 😬 in the second pier"), body);
        assertTrue(body.contains("(Ines Weir and Tom Abara 2031)"), "a citation: " + body);
        assertTrue(body.contains("“Harbour Bridge Closed: Live.”"), "a reference: " + body);
        String notes = words(parts.get("word/footnotes.xml"));
        assertTrue(notes.contains("Reuters (agency)"), notes);
    }

    @Test
    void weasyPrintMakesAPdfOfIt() throws Exception {
        installed("pandoc");
        installed("weasyprint");
        installed("pdftotext");
        Exported.into(folder, "markdown", Options.USUAL.as(Profile.PANDOC), Sample.all());
        run(
                folder,
                "pandoc",
                "--citeproc",
                BLOG + ".md",
                "--pdf-engine=weasyprint",
                "-o",
                "out.pdf");
        String text = run(folder, "pdftotext", "out.pdf", "-").replaceAll("\\s++", " ");
        assertTrue(text.contains("Harbour bridge closed: live"), text);
        assertTrue(text.contains("Crack in the second pier"), text);
        assertTrue(text.contains("Reuters (agency)"), text);
    }

    @Test
    void aCslProcessorMakesReferencesOfTheCitations() throws Exception {
        installed("pandoc");
        Exported.into(folder, "csl-json", Options.USUAL, Sample.all());
        String csl = "the sample.json";
        String references =
                run(
                        folder,
                        "pandoc",
                        "-f",
                        "csljson",
                        csl,
                        "--citeproc",
                        "--wrap=none",
                        "-t",
                        "plain");
        assertTrue(
                references.contains(
                        "Ines Weir, and Tom Abara. 2031. “Harbour Bridge Closed: Live.” Example"
                                + " Post (blog). March 4, 2031."
                                + " https://news.example/live/harbour-bridge."),
                references);
    }

    @Test
    void aCslParserReadsAnyWords() throws Exception {
        installed("pandoc");
        Selection what = ExportsReadBackTest.hostile(100);
        Exported.into(folder, "csl-json", Options.USUAL, what);
        String csl = FileNames.of(what.title()) + ".json";
        JsonNode ours = Json.MAPPER.readTree(Files.readString(folder.resolve(csl)));
        JsonNode read =
                Json.MAPPER.readTree(run(folder, "pandoc", "-f", "csljson", csl, "-t", "csljson"));
        assertEquals(100, read.size());
        assertEquals(ours.findValuesAsString("id"), read.findValuesAsString("id"));
        assertEquals(ours.findValuesAsString("type"), read.findValuesAsString("type"));
    }

    @Test
    void nothingOfAPageIsMarkupForPandoc() throws Exception {
        installed("pandoc");
        Exported.into(folder, "markdown", Options.USUAL.as(Profile.PANDOC), Sample.all());
        String html = run(folder, "pandoc", "--citeproc", HOSTILE + ".md", "-s", "-t", "html");
        assertTrue(
                html.contains(
                        "<h1 class=\"title\">CON: what --- \"is\" a | &lt;b&gt;name&lt;/b&gt;?"),
                html);
        String body = html.substring(html.indexOf("<body>"));
        assertFalse(body.contains("<b>") || body.contains("href=\"y\""), body);
    }

    @Test
    void hugoBuildsASiteOfThePages() throws Exception {
        installed("hugo");
        Files.writeString(
                folder.resolve("config.toml"),
                "baseURL = 'https://site.example/'\ndisableKinds = ['taxonomy', 'term', 'RSS']\n");
        Path layouts = Files.createDirectories(folder.resolve("layouts/_default"));
        Files.writeString(
                layouts.resolve("single.html"),
                """
                <h1>{{ .Title }}</h1>
                <p>{{ .Date.Format "2006-01-02T15:04:05Z07:00" }} {{ .Lastmod.Year }}</p>
                {{ $own := or .Params.params .Params }}
                <p>{{ $own.publisher }} {{ $own.cuttings }} {{ with .Params.tags }}{{ delimit . "," }}{{ end }}</p>
                {{ .Content }}
                """);
        Files.writeString(layouts.resolve("list.html"), "{{ range .Pages }}{{ .Title }}{{ end }}");
        Exported.into(
                folder.resolve("content"),
                "markdown",
                Options.USUAL.as(Profile.HUGO),
                Sample.all());
        run(folder, "hugo", "--quiet", "--buildFuture");
        List<String> pages = new ArrayList<>();
        try (Stream<Path> built = Files.walk(folder.resolve("public"))) {
            for (Path page : built.filter(f -> f.endsWith("index.html")).toList()) {
                pages.add(Files.readString(page));
            }
        }
        String blog = having(pages, "<h1>Harbour bridge closed: live</h1>");
        assertTrue(blog.contains("2031-03-04T09:00:00&#43;01:00 2031"), blog);
        assertTrue(blog.contains("<p>Example Post cuttings:12 bridges,to read"), blog);
        assertTrue(blog.contains("<h2 id=\"1014-crack-in-the-second-pier\">"), blog);
        assertTrue(blog.contains("class=\"footnote-ref\""), blog);
        Matcher picture = Pattern.compile("<img src=\"([^\"]++)\"").matcher(blog);
        assertTrue(picture.find(), blog);
        Path shown = folder.resolve("public/2031-03-04-harbour-bridge-closed-live");
        assertTrue(Files.exists(shown.resolve(picture.group(1))), picture.group(1));
        String hostile = having(pages, "&lt;b&gt;name&lt;/b&gt;");
        assertFalse(hostile.contains("raw HTML omitted"), hostile);
        assertFalse(hostile.contains("<b>"), hostile);
    }

    private static String having(List<String> pages, String words) {
        return pages.stream().filter(page -> page.contains(words)).findFirst().orElseThrow();
    }

    private static void installed(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        boolean there =
                Stream.of(path.split(File.pathSeparator))
                        .anyMatch(in -> Files.isExecutable(Path.of(in, program)));
        assumeTrue(
                there, program + " is not installed, so what it makes of an export is not seen.");
    }

    /// What a program prints.
    private static String run(Path in, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Path complaints = in.resolve("complaints.txt");
        builder.redirectError(complaints.toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", command) + read(complaints));
        return said;
    }

    private static String read(Path file) {
        try {
            return "\n" + Files.readString(file);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String words(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8)
                .replaceAll("</w:p>", "\n")
                .replaceAll("<[^>]*+>", "")
                .replace("&amp;", "&");
    }

    private static int count(String text, String words) {
        return (text.length() - text.replace(words, "").length()) / words.length();
    }
}
