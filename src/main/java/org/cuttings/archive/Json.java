package org.cuttings.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cuttings.model.Doubt;
import org.cuttings.model.Evidence;
import org.cuttings.model.Fact;
import org.cuttings.model.Facts;
import org.cuttings.model.Moment;
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

    static final String NONE = "[]";

    private Json() {}

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

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
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
