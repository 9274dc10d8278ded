package org.cuttings.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.Fact;
import org.cuttings.model.Facts;
import org.cuttings.model.Moment;
import org.cuttings.model.Prose;
import org.cuttings.model.Quote;
import org.cuttings.model.Source;
import org.cuttings.model.Span;
import org.cuttings.model.Speaker;
import org.cuttings.model.Timing;

/// Fills an archive with as many invented articles as a working life of saving brings: words,
/// speakers and publishers as unevenly spread as in the news. Written through the archive's own
/// filing, without page bytes. The same seed gives the same archive.
public final class ManyArticles {
    private static final String[] SYLLABLES = {
        "ba", "co", "da", "el", "fi", "go", "ha", "in", "jo", "ka", "lo", "mi", "no", "or", "pe",
        "qua", "ri", "so", "tu", "ul", "ve", "wi", "yo", "za", "ster", "ton", "mar", "den"
    };
    private static final int WORDS = 30_000;

    private final Random random;
    private final String[] words = new String[WORDS];
    private final List<Speaker> speakers = new ArrayList<>();

    private ManyArticles(long seed, int speakerCount) {
        random = new Random(seed);
        for (int i = 0; i < WORDS; i++) {
            words[i] = word(i);
        }
        for (int i = 0; i < speakerCount; i++) {
            speakers.add(
                    Speaker.of(
                            capital(word(7 * i + 3)) + " " + capital(word(13 * i + 900)) + "ov",
                            Speaker.Kind.PERSON));
        }
    }

    /// @param scale 1 for 50,000 articles, 1,000,000 entries, 1,000,000 quotes, 20,000 speakers
    public static void fill(Path file, double scale, long seed) {
        int articles = (int) (50_000 * scale);
        ManyArticles many = new ManyArticles(seed, (int) (20_000 * scale));
        try (Archive archive = Archive.open(file, Access.WRITE, Clock.systemUTC())) {
            for (int from = 0; from < articles; from += 200) {
                int first = from;
                archive.write(db -> {
                    for (int i = first; i < Math.min(first + 200, articles); i++) {
                        new Filing(db).file(null, many.article(i), Instant.EPOCH);
                    }
                    return first;
                });
            }
            // As imports do.
            archive.upkeep().tidy(Duration.ofHours(1));
        }
    }

    private Article article(int number) {
        boolean blog = number % 10 == 0;
        LocalDateTime day =
                LocalDateTime.of(2010, 1, 1, 6, 0).plusHours(random.nextInt(24 * 365 * 15));
        int count = blog ? 120 + random.nextInt(142) : 1;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Moment at =
                    new Moment(
                            day.plusMinutes(4L * (count - i)),
                            ZoneOffset.UTC,
                            Moment.Precision.MINUTE);
            entries.add(entry(at, blog ? 1 : 2).keyed(number + "-" + i));
        }
        Facts facts =
                Facts.NONE
                        .titled(new Fact<>(capital(sentence(7)), "h1"))
                        .from(new Fact<>("Paper " + zipf(200), "og:site_name"))
                        .in(new Fact<>("en", "text"))
                        .published(new Fact<>(Moment.utc(day.toInstant(ZoneOffset.UTC)), "json-ld"))
                        .by(new Fact<>(List.of("Author " + zipf(900)), "byline"))
                        .at(new Fact<>("https://news.example/" + number, "canonical"));
        return new Article(
                blog ? Article.Kind.LIVE_BLOG : Article.Kind.ARTICLE,
                facts,
                entries,
                List.of(),
                List.of(),
                List.of());
    }

    private Entry entry(Moment at, int quotes) {
        StringBuilder text = new StringBuilder(capital(sentence(18))).append('.');
        List<Quote> found = new ArrayList<>();
        for (int i = 0; i < quotes; i++) {
            Speaker speaker = speakers.get(zipf(speakers.size()));
            text.append("\n\n").append(speaker.name()).append(" said: “");
            int start = text.length();
            text.append(sentence(28));
            int end = text.length();
            text.append("”");
            found.add(
                    new Quote(
                            new Span(start, end),
                            Quote.Kind.DIRECT,
                            List.of(),
                            null,
                            speaker,
                            null,
                            0.9,
                            "name beside the cue"));
        }
        List<Source> sources =
                random.nextInt(5) == 0
                        ? List.of(new Source("Agency " + zipf(300), Source.Kind.AGENCY, null, null))
                        : List.of();
        return Entry.of(new Timing.Marked(at), Prose.plain(text.toString())).saying(found, sources);
    }

    private String sentence(int length) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sentence.append(i == 0 ? "" : " ").append(words[zipf(WORDS)]);
        }
        return sentence.toString();
    }

    /// Rank r about as often as 1/r.
    private int zipf(int n) {
        return Math.min(n - 1, (int) Math.pow(n, random.nextDouble()) - 1);
    }

    /// The word of a rank: what a query asks for.
    public static String word(int rank) {
        StringBuilder word = new StringBuilder();
        int left = rank + 1;
        while (left > 0) {
            word.append(SYLLABLES[left % SYLLABLES.length]);
            left /= SYLLABLES.length;
        }
        return word.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    public static void main(String[] args) {
        fill(Path.of(args[0]), Double.parseDouble(args[1]), 1);
    }
}
