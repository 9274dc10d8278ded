package org.cuttings.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.model.Block;
import org.cuttings.model.Capture;
import org.cuttings.model.Doubt;
import org.cuttings.model.Fact;
import org.cuttings.model.Facts;
import org.cuttings.model.LeftOut;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What is read from each page under `src/test/resources/page`: its facts, its text by blocks, what
/// was left out and why. `-Dgolden=write` writes `expected.txt` anew.
class PageGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/page");

    @TestFactory
    Stream<DynamicTest> aPageReadsAsExpected() throws IOException {
        try (Stream<Path> cases = Files.list(FOLDER)) {
            return cases.sorted().toList().stream()
                    .map(folder ->
                            DynamicTest.dynamicTest(
                                    folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private static void check(Path folder) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("page.html"));
        String read = described(Page.of(Capture.of("page.html", bytes, "text/html")));
        Path expected = folder.resolve("expected.txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(expected, read, StandardCharsets.UTF_8);
        }
        assertEquals(Files.readString(expected, StandardCharsets.UTF_8), read);
    }

    private static String described(Page page) {
        Facts facts = page.facts();
        StringBuilder out = new StringBuilder();
        fact(out, "title", facts.title());
        fact(out, "subtitle", facts.subtitle());
        fact(out, "bylines", facts.bylines());
        fact(out, "published", iso(facts.published()));
        fact(out, "modified", iso(facts.modified()));
        fact(out, "publisher", facts.publisher());
        fact(out, "section", facts.section());
        fact(out, "language", facts.language());
        out.append("keywords: ").append(String.join(", ", facts.keywords())).append('\n');
        fact(out, "url", facts.url());
        fact(out, "lead image", facts.leadImage());
        out.append("\n== text\n");
        for (Block block : page.body().blocks()) {
            String words = page.body().words(block.span()).replace("\n", "\\n");
            out.append(name(block)).append(' ').append(words).append('\n');
        }
        out.append("\n== left out\n");
        for (LeftOut left : page.leftOut()) {
            out.append('[').append(left.why()).append("] ");
            out.append(left.text().replace("\n", " / ")).append('\n');
        }
        out.append("\n== doubts\n");
        out.append(page.doubts().stream().map(Doubt::code).collect(Collectors.joining(", ")));
        return out.append('\n').toString();
    }

    private static @Nullable Fact<String> iso(@Nullable Fact<Moment> fact) {
        return fact == null ? null : new Fact<>(fact.value().iso(), fact.from());
    }

    private static void fact(StringBuilder out, String name, @Nullable Fact<?> fact) {
        out.append(name).append(": ");
        out.append(fact == null ? "unknown" : fact.value() + "  <- " + fact.from()).append('\n');
    }

    private static String name(Block block) {
        return switch (block) {
            case Block.Paragraph p -> "paragraph";
            case Block.Heading h -> "heading" + h.level();
            case Block.ListItem l -> "item";
            case Block.BlockQuote q -> "quotation";
            case Block.Preformatted p -> "preformatted";
            case Block.Table t -> "table";
            case Block.Image i -> "picture (" + i.caption() + ") (" + i.credit() + ")";
            case Block.Embed e -> "embed " + e.kind();
        };
    }
}
