package org.cuttings.export;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cuttings.model.Entry;
import org.cuttings.model.Facts;
import org.cuttings.model.Moment;
import org.cuttings.model.Quote;
import org.cuttings.model.Source;
import org.cuttings.model.Speaker;
import org.jspecify.annotations.Nullable;

/// A table for spreadsheets: a row a quote, or a row an entry. RFC 4180, UTF-8 with the mark by
/// which spreadsheets know it. No cell begins as a formula (OWASP, *CSV Injection*).
final class Csv implements Exporter {
    private static final List<String> OF_QUOTES =
            List.of(
                    "speaker",
                    "quote",
                    "kind",
                    "cue",
                    "confidence",
                    "time",
                    "time_source",
                    "publisher",
                    "article",
                    "entry",
                    "url",
                    "words_url",
                    "sources",
                    "tags",
                    "notes",
                    "cuttings");
    private static final List<String> OF_ENTRIES =
            List.of(
                    "time",
                    "time_source",
                    "title",
                    "author",
                    "text",
                    "publisher",
                    "article",
                    "url",
                    "speakers",
                    "sources",
                    "tags",
                    "notes",
                    "cuttings");

    private final boolean ofQuotes;

    Csv(Options options) {
        this.ofQuotes = options.ofQuotes();
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public void write(Selection what, Destination out) throws IOException {
        String name = out.place(FileNames.of(what.title()), "csv", null);
        out.put(
                name,
                bytes -> {
                    Writer table = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                    table.write('\ufeff');
                    row(table, ofQuotes ? OF_QUOTES : OF_ENTRIES);
                    what.each(clipping -> {
                        for (ClippedEntry entry : clipping.entries()) {
                            rows(table, clipping, entry);
                        }
                    });
                    table.flush();
                });
    }

    private void rows(Writer table, Clipping clipping, ClippedEntry shown) throws IOException {
        if (!ofQuotes) {
            row(table, entry(clipping, shown));
            return;
        }
        List<Quote> quotes = shown.entry().quotes();
        for (int i = 0; i < quotes.size(); i++) {
            Mine mine = shown.onQuotes().getOrDefault(i, Mine.NOTHING);
            row(table, quote(clipping, shown, quotes.get(i), mine));
        }
    }

    private static List<String> quote(
            Clipping clipping, ClippedEntry shown, Quote quote, Mine mine) {
        Entry entry = shown.entry();
        Speaker speaker = quote.speaker();
        String words = quote.span().of(entry.text());
        String url = told(Facts.value(clipping.facts().url()));
        return List.of(
                speaker == null ? "" : speaker.name(),
                words,
                Words.word(quote.kind()),
                quote.cue() == null ? "" : quote.cue().of(entry.text()),
                String.valueOf(Math.round(quote.confidence() * 100) / 100.0),
                iso(entry.timing().moment()),
                entry.timing().source(),
                told(Facts.value(clipping.facts().publisher())),
                MarkdownPage.titleOf(clipping),
                told(entry.title()),
                url,
                told(TextFragment.of(url, words)),
                sources(entry),
                String.join("; ", mine.tags()),
                String.join("\n", mine.notes()),
                clipping.link(shown));
    }

    private static List<String> entry(Clipping clipping, ClippedEntry shown) {
        Entry entry = shown.entry();
        List<String> authors =
                entry.bylines().isEmpty() ? clipping.facts().authors() : entry.bylines();
        return List.of(
                iso(entry.timing().moment()),
                entry.timing().source(),
                told(entry.title()),
                String.join("; ", authors),
                entry.text(),
                told(Facts.value(clipping.facts().publisher())),
                MarkdownPage.titleOf(clipping),
                told(Facts.value(clipping.facts().url())),
                String.join("; ", MarkdownHead.speakersOf(List.of(shown))),
                sources(entry),
                String.join("; ", shown.mine().tags()),
                String.join("\n", shown.mine().notes()),
                clipping.link(shown));
    }

    private static String sources(Entry entry) {
        return String.join("; ", entry.sources().stream().map(Source::name).distinct().toList());
    }

    private static String told(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String iso(@Nullable Moment moment) {
        return moment == null ? "" : moment.iso();
    }

    private static void row(Writer table, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            table.write(i == 0 ? "" : ",");
            table.write(cell(cells.get(i)));
        }
        table.write("\r\n");
    }

    /// A cell in quotation marks. One that a spreadsheet would reckon as a formula gets an
    /// apostrophe first, which spreadsheets do not show.
    static String cell(String value) {
        String clean = Plain.of(value);
        return "\"" + (isFormula(clean) ? "'" : "") + clean.replace("\"", "\"\"") + "\"";
    }

    private static boolean isFormula(String value) {
        if (value.isEmpty()) {
            return false;
        }
        if ("\t\r\n".indexOf(value.charAt(0)) >= 0) {
            return true;
        }
        int i = 0;
        while (i < value.length() && isInvisible(value.charAt(i))) {
            i++;
        }
        return i < value.length() && "=+-@＝＋－＠|%".indexOf(value.charAt(i)) >= 0;
    }

    private static boolean isInvisible(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
