package org.cuttings.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Citations for programs that keep them: CSL-JSON, BibTeX (as biblatex and Zotero read it), RIS.
/// An item for each article, or for each entry.
final class Bibliography implements Exporter {
    /// The formats of bibliographies.
    enum Style {
        CSL_JSON("csl-json", "json"),
        BIBTEX("bibtex", "bib"),
        RIS("ris", "ris");

        private final String word;
        private final String extension;

        Style(String word, String extension) {
            this.word = word;
            this.extension = extension;
        }
    }

    private final Style style;
    private final boolean byEntry;

    Bibliography(Style style, Options options) {
        this.style = style;
        this.byEntry = options.layoutOr(Layout.ARTICLE) == Layout.ENTRY;
    }

    @Override
    public String name() {
        return style.word;
    }

    @Override
    public void write(Selection what, Destination out) throws IOException {
        String name = out.place(FileNames.of(what.title()), style.extension, null);
        out.put(name, bytes -> write(what, bytes));
    }

    void write(Selection what, OutputStream bytes) throws IOException {
        Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        int[] written = {0};
        text.write(
                switch (style) {
                    case CSL_JSON -> "[";
                    case BIBTEX -> "% cuttings: \"cuttings:bibliography\"\n\n";
                    case RIS -> "";
                });
        what.each(clipping -> {
            if (!byEntry) {
                item(text, Cited.article(clipping), written[0]++);
                return;
            }
            for (ClippedEntry entry : clipping.entries()) {
                item(text, Cited.entry(clipping, entry), written[0]++);
            }
        });
        text.write(style == Style.CSL_JSON ? "\n]\n" : "");
        text.flush();
    }

    private void item(Writer text, Cited cited, int before) throws IOException {
        switch (style) {
            case CSL_JSON -> text.write((before == 0 ? "\n" : ",\n") + Json.line(csl(cited)));
            case BIBTEX -> text.write(bibtex(cited));
            case RIS -> text.write(ris(cited));
        }
    }

    /// Source: the Citation Style Language's schema `csl-data.json`.
    static Map<String, Object> csl(Cited cited) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", cited.key());
        item.put("type", cited.isPost() ? "post-weblog" : "article-newspaper");
        item.put("title", cited.title());
        if (!cited.authors().isEmpty()) {
            item.put(
                    "author",
                    cited.authors().stream().map(name -> Map.of("literal", name)).toList());
        }
        putIfTold(item, "container-title", cited.publisher());
        if (cited.issued() != null) {
            item.put("issued", date(cited.issued()));
        }
        item.put("accessed", date(cited.accessed()));
        putIfTold(item, "URL", cited.url());
        putIfTold(item, "language", cited.language());
        if (!cited.tags().isEmpty()) {
            item.put("keyword", String.join(", ", cited.tags()));
        }
        putIfTold(item, "annote", String.join("\n\n", cited.notes()));
        item.put("note", cited.link());
        return item;
    }

    private static void putIfTold(Map<String, Object> item, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            item.put(key, value);
        }
    }

    private static Map<String, Object> date(java.time.LocalDate day) {
        return Map.of(
                "date-parts",
                List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
    }

    private static String bibtex(Cited cited) {
        StringBuilder out = new StringBuilder("@");
        out.append(cited.isPost() ? "online" : "article").append('{').append(cited.key());
        // Doubled braces keep the capitals of a headline and the words of a name as they are.
        field(out, "title", "{" + latex(cited.title()) + "}");
        List<String> names = cited.authors().stream().map(n -> "{" + latex(n) + "}").toList();
        field(out, "author", String.join(" and ", names));
        String where = cited.isPost() ? "organization" : "journal";
        field(out, where, cited.publisher() == null ? "" : latex(cited.publisher()));
        if (cited.issued() != null) {
            field(out, "date", cited.issued().toString());
            field(out, "year", String.valueOf(cited.issued().getYear()));
            field(out, "month", String.valueOf(cited.issued().getMonthValue()));
        }
        field(out, "url", cited.url() == null ? "" : cited.url());
        field(out, "urldate", cited.accessed().toString());
        field(out, "langid", cited.language() == null ? "" : latex(cited.language()));
        field(out, "keywords", latex(String.join(", ", cited.tags())));
        field(out, "annotation", latex(String.join(" ", cited.notes())));
        field(out, "note", cited.link());
        return out.append("\n}\n\n").toString();
    }

    private static void field(StringBuilder out, String name, String value) {
        if (!value.isEmpty() && !value.equals("{}")) {
            out.append(",\n  ").append(name).append(" = {").append(value).append('}');
        }
    }

    /// Words in which TeX finds nothing to act on.
    static String latex(String words) {
        StringBuilder out = new StringBuilder(words.length() + 8);
        String line = Plain.line(words);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '\\' -> out.append("{\\textbackslash}");
                case '{' -> out.append("{\\textbraceleft}");
                case '}' -> out.append("{\\textbraceright}");
                case '~' -> out.append("{\\textasciitilde}");
                case '^' -> out.append("{\\textasciicircum}");
                case '"' -> out.append("{\\textquotedbl}");
                case '@' -> out.append("{@}");
                case '$', '&', '#', '_', '%' -> out.append('\\').append(c);
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /// Sources: the RIS format's specification of 2011; the types that Zotero reads for newspapers
    /// and blogs.
    private static String ris(Cited cited) {
        StringBuilder out = new StringBuilder();
        tag(out, "TY", cited.isPost() ? "BLOG" : "NEWS");
        tag(out, "ID", cited.key());
        tag(out, "TI", cited.title());
        cited.authors().forEach(name -> tag(out, "AU", name));
        tag(out, "T2", cited.publisher());
        if (cited.issued() != null) {
            tag(out, "PY", String.valueOf(cited.issued().getYear()));
            tag(out, "DA", slashed(cited.issued()));
        }
        tag(out, "Y2", slashed(cited.accessed()));
        tag(out, "UR", cited.url());
        tag(out, "LA", cited.language());
        cited.tags().forEach(tag -> tag(out, "KW", tag));
        cited.notes().forEach(note -> tag(out, "N1", note));
        tag(out, "L2", cited.link());
        return out.append("ER  - \r\n\r\n").toString();
    }

    private static String slashed(java.time.LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d/%02d/%02d",
                day.getYear(),
                day.getMonthValue(),
                day.getDayOfMonth());
    }

    private static void tag(StringBuilder out, String tag, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            out.append(tag).append("  - ").append(Plain.line(value)).append("\r\n");
        }
    }
}
