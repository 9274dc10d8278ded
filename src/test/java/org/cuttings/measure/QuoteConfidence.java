package org.cuttings.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cuttings.model.Quote;
import org.cuttings.quotes.Quotes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The curve of precision against confidence: of the direct quotations found whose speaker is given
/// with at least some confidence, the share whose speaker is right, and how many of all found they
/// are. A speaker is right when its mention overlaps the annotated one, or, where the annotation
/// knows the name, when the surnames agree.
///
/// Arguments: files of `{"id","text","quotes"}` lines. Prints a Markdown table.
public final class QuoteConfidence {
    private static final double[] FROM = {0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95};

    private QuoteConfidence() {}

    private record Judged(double confidence, boolean right) {}

    public static void main(String[] args) throws IOException {
        System.out.println("| texts | shown from confidence | of those found | right |");
        System.out.println("|---|---:|---:|---:|");
        for (String arg : args) {
            List<Judged> judged = new ArrayList<>();
            int found = judge(Path.of(arg), judged);
            for (double from : FROM) {
                List<Judged> shown = judged.stream().filter(j -> j.confidence() >= from).toList();
                long right = shown.stream().filter(Judged::right).count();
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %.2f | %.1f %% | %.1f %% |%n",
                        Path.of(arg).getFileName(),
                        from,
                        100.0 * shown.size() / Math.max(1, found),
                        100.0 * right / Math.max(1, shown.size()));
            }
        }
    }

    private static int judge(Path file, List<Judged> judged) throws IOException {
        JsonMapper json = new JsonMapper();
        int found = 0;
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                continue;
            }
            JsonNode document = json.readTree(line);
            List<Quote> quotes =
                    Quotes.inText(document.get("text").asString()).entries().getFirst().quotes();
            for (JsonNode gold : document.get("quotes")) {
                boolean counts =
                        gold.get("kind").asString().equals("direct")
                                && !gold.path("optional").asBoolean(false)
                                && !gold.get("speaker").isNull();
                Quote quote = counts ? at(quotes, gold) : null;
                if (quote == null) {
                    continue;
                }
                found++;
                if (quote.speaker() != null) {
                    judged.add(new Judged(quote.confidence(), right(quote, gold.get("speaker"))));
                }
            }
        }
        return found;
    }

    private static @Nullable Quote at(List<Quote> quotes, JsonNode gold) {
        int start = gold.get("start").asInt();
        int end = gold.get("end").asInt();
        for (Quote quote : quotes) {
            int both = Math.min(end, quote.span().end()) - Math.max(start, quote.span().start());
            int all = Math.max(end, quote.span().end()) - Math.min(start, quote.span().start());
            if (quote.kind() == Quote.Kind.DIRECT && both >= 0.8 * all) {
                return quote;
            }
        }
        return null;
    }

    private static boolean right(Quote quote, JsonNode gold) {
        JsonNode name = gold.get("name");
        if (name != null && !name.isNull()) {
            return quote.speaker() != null
                    && surname(quote.speaker().name()).equals(surname(name.asString()));
        }
        return quote.mention() != null
                && quote.mention().start() < gold.get("end").asInt()
                && gold.get("start").asInt() < quote.mention().end();
    }

    private static String surname(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace(".", "").replace(",", " ").strip();
        String[] words = plain.split(" ");
        int last = words.length - 1;
        while (last > 0 && List.of("jr", "sr", "ii", "iii", "mp").contains(words[last])) {
            last--;
        }
        return words[last].replace("’s", "").replace("'s", "");
    }
}
