package org.cuttings.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.cuttings.quotes.Quotes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// How many words a second the quotation engine reads on one core, whole: marks, frames, speakers,
/// sources. And whether its time grows with the length alone: the same words in texts of ten and of
/// a hundred times the length. An operation reads all texts, in one thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class QuoteSpeed {
    /// How many texts are read as one.
    @Param({"1", "10", "100"})
    public int joined;

    /// A file of `{"id","text"}` lines.
    @Param("")
    public String file = "";

    private List<String> texts = List.of();

    @Setup
    public void read() throws IOException {
        texts = joined(texts(Path.of(file)), joined);
    }

    @Benchmark
    public void quotes(Blackhole out) {
        for (String text : texts) {
            out.consume(Quotes.inText(text));
        }
    }

    /// Arguments: files of texts. Prints a Markdown table.
    public static void main(String[] args) throws IOException, RunnerException {
        Map<String, Map<Integer, Result<?>>> measured = new TreeMap<>();
        for (RunResult result :
                new Runner(
                                new OptionsBuilder()
                                        .include(QuoteSpeed.class.getSimpleName())
                                        .param("file", args)
                                        .build())
                        .run()) {
            measured.computeIfAbsent(result.getParams().getParam("file"), file -> new TreeMap<>())
                    .put(
                            Integer.valueOf(result.getParams().getParam("joined")),
                            result.getPrimaryResult());
        }
        System.out.println(
                "| texts | words | words a second (JMH, 99.9 % interval) | in texts ten times as"
                        + " long | a hundred times |");
        System.out.println("|---|---:|---:|---:|---:|");
        for (String file : args) {
            int words = words(texts(Path.of(file)));
            Map<Integer, Result<?>> of = measured.getOrDefault(file, Map.of());
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %s | %s | %s |%n",
                    Path.of(file).getFileName(),
                    words,
                    speed(words, of.get(1)),
                    speed(words, of.get(10)),
                    speed(words, of.get(100)));
        }
    }

    private static String speed(int words, Result<?> result) {
        double score = result.getScore();
        double error = result.getScoreError();
        double least = words / (score + error) * 1000;
        String most =
                error < score
                        ? String.format(Locale.ROOT, "%,.0f", words / (score - error) * 1000)
                        : "?";
        return String.format(Locale.ROOT, "%,.0f (%,.0f–%s)", words / score * 1000, least, most);
    }

    private static List<String> texts(Path file) throws IOException {
        JsonMapper json = new JsonMapper();
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                texts.add(json.readTree(line).get("text").asString());
            }
        }
        return texts;
    }

    private static List<String> joined(List<String> texts, int many) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += many) {
            joined.add(String.join("\n\n", texts.subList(i, Math.min(texts.size(), i + many))));
        }
        return joined;
    }

    private static int words(List<String> texts) {
        return texts.stream().mapToInt(text -> new StringTokenizer(text).countTokens()).sum();
    }
}
