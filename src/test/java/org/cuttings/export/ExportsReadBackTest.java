package org.cuttings.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.adobe.epubcheck.api.EpubCheck;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.Facts;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.Prose;
import org.cuttings.model.Quote;
import org.cuttings.model.Timing;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import tools.jackson.databind.JsonNode;

/// Others' readers take each format, with words that mean to break out of it.
class ExportsReadBackTest {
    /// Authors, title, what it stood in, day.
    private static final String STYLE =
            """
            <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
              <info>
                <title>Plain</title>
                <id>https://style.example/plain</id>
                <updated>2031-01-01T00:00:00+00:00</updated>
              </info>
              <citation><layout><text variable="title"/></layout></citation>
              <bibliography>
                <layout>
                  <names variable="author" suffix=": "><name/></names>
                  <text variable="title"/>
                  <text variable="container-title" prefix=". "/>
                  <date variable="issued" form="numeric" prefix=", "/>
                </layout>
              </bibliography>
            </style>
            """;

    private static final long SEED = Long.getLong("cuttings.seed", 20260102L);

    private static final Pattern WIKILINK = Pattern.compile("(?<!\\\\)\\[\\[([^\\]|]++)\\]\\]");
    private static final Pattern PICTURE =
            Pattern.compile("(?<!\\\\)!\\[[^\\]]*+\\]\\(([^)]++)\\)");

    @TempDir private Path folder;

    @Test
    void epubcheckFindsNoFaultInABook() throws IOException {
        Path book = folder.resolve("book.epub");
        Files.write(book, Exported.bytes("epub", Options.USUAL, hostile(6)));
        assertNoFault(book);
        Files.write(book, Exported.bytes("epub", Options.USUAL, Sample.all()));
        assertNoFault(book);
    }

    private static void assertNoFault(Path book) {
        java.io.StringWriter told = new java.io.StringWriter();
        com.adobe.epubcheck.api.Report report =
                new com.adobe.epubcheck.util.WriterReportImpl(
                        new java.io.PrintWriter(told), book.toString(), false);
        new EpubCheck(book.toFile(), report).doValidate();
        assertEquals(
                0,
                report.getFatalErrorCount() + report.getErrorCount() + report.getWarningCount(),
                told.toString().replaceAll("(?m)^INFO:.*\n", ""));
    }

    @Test
    void anHtmlParserFindsNoFaultInAPage() throws Exception {
        String page = Exported.asOneFile("html", Options.USUAL, hostile(40));
        List<String> faults = new ArrayList<>();
        var parser =
                new nu.validator.htmlparser.sax.HtmlParser(
                        nu.validator.htmlparser.common.XmlViolationPolicy.ALLOW);
        parser.setContentHandler(new org.xml.sax.helpers.DefaultHandler());
        parser.setErrorHandler(
                new ErrorHandler() {
                    @Override
                    public void warning(SAXParseException fault) {
                        faults.add(fault.getMessage());
                    }

                    @Override
                    public void error(SAXParseException fault) {
                        faults.add(fault.getLineNumber() + ": " + fault.getMessage());
                    }

                    @Override
                    public void fatalError(SAXParseException fault) {
                        faults.add(fault.getMessage());
                    }
                });
        parser.parse(new InputSource(new StringReader(page)));
        assertEquals(List.of(), faults);
    }

    @Test
    void aPageHoldsNothingThatRunsOrIsFetched() throws IOException {
        Document page = Jsoup.parse(Exported.asOneFile("html", Options.USUAL, Sample.all()));
        assertEquals(0, page.select("script, iframe, object, embed, form, base, link").size());
        assertTrue(
                page.select("img").stream()
                        .allMatch(img -> img.attr("src").startsWith("data:image/")));
        assertEquals(1, page.select("img").size());
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertTrue(policy.startsWith("default-src 'none'; img-src data:; style-src 'sha256-"));
    }

