package org.cuttings.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cuttings.model.Block;
import org.cuttings.model.Doubt;
import org.cuttings.model.Evidence;
import org.cuttings.model.Fact;
import org.cuttings.model.Facts;
import org.cuttings.model.InlineMark;
import org.cuttings.model.Moment;
import org.cuttings.model.Prose;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The columns that hold JSON. Written from records made for it, so that a rename in the model
/// can't make an archive unreadable. What is at its default (0, null, empty) is left out.
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(all ->
                            all.withValueInclusion(JsonInclude.Include.NON_DEFAULT)
                                    .withContentInclusion(JsonInclude.Include.ALWAYS))
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private static final String NONE = "[]";

    private Json() {}

    /// @param t `p` paragraph, `h` heading, `li` list item, `bq` block quotation, `pre`
    ///   preformatted, `table`, `img` picture, `embed`
    record BlockIn(
            String t,
            int s,
            int e,
            int level,
            int depth,
            int number,
            int quotation,
            @Nullable List<List<int[]>> rows,
            boolean header,
            @Nullable String address,
            @Nullable String alternative,
            @Nullable String caption,
            @Nullable String credit,
            @Nullable String kind,
            @Nullable String label,
            @Nullable String author,
            @Nullable String handle) {}

    /// @param t `em`, `strong`, `a` link, `q` words of an HTML `q`
    record MarkIn(String t, int s, int e, @Nullable String address) {}

    record FactIn(@Nullable String value, @Nullable List<String> values, String from) {}

    record FactsIn(
            @Nullable FactIn title,
            @Nullable FactIn subtitle,
            @Nullable FactIn bylines,
            @Nullable FactIn published,
            @Nullable FactIn modified,
            @Nullable FactIn publisher,
            @Nullable FactIn section,
            @Nullable FactIn language,
            @Nullable List<String> keywords,
            @Nullable FactIn url,
            @Nullable FactIn leadImage) {}

    record DoubtIn(String code, String sentence) {}

    record EvidenceIn(String fact, String strategy, String from) {}

    private static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException | IllegalArgumentException damaged) {
            throw new ArchiveException(
                    ArchiveException.Reason.DAMAGED,
                    "A part of the archive can't be read. Run a check, then reparse or rebuild it.",
                    damaged);
        }
    }

    static String texts(List<String> texts) {
        return write(texts);
    }

    static List<String> texts(String json) {
        if (json.equals(NONE)) {
            return List.of();
        }
        return List.of(read(json, String[].class));
    }

    static String map(Map<String, String> map) {
        return write(new java.util.TreeMap<>(map));
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> map(String json) {
        return (Map<String, String>) read(json, Map.class);
    }

    static String spans(List<Span> spans) {
        return write(spans.stream().map(s -> new int[] {s.start(), s.end()}).toList());
    }

    static List<Span> spans(String json) {
        List<Span> spans = new ArrayList<>();
        if (json.equals(NONE)) {
            return spans;
        }
        for (int[] span : read(json, int[][].class)) {
            spans.add(new Span(span[0], span[1]));
        }
        return spans;
    }

    static String blocks(List<Block> blocks) {
        return write(blocks.stream().map(Json::of).toList());
    }

    static String marks(List<InlineMark> marks) {
        return write(marks.stream().map(Json::of).toList());
    }

    static Prose prose(String text, String blocks, String marks) {
        // Most entries of a live blog are one paragraph without marks: told without a parser, they
        // take a tenth of the time.
        List<Block> read = new ArrayList<>();
        if (blocks.equals("[{\"t\":\"p\",\"e\":" + text.length() + "}]")) {
            read.add(new Block.Paragraph(new Span(0, text.length())));
        } else {
            for (BlockIn in : read(blocks, BlockIn[].class)) {
                read.add(block(in));
            }
        }
        List<InlineMark> inline = new ArrayList<>();
        if (!marks.equals(NONE)) {
            for (MarkIn in : read(marks, MarkIn[].class)) {
                inline.add(mark(in));
            }
        }
        try {
            return new Prose(text, read, inline);
        } catch (IllegalArgumentException notOfThisText) {
            return Prose.plain(text);
        }
    }

    private static BlockIn of(Block block) {
        int s = block.span().start();
        int e = block.span().end();
        return switch (block) {
            case Block.Paragraph p -> plain("p", s, e, 0, 0, 0, 0);
            case Block.Heading h -> plain("h", s, e, h.level(), 0, 0, 0);
            case Block.ListItem li -> plain("li", s, e, 0, li.depth(), li.number(), 0);
            case Block.BlockQuote bq -> plain("bq", s, e, 0, 0, 0, bq.quotation());
            case Block.Preformatted pre -> plain("pre", s, e, 0, 0, 0, 0);
            case Block.Table(var span, var rows, var header) ->
                    new BlockIn(
                            "table",
                            s,
                            e,
                            0,
                            0,
                            0,
                            0,
                            rows.stream()
                                    .map(row ->
                                            row.stream()
                                                    .map(c -> new int[] {c.start(), c.end()})
                                                    .toList())
                                    .toList(),
                            header,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
            case Block.Image i ->
                    new BlockIn(
                            "img",
                            s,
                            e,
                            0,
                            0,
                            0,
                            0,
                            null,
                            false,
                            i.address(),
                            orNull(i.alternative()),
                            orNull(i.caption()),
                            orNull(i.credit()),
                            null,
                            null,
                            null,
                            null);
            case Block.Embed em ->
                    new BlockIn(
                            "embed",
                            s,
                            e,
                            0,
                            0,
                            0,
                            0,
                            null,
                            false,
                            em.address(),
                            null,
                            null,
                            null,
                            em.kind(),
                            orNull(em.label()),
                            em.author(),
                            em.handle());
        };
    }

    private static BlockIn plain(
            String type, int s, int e, int level, int depth, int number, int quotation) {
        return new BlockIn(
                type, s, e, level, depth, number, quotation, null, false, null, null, null, null,
                null, null, null, null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Block block(BlockIn in) {
        Span span = new Span(in.s, in.e);
        return switch (in.t) {
            case "h" -> new Block.Heading(span, in.level);
            case "li" -> new Block.ListItem(span, in.depth, in.number);
            case "bq" -> new Block.BlockQuote(span, in.quotation);
            case "pre" -> new Block.Preformatted(span);
            case "table" ->
                    new Block.Table(
                            span,
                            (in.rows == null ? List.<List<int[]>>of() : in.rows)
                                    .stream()
                                            .map(row ->
                                                    row.stream()
                                                            .map(c -> new Span(c[0], c[1]))
                                                            .toList())
                                            .toList(),
                            in.header);
            case "img" ->
                    new Block.Image(
                            span,
                            in.address,
                            orEmpty(in.alternative),
                            orEmpty(in.caption),
                            orEmpty(in.credit));
            case "embed" ->
                    new Block.Embed(
                            span,
                            in.kind == null ? "other" : in.kind,
                            orEmpty(in.label),
                            in.address,
                            in.author,
                            in.handle);
            default -> new Block.Paragraph(span);
        };
    }

    private static MarkIn of(InlineMark mark) {
        int s = mark.span().start();
        int e = mark.span().end();
        return switch (mark) {
            case InlineMark.Emphasis em -> new MarkIn("em", s, e, null);
            case InlineMark.Strong strong -> new MarkIn("strong", s, e, null);
            case InlineMark.Link(var span, var address) -> new MarkIn("a", s, e, address);
            case InlineMark.Quoted q -> new MarkIn("q", s, e, null);
        };
    }

    private static InlineMark mark(MarkIn in) {
        Span span = new Span(in.s, in.e);
        return switch (in.t) {
            case "strong" -> new InlineMark.Strong(span);
            case "a" -> new InlineMark.Link(span, orEmpty(in.address));
            case "q" -> new InlineMark.Quoted(span);
            default -> new InlineMark.Emphasis(span);
        };
    }

    static String facts(Facts f) {
        return write(
                new FactsIn(
                        text(f.title()),
                        text(f.subtitle()),
                        f.bylines() == null
                                ? null
                                : new FactIn(null, f.bylines().value(), f.bylines().from()),
                        moment(f.published()),
                        moment(f.modified()),
                        text(f.publisher()),
                        text(f.section()),
                        text(f.language()),
                        f.keywords().isEmpty() ? null : f.keywords(),
                        text(f.url()),
                        text(f.leadImage())));
    }

    static Facts facts(String json) {
        FactsIn in = read(json, FactsIn.class);
        return new Facts(
                text(in.title),
                text(in.subtitle),
                in.bylines == null
                        ? null
                        : new Fact<>(
                                in.bylines.values == null ? List.of() : in.bylines.values,
                                in.bylines.from),
                moment(in.published),
                moment(in.modified),
                text(in.publisher),
                text(in.section),
                text(in.language),
                in.keywords == null ? List.of() : in.keywords,
                text(in.url),
                text(in.leadImage));
    }

    private static @Nullable FactIn text(@Nullable Fact<String> fact) {
        return fact == null ? null : new FactIn(fact.value(), null, fact.from());
    }

    private static @Nullable Fact<String> text(@Nullable FactIn in) {
        return in == null || in.value == null ? null : new Fact<>(in.value, in.from);
    }

    private static @Nullable FactIn moment(@Nullable Fact<Moment> fact) {
        return fact == null ? null : new FactIn(fact.value().iso(), null, fact.from());
    }

    private static @Nullable Fact<Moment> moment(@Nullable FactIn in) {
        if (in == null || in.value == null) {
            return null;
        }
        return Moment.ofIso(in.value).map(at -> new Fact<>(at, in.from)).orElse(null);
    }

    static String doubts(List<Doubt> doubts) {
        return write(doubts.stream().map(d -> new DoubtIn(d.code(), d.sentence())).toList());
    }

    static List<Doubt> doubts(String json) {
        List<Doubt> doubts = new ArrayList<>();
        for (DoubtIn in : read(json, DoubtIn[].class)) {
            doubts.add(new Doubt(in.code, in.sentence));
        }
        return doubts;
    }

    static String evidence(List<Evidence> evidence) {
        return write(
                evidence.stream()
                        .map(e -> new EvidenceIn(e.fact(), e.strategy(), e.from()))
                        .toList());
    }

    static List<Evidence> evidence(String json) {
        List<Evidence> evidence = new ArrayList<>();
        if (json.equals(NONE)) {
            return evidence;
        }
        for (EvidenceIn in : read(json, EvidenceIn[].class)) {
            evidence.add(new Evidence(in.fact, in.strategy, in.from));
        }
        return evidence;
    }

    static String line(UserRecord.Line line) {
        return write(line);
    }

    /// Null for what is no line of ours.
    static UserRecord.@Nullable Line line(String json) {
        try {
            return MAPPER.readValue(json, UserRecord.Line.class);
        } catch (JacksonException notOurs) {
            return null;
        }
    }

    static String anchor(Anchors anchor) {
        return write(anchor);
    }

    /// As it is written: what stands at a text's beginning or end has nothing on that side, and
    /// nothing is not written.
    private record Written(int start, @Nullable String prefix, @Nullable String suffix) {}

    static Anchors anchor(String json) {
        Written anchor = read(json, Written.class);
        return new Anchors(
                anchor.start(),
                anchor.prefix() == null ? "" : anchor.prefix(),
                anchor.suffix() == null ? "" : anchor.suffix());
    }
}
