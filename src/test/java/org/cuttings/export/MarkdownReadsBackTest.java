package org.cuttings.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.cuttings.model.Article;
import org.cuttings.model.Block;
import org.cuttings.model.Entry;
import org.cuttings.model.Facts;
import org.cuttings.model.InlineMark;
import org.cuttings.model.Prose;
import org.cuttings.model.Span;
import org.cuttings.model.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What is exported is read back by others' parsers, word for word.
class MarkdownReadsBackTest {
    private static final long SEED = Long.getLong("cuttings.seed", 20260101L);
    private static final Parser COMMONMARK = Parser.builder().build();

    @ParameterizedTest
    @EnumSource(Profile.class)
    void anyWordsAreReadBackAsTheyAre(Profile profile) {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            Prose prose = Prose.plain(settled(HostileWords.of(random)));
            String markdown = written(prose, profile);
            assertEquals(
                    paragraphsOf(prose),
                    paragraphsIn(markdown),
                    () -> "seed " + SEED + "\n" + prose.text() + "\n→\n" + markdown);
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void marksThatOverlapAnyHowLeaveTheWordsAsTheyAre(Profile profile) {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            String text = settled(HostileWords.of(random)).replace("\n\n", " ");
            Prose plain = Prose.plain(text);
            Prose prose = new Prose(text, plain.blocks(), marks(text, random));
            String markdown = written(prose, profile);
            assertEquals(
                    paragraphsOf(prose),
                    paragraphsIn(markdown),
                    () -> "seed " + SEED + "\n" + prose + "\n→\n" + markdown);
        }
    }

