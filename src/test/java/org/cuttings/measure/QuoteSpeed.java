package org.cuttings.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import org.cuttings.quotes.Quotes;
import tools.jackson.databind.json.JsonMapper;

/// How many words a second the quotation engine reads on one core, whole: marks, frames, speakers,
/// sources. And whether its time grows with the length alone: the same words as one text of ten
/// times the length.
///
/// Arguments: files of `{"id","text"}` lines. Prints a Markdown table.
public final class QuoteSpeed {
    private static final int WARM_UP = 12;
    private static final int ROUNDS = 7;

    private QuoteSpeed() {}

    public static void main(String[] args) throws IOException {
        JsonMapper json = new JsonMapper();
        System.out.println("| texts | words | words a second | in texts ten times as long |");
        System.out.println("|---|---:|---:|---:|");
        for (String arg : args) {
            List<String> texts = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of(arg))) {
                if (!line.isBlank()) {
                    texts.add(json.readTree(line).get("text").asString());
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %,.0f | %,.0f |%n",
                    Path.of(arg).getFileName(),
                    words(texts),
                    speed(texts),
                    speed(joined(texts)));
        }
    }

    private static List<String> joined(List<String> texts) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += 10) {
            joined.add(String.join("\n\n", texts.subList(i, Math.min(texts.size(), i + 10))));
        }
        return joined;
    }

    private static double speed(List<String> texts) {
        List<Double> seconds = new ArrayList<>();
        int quotes = 0;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long from = System.nanoTime();
            for (String text : texts) {
                quotes += Quotes.inText(text).entries().getFirst().quotes().size();
            }
            if (round >= WARM_UP) {
                seconds.add((System.nanoTime() - from) / 1e9);
            }
        }
        if (quotes == 0) {
            throw new IllegalStateException("no quote was found: nothing was measured");
        }
        seconds.sort(null);
        return words(texts) / seconds.get(ROUNDS / 2);
    }

    private static int words(List<String> texts) {
        return texts.stream().mapToInt(text -> new StringTokenizer(text).countTokens()).sum();
    }
}