    @Test
    void theStyleOfAPageIsTheOneItsPolicyAllows() throws IOException {
        Document page = Jsoup.parse(Exported.asOneFile("html", Options.USUAL, Sample.all()));
        String style = page.selectFirst("style").data();
        String hash =
                java.util.Base64.getEncoder()
                        .encodeToString(
                                java.util.HexFormat.of()
                                        .parseHex(
                                                Sample.sha256(
                                                        style.getBytes(StandardCharsets.UTF_8))));
        assertTrue(page.head().html().contains("'sha256-" + hash + "'"));
    }

    @Test
    void aPageShowsTheWordsOfEveryEntry() throws IOException {
        Document page = Jsoup.parse(Exported.asOneFile("html", Options.USUAL, hostile(200)));
        String shown = page.body().text().replaceAll("\\s+", " ");
        hostile(200)
                .each(clipping -> {
                    for (ClippedEntry entry : clipping.entries()) {
                        for (String paragraph : entry.entry().text().split("\n\n")) {
                            String words = Plain.of(paragraph).replaceAll("\\s+", " ").strip();
                            assertTrue(shown.contains(words), words);
                        }
                    }
                });
    }

    @Test
    void aBibtexParserReadsTitlesAsTheyAre() throws Exception {
        Selection what = hostile(100);
        BibTeXDatabase read =
                new BibTeXParser()
                        .parse(new StringReader(Exported.asOneFile("bibtex", Options.USUAL, what)));
        assertEquals(100, read.getEntries().size());
        what.each(clipping -> {
            BibTeXEntry entry = read.getEntries().get(new Key(Cited.key(clipping)));
            String title = entry.getField(BibTeXEntry.KEY_TITLE).toUserString();
            assertEquals(balance(title), 0, title);
        });
        BibTeXEntry sample =
                new BibTeXParser()
                        .parse(
                                new StringReader(
                                        Exported.asOneFile("bibtex", Options.USUAL, Sample.all())))
                        .getEntries()
                        .get(new Key("examplepost2031-12"));
        String title = sample.getField(BibTeXEntry.KEY_TITLE).toUserString();
        assertEquals(
                "Harbour bridge closed: live",
                new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(title))));
        assertEquals(Sample.URL, sample.getField(BibTeXEntry.KEY_URL).toUserString());
    }

    private static int balance(String latex) {
        int depth = 0;
        for (int i = 0; i < latex.length(); i++) {
            depth += latex.charAt(i) == '{' ? 1 : latex.charAt(i) == '}' ? -1 : 0;
            assertTrue(depth >= 0, latex);
        }
        return depth;
    }

    @Test
    void cslJsonIsWhatItsSchemaAsks() throws IOException {
        JsonNode items =
                Json.MAPPER.readTree(Exported.asOneFile("csl-json", Options.USUAL, hostile(100)));
        assertEquals(100, items.size());
        items.forEach(ExportsReadBackTest::isCslItem);
        JsonNode live =
                Json.MAPPER
                        .readTree(Exported.asOneFile("csl-json", Options.USUAL, Sample.all()))
                        .get(0);
        assertEquals("post-weblog", live.get("type").asString());
        assertEquals("Ines Weir", live.at("/author/0/literal").asString());
        assertEquals("[[2031,3,4]]", live.at("/issued/date-parts").toString());
        isCslItem(live);
    }

    /// What CSL 1.0.2's `csl-data.json` asks: a type it has, variables it has and no other, names
    /// and dates in their own forms, all else strings.
    private static void isCslItem(JsonNode item) {
        assertTrue(
                List.of("post-weblog", "article-newspaper").contains(item.get("type").asString()));
        assertTrue(item.has("id") && item.has("title") && item.has("accessed"), item.toString());
        item.forEachEntry((variable, value) -> {
            switch (variable) {
                case "author" -> {
                    assertFalse(value.isEmpty(), item.toString());
                    for (JsonNode name : value) {
                        assertEquals(1, name.size(), name.toString());
                        assertTrue(name.get("literal").isString(), name.toString());
                    }
                }
                case "issued", "accessed" -> {
                    assertEquals(1, value.size(), value.toString());
                    assertEquals(1, value.get("date-parts").size(), value.toString());
                    JsonNode day = value.at("/date-parts/0");
                    assertTrue(day.size() == 3 && day.get(0).isInt(), value.toString());
                    java.time.LocalDate.of(
                            day.get(0).asInt(), day.get(1).asInt(), day.get(2).asInt());
                }
                case "id",
                        "type",
                        "title",
                        "container-title",
                        "URL",
                        "language",
                        "keyword",
                        "annote",
                        "note" ->
                        assertTrue(value.isString(), variable + ": " + value);
                default -> throw new AssertionError("no variable of CSL: " + variable);
            }
        });
    }

    @Test
    void aCitationProcessorReadsCslJsonAndCitesIt() throws IOException {
        Selection hostile = hostile(100);
        String json = Exported.asOneFile("csl-json", Options.USUAL, hostile);
        JsonNode ours = Json.MAPPER.readTree(json);
        CSLItemData[] read = cslItems(json);
        assertEquals(
                ours.findValuesAsString("id"), Stream.of(read).map(CSLItemData::getId).toList());
        assertEquals(
                ours.findValuesAsString("title"),
                Stream.of(read).map(CSLItemData::getTitle).toList());
        assertEquals(100, CSL.makeAdhocBibliography(STYLE, "text", read).getEntries().length);

        CSLItemData[] sample =
                cslItems(Exported.asOneFile("csl-json", Options.USUAL, Sample.all()));
        assertEquals(
                "Ines Weir, Tom Abara: Harbour bridge closed: live. Example Post, 03/04/2031",
                CSL.makeAdhocBibliography(STYLE, "text", sample[0]).getEntries()[0].strip());
    }

    private static CSLItemData[] cslItems(String json) throws IOException {
        return new JsonParser(new JsonLexer(new StringReader(json)))
                .parseArray().stream()
                        .map(item -> CSLItemData.fromJson(asObject(item)))
                        .toArray(CSLItemData[]::new);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asObject(Object item) {
        return (Map<String, Object>) item;
    }

    @Test
    void risHasALineForEachFactAndNoOther() throws IOException {
        String ris = Exported.asOneFile("ris", Options.USUAL, hostile(100));
        long ends = 0;
        for (String line : ris.split("\r\n")) {
            assertTrue(line.isEmpty() || line.matches("[A-Z][A-Z0-9]  - .*"), line);
            ends += line.startsWith("ER") ? 1 : 0;
        }
        assertEquals(100, ends);
    }

    @Test
    void jsonIsWhatItsPublishedSchemaSays() throws IOException {
        Schema schema =
                SchemaRegistry.withDefaultDialect(
                                com.networknt.schema.dialect.Dialects.getDraft202012())
                        .getSchema(Files.readString(Path.of("docs/schemas/schema-org.json")));
        for (Selection what : List.of(Sample.all(), hostile(100))) {
            String json = Exported.asOneFile("json", Options.USUAL, what);
            assertEquals(List.of(), schema.validate(json, InputFormat.JSON));
        }
        assertFalse(schema.validate("{\"@graph\":[{}]}", InputFormat.JSON).isEmpty());
    }

    @Test
    void annotationsFindTheirWordsByCodePoints() throws IOException {
        JsonNode items =
                Json.MAPPER
                        .readTree(Exported.asOneFile("annotations", Options.USUAL, Sample.all()))
                        .get("items");
        assertEquals(3, items.size());
        String text = Sample.liveBlog().entries().getLast().entry().text();
        int[] points = text.codePoints().toArray();
        JsonNode quote = items.get(1);
        JsonNode selectors = quote.at("/target/1/selector");
        int start = selectors.get(1).get("start").asInt();
        int end = selectors.get(1).get("end").asInt();
        String exact = selectors.get(0).get("exact").asString();
        assertTrue(exact.contains("😬"), "counted in the presence of an emoji");
        assertEquals(exact, new String(points, start, end - start));
        assertTrue(
                text.contains(
                        selectors.get(0).get("prefix").asString()
                                + exact
                                + selectors.get(0).get("suffix").asString()));
        assertEquals("Ada Okoro", quote.at("/body/0/value").asString());
        assertEquals(Sample.URL, quote.at("/target/0/source").asString());
    }

    @Test
    void aWarcReaderGetsTheBytesThatWereBroughtIn() throws IOException {
        byte[] warc = Exported.bytes("warc", Options.USUAL, Sample.all());
        List<byte[]> bodies = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(warc))) {
            for (var record : reader) {
                WarcResource resource = assertInstanceOf(WarcResource.class, record);
                targets.add(resource.target());
                bodies.add(resource.body().stream().readAllBytes());
            }
        }
        assertEquals(4, bodies.size());
        assertEquals(Sample.URL, targets.getFirst());
        Clipping live = Sample.liveBlog();
        assertArrayEquals(live.origin().bytes().read().bytes(), bodies.get(0));
        assertArrayEquals(Sample.PIXEL, bodies.get(1));
    }

    @Test
    void aCompressedWarcHasAMemberForEachRecord() throws Exception {
        Path file = folder.resolve("pages.warc.gz");
        try (Destination out = Destination.file(file, false, false, told -> {})) {
            new Warc().write(Sample.all(), out);
        }
        byte[] packed = Files.readAllBytes(file);
        java.io.ByteArrayOutputStream plain = new java.io.ByteArrayOutputStream();
        int members = 0;
        for (int at = 0; at < packed.length; members++) {
            java.util.zip.Inflater inflater = new java.util.zip.Inflater(true);
            // RFC 1952: ten bytes before what is deflated, eight after.
            inflater.setInput(packed, at + 10, packed.length - at - 10);
            byte[] record = new byte[1 << 16];
            int length = inflater.inflate(record);
            assertTrue(inflater.finished(), "a record is one member");
            assertTrue(
                    new String(record, 0, length, StandardCharsets.UTF_8)
                            .startsWith("WARC/1.1\r\n"));
            plain.write(record, 0, length);
            at += 18 + (int) inflater.getBytesRead();
            inflater.end();
        }
        assertEquals(4, members);
        assertArrayEquals(Exported.bytes("warc", Options.USUAL, Sample.all()), plain.toByteArray());
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(packed))) {
            assertEquals(4, reader.records().count());
        }
    }

    @Test
    void jsonLinesGiveTheCaptureBackAsItWas() throws IOException {
        Selection what = Sample.all();
        List<LineIn> lines =
                Exported.asOneFile("jsonl", Options.USUAL, what).lines().map(LineIn::read).toList();
        assertEquals(4, lines.size());
        LineIn.Capture first = assertInstanceOf(LineIn.Capture.class, lines.getFirst());
        org.cuttings.model.Capture was = Sample.liveBlog().origin().bytes().read();
        assertArrayEquals(was.bytes(), first.capture().bytes());
        assertEquals(was.label(), first.capture().label());
        assertEquals(was.captured().value().iso(), first.capture().captured().value().iso());
        assertEquals(was.captured().from(), first.capture().captured().from());
        assertEquals(was.told(), first.capture().told());
        assertArrayEquals(
                was.assets().getFirst().bytes(), first.capture().assets().getFirst().bytes());
        assertEquals(Sample.liveBlog().origin().imported().iso(), first.imported().iso());
        assertInstanceOf(LineIn.Article.class, lines.get(1));
    }

    @Test
    void anAlteredOrBrokenLineIsRefusedInWords() throws IOException {
        String line =
                Exported.asOneFile("jsonl", Options.USUAL, Sample.all()).lines().findFirst().get();
        assertTrue(LineIn.isOurs(line));
        for (String broken :
                List.of(
                        line.substring(0, line.length() / 2),
                        line.replace("\"sha256\":\"", "\"sha256\":\"0"),
                        "{\"type\":\"capture\",\"sha256\":\"\"}",
                        "{}",
                        "[]",
                        "",
                        "null",
                        "{\"type\":7}")) {
            assertInstanceOf(LineIn.Unreadable.class, LineIn.read(broken), broken);
        }
    }

    @Test
    void noCellOfACsvIsAFormula() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            String words = HostileWords.of(random);
            String cell = Csv.cell(words);
            String read = cell.substring(1, cell.length() - 1).replace("\"\"", "\"");
            assertFalse(
                    read.matches("(?s)[\\s\u200b\ufeff]*[=+@＝＋＠].*|[\\s\u200b]*-.*|[\t\r\n].*"),
                    () -> "seed " + SEED + ": " + words);
            assertEquals(
                    0, cell.substring(1, cell.length() - 1).replace("\"\"", "").indexOf('"') + 1);
        }
    }

    @Test
    void aTableIsReadBackRowByRowWithItsWords() throws IOException {
        Selection what = hostile(100);
        List<List<String>> rows =
                rfc4180(Exported.asOneFile("csv", Options.USUAL.ofQuotes(false), what));
        assertEquals("\ufefftime", rows.getFirst().getFirst());
        List<String> titles = new ArrayList<>();
        what.each(clipping ->
                clipping.entries().forEach(e -> titles.add(Plain.of(e.entry().text()))));
        assertEquals(titles.size() + 1, rows.size());
        int text = rows.getFirst().indexOf("text");
        for (int i = 0; i < titles.size(); i++) {
            assertEquals(rows.getFirst().size(), rows.get(i + 1).size());
            String cell = rows.get(i + 1).get(text);
            assertEquals(
                    titles.get(i),
                    cell.startsWith("'") && !titles.get(i).startsWith("'")
                            ? cell.substring(1)
                            : cell);
        }
    }

    /// By the grammar of RFC 4180, nothing else: every cell in quotation marks, every row ended.
    private static List<List<String>> rfc4180(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        while (at < csv.length()) {
            StringBuilder cell = new StringBuilder();
            if (csv.charAt(at) == '\ufeff') {
                cell.append(csv.charAt(at++));
            }
            assertEquals('"', csv.charAt(at++), "at " + at);
            while (csv.charAt(at) != '"' || csv.startsWith("\"\"", at)) {
                at += csv.charAt(at) == '"' ? 1 : 0;
                cell.append(csv.charAt(at++));
            }
            row.add(cell.toString());
            at++;
            if (csv.startsWith("\r\n", at)) {
                rows.add(row);
                row = new ArrayList<>();
                at += 2;
            } else {
                assertEquals(',', csv.charAt(at++), "at " + at);
            }
        }
        assertTrue(row.isEmpty(), "the last row is ended");
        return rows;
    }

    @Test
    void ofArticlesWithoutAQuoteATableIsItsHeadingAndAnnotationsAreAnEmptyList()
            throws IOException {
        Selection noQuote = Sample.of("none", Sample.article());
        assertEquals(1, rfc4180(Exported.asOneFile("csv", Options.USUAL, noQuote)).size());
        JsonNode page =
                Json.MAPPER.readTree(Exported.asOneFile("annotations", Options.USUAL, noQuote));
        assertEquals("AnnotationPage", page.get("type").asString());
        assertTrue(page.get("items").isArray() && page.get("items").isEmpty());
    }

    @Test
    void everyWikilinkAndPictureOfAVaultLeadsToAFile() throws IOException {
        Exported.into(
                folder,
                "markdown",
                Options.USUAL.as(Profile.OBSIDIAN).by(Layout.ENTRY),
                Sample.all());
        Map<String, byte[]> files = Exported.files(folder);
        int links = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().endsWith(".md")) {
                continue;
            }
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            Path at = Path.of(file.getKey()).resolveSibling("");
            // In the front matter a value is a link only as a whole, as those of speakers are.
            text = text.replaceAll("(?m)^(title: |  - )\"[^\\[].*$", "");
            for (var link : WIKILINK.matcher(text).results().toList()) {
                // Obsidian looks for a note of that name anywhere in the vault.
                String note = link.group(1) + ".md";
                boolean found =
                        files.keySet().stream()
                                .anyMatch(name -> name.equals(note) || name.endsWith("/" + note));
                assertTrue(found, note);
                links++;
            }
            for (var picture : PICTURE.matcher(text).results().toList()) {
                String name = at.resolve(picture.group(1)).normalize().toString();
                assertTrue(files.containsKey(name.replace('\\', '/')), name);
                links++;
            }
        }
        assertTrue(links >= 4, "links: " + links);
    }

    @Test
    void whoPerhapsSaysItIsLinkedAsThatSpeakerAndNotAsAnother() throws IOException {
        String text = "“Shut.” “Open.” Ada Okoro said.";
        Entry entry =
                Entry.of(new Timing.Unknown(), Prose.plain(text))
                        .saying(
                                List.of(said(text, "Shut.", 0.5), said(text, "Open.", 0.9)),
                                List.of());
        Exported.into(
                folder,
                "markdown",
                Options.USUAL.as(Profile.OBSIDIAN),
                Sample.of(
                        "unsure",
                        Sample.clipping(
                                "14",
                                Article.Kind.ARTICLE,
                                Facts.NONE,
                                List.of(ClippedEntry.of("1", 0, entry)),
                                Mine.NOTHING)));
        Map<String, byte[]> files = Exported.files(folder);
        assertEquals(
                List.of("Speakers/Ada Okoro.md"),
                files.keySet().stream().filter(name -> name.startsWith("Speakers/")).toList());
        String page = new String(files.get("Untitled.md"), StandardCharsets.UTF_8);
        assertTrue(page.contains("> — perhaps [[Ada Okoro]], "), page);
        assertTrue(page.contains("> — [[Ada Okoro]], "), page);
    }

    private static Quote said(String text, String words, double confidence) {
        return new Quote(
                Sample.span(text, words),
                Quote.Kind.DIRECT,
                List.of(),
                Sample.span(text, "said"),
                Sample.OKORO,
                Sample.span(text, "Ada Okoro"),
                confidence,
                "name beside the cue");
    }

    @Test
    void aCopiedQuoteIsCitedInAllThreeForms() {
        Entry entry = Sample.liveBlog().entries().getLast().entry();
        KeptQuote kept =
                new KeptQuote(
                        7,
                        12,
                        1,
                        1,
                        entry.quotes().getFirst(),
                        entry.text(),
                        5L,
                        "Ada Okoro",
                        "Harbour bridge closed: live",
                        "Example Post",
                        entry.timing());
        CopiedQuote copied = CopiedQuote.of(kept, Sample.URL);
        for (String form : List.of(copied.plain(), copied.html(), copied.markdown())) {
            assertTrue(form.contains("“We found a crack 😬 in the second pier”"), form);
            assertTrue(
                    form.contains(
                            "Ada Okoro, harbour board, Example Post, 2031-03-04 10:14"
                                    + " (UTC+01:00)"),
                    form);
            assertTrue(form.contains(Sample.URL + "#:~:text=We%20found"), form);
        }
    }

    static Selection hostile(int articles) {
        Random random = new Random(SEED);
        Clipping[] clippings = new Clipping[articles];
        for (int i = 0; i < articles; i++) {
            List<ClippedEntry> entries = new ArrayList<>();
            boolean live = i % 2 == 0;
            for (int n = 0; n < (live ? 3 : 1); n++) {
                Entry entry =
                        Entry.of(
                                        new Timing.Marked(Sample.at(n, i % 60)),
                                        Prose.plain(HostileWords.of(random).strip()))
                                .titled(HostileWords.of(random));
                entries.add(ClippedEntry.of(String.valueOf(n), n, entry));
            }
            clippings[i] =
                    Sample.clipping(
                            String.valueOf(i),
                            live ? Article.Kind.LIVE_BLOG : Article.Kind.ARTICLE,
                            Facts.NONE
                                    .titled(Sample.fact(HostileWords.of(random)))
                                    .from(Sample.fact(HostileWords.of(random)))
                                    .by(
                                            new org.cuttings.model.Fact<>(
                                                    List.of(HostileWords.of(random)), "byline")),
                            entries,
                            new Mine(
                                    List.of("a" + HostileWords.of(random)),
                                    false,
                                    List.of(HostileWords.of(random))));
        }
        return Sample.of("Words that mean to break out " + HostileWords.of(random), clippings);
    }
}