    @Test
    void listsQuotationsAndHeadingsHoldTheirWords() {
        Random random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            List<Block> blocks = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            List<String> words = new ArrayList<>();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                String piece = settled(HostileWords.of(random)).replaceAll("[ \n]+", " ");
                if (piece.isEmpty()) {
                    continue;
                }
                Span span = new Span(text.length(), text.length() + piece.length());
                text.append(piece).append("\n\n");
                blocks.add(
                        switch (random.nextInt(4)) {
                            case 0 -> new Block.Heading(span, 1 + random.nextInt(6));
                            case 1 ->
                                    new Block.ListItem(span, random.nextInt(3), random.nextInt(3));
                            case 2 -> new Block.BlockQuote(span, random.nextInt(2));
                            default -> new Block.Paragraph(span);
                        });
                words.add(shown(piece));
            }
            Prose prose = new Prose(text.toString().stripTrailing(), blocks, List.of());
            String markdown = written(prose, Profile.COMMONMARK);
            assertEquals(
                    words,
                    paragraphsIn(markdown),
                    () -> "seed " + SEED + "\n" + prose + "\n→\n" + markdown);
        }
    }

    @Test
    void noValueBreaksOutOfTheFrontMatter() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            String title = HostileWords.of(random) + "a";
            String tag = "a" + HostileWords.of(random);
            Clipping clipping =
                    Sample.clipping(
                            "1",
                            Article.Kind.ARTICLE,
                            Facts.NONE.titled(Sample.fact(title)).from(Sample.fact("x" + tag)),
                            List.of(
                                    ClippedEntry.of(
                                            "1",
                                            0,
                                            Entry.of(new Timing.Unknown(), Prose.plain("x")))),
                            new Mine(List.of(tag), false, List.of()));
            FrontMatter head =
                    MarkdownHead.of(clipping, null, title, Profile.COMMONMARK, name -> name);
            Map<?, ?> read = yaml(head.text());
            assertEquals(title, read.get("title"));
            assertEquals(List.of(tag), read.get("tags"));
            assertEquals("x" + tag, read.get("publisher"));
            assertEquals("unknown", read.get("time_source"));
            assertEquals("cuttings:1", read.get("cuttings"));
            assertFalse(read.containsKey("source"), "what is not known has no key");
        }
    }

    @Test
    void theFrontMatterHasTheKeysThatOthersKnowInTheirOrder() throws IOException {
        Map<?, ?> read =
                yaml(
                        MarkdownHead.of(
                                        Sample.liveBlog(),
                                        Sample.liveBlog().entries().getLast(),
                                        "Crack",
                                        Profile.COMMONMARK,
                                        name -> name)
                                .text());
        assertEquals(
                List.of(
                        "title",
                        "source",
                        "author",
                        "published",
                        "created",
                        "tags",
                        "aliases",
                        "publisher",
                        "updated",
                        "time",
                        "time_source",
                        "speakers",
                        "sources",
                        "edition",
                        "sha256",
                        "cuttings"),
                List.copyOf(read.keySet()));
        assertEquals("2031-03-04T10:14:00+01:00", read.get("time"));
        assertEquals("markup", read.get("time_source"));
        assertEquals(2, read.get("edition"));
    }

    @Test
    void aWholeSelectionGoesIntoOneFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Markdown(Options.USUAL).write(Sample.all(), Destination.stream(bytes));
        String text = bytes.toString(StandardCharsets.UTF_8);
        List<String> paragraphs = paragraphsIn(text.substring(text.indexOf("\n---\n") + 5));
        for (Clipping clipping : List.of(Sample.liveBlog(), Sample.article())) {
            for (ClippedEntry entry : clipping.entries()) {
                for (Block block : entry.entry().prose().blocks()) {
                    if (block instanceof Block.Paragraph paragraph) {
                        String words = shown(entry.entry().prose().words(paragraph.span()));
                        assertEquals(1, paragraphs.stream().filter(words::equals).count(), words);
                    }
                }
            }
        }
    }

    private static List<InlineMark> marks(String text, Random random) {
        List<InlineMark> marks = new ArrayList<>();
        for (int n = random.nextInt(5); n > 0; n--) {
            int a = boundary(text, random.nextInt(text.length() + 1));
            int b = boundary(text, random.nextInt(text.length() + 1));
            Span span = new Span(Math.min(a, b), Math.max(a, b));
            marks.add(
                    switch (random.nextInt(3)) {
                        case 0 -> new InlineMark.Emphasis(span);
                        case 1 -> new InlineMark.Strong(span);
                        default -> new InlineMark.Link(span, "https://a.example/(b)?c=*d*&e;");
                    });
        }
        marks.sort((x, y) -> x.span().compareTo(y.span()));
        return marks;
    }

    private static int boundary(String text, int at) {
        boolean halves = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return halves ? at - 1 : at;
    }

    /// White space as a prose has it: no tabs, none at a line's ends, never two line ends but
    /// between blocks.
    private static String settled(String words) {
        return words.replace('\t', ' ')
                .replace('\u2028', ' ')
                .replaceAll(" *\n *", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .replaceAll("^[ \n]+|[ \n]+$", "");
    }

    private static String written(Prose prose, Profile profile) {
        StringBuilder out = new StringBuilder();
        new MarkdownProse(profile, MarkdownProse.PictureLinks.NONE, out, "").write(prose);
        return out.toString();
    }

    private static List<String> paragraphsOf(Prose prose) {
        return prose.blocks().stream()
                .map(block -> shown(prose.words(block.span())))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String shown(String words) {
        return words.replaceAll("^ +| +$", "");
    }

    /// The words of every leaf block, and nothing that is not words.
    private static List<String> paragraphsIn(String markdown) {
        List<String> found = new ArrayList<>();
        COMMONMARK
                .parse(markdown)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Paragraph paragraph) {
                                found.add(words(paragraph));
                            }

                            @Override
                            public void visit(org.commonmark.node.Heading heading) {
                                found.add(words(heading));
                            }

                            @Override
                            public void visit(FencedCodeBlock code) {
                                found.add("code: " + code.getLiteral());
                            }

                            @Override
                            public void visit(IndentedCodeBlock code) {
                                found.add("code: " + code.getLiteral());
                            }

                            @Override
                            public void visit(HtmlBlock html) {
                                found.add("html: " + html.getLiteral());
                            }

                            @Override
                            public void visit(org.commonmark.node.ThematicBreak line) {
                                found.add("line");
                            }

                            @Override
                            public void visit(ListItem item) {
                                if (item.getFirstChild() == null) {
                                    found.add("empty item");
                                }
                                super.visit(item);
                            }
                        });
        return found;
    }

    private static String words(Node block) {
        StringBuilder out = new StringBuilder();
        block.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        out.append(text.getLiteral());
                    }

                    @Override
                    public void visit(HardLineBreak end) {
                        out.append('\n');
                    }

                    @Override
                    public void visit(SoftLineBreak end) {
                        out.append("[soft]");
                    }

                    @Override
                    public void visit(Code code) {
                        out.append("[code]");
                    }

                    @Override
                    public void visit(HtmlInline html) {
                        out.append("[html]");
                    }

                    @Override
                    public void visit(org.commonmark.node.Image image) {
                        out.append("[image]");
                    }

                    @Override
                    public void visit(Link link) {
                        visitChildren(link);
                    }
                });
        return out.toString();
    }

    private static Map<?, ?> yaml(String head) {
        String inner = head.substring(4, head.length() - 4);
        assertFalse(inner.contains("\n---"), inner);
        return (Map<?, ?>)
                new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build())
                        .loadFromString(inner);
    }
}
