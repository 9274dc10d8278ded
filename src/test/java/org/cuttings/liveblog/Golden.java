package org.cuttings.liveblog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.cuttings.model.Article;
import org.cuttings.model.Block;
import org.cuttings.model.Capture;
import org.cuttings.model.Doubt;
import org.cuttings.model.Entry;
import org.cuttings.model.Fact;
import org.cuttings.model.Facts;
import org.cuttings.model.Moment;
import org.cuttings.page.Page;

/// A fixture: `page.html` or `page.txt`, what is known of its capture in `capture.properties`
/// (`url`, `captured`), and `entries.txt` with what it must come to, written for human eyes.
record Golden(Path folder) {
    Page page() throws IOException {
        boolean html = Files.exists(folder.resolve("page.html"));
        byte[] bytes = Files.readAllBytes(folder.resolve(html ? "page.html" : "page.txt"));
        Properties known = new Properties();
        Path properties = folder.resolve("capture.properties");
        if (Files.exists(properties)) {
            try (var in = Files.newBufferedReader(properties, StandardCharsets.UTF_8)) {
                known.load(in);
            }
        }
        String captured = known.getProperty("captured");
        Fact<Moment> when =
                captured == null
                        ? null
                        : new Fact<>(Moment.ofIso(captured).orElseThrow(), "the container");
        return Page.of(
                new Capture(
                        folder.getFileName().toString(),
                        bytes,
                        html ? "text/html" : "text/plain",
                        "utf-8",
                        known.getProperty("url"),
                        when,
                        Map.of(),
                        List.of(),
                        List.of()));
    }

    String expected() throws IOException {
        Path file = folder.resolve("entries.txt");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    void write(String entries) throws IOException {
        Files.writeString(folder.resolve("entries.txt"), entries);
    }

    /// The entries; of a page left whole only that it was, for its text is another's golden, as is
    /// the title of a page that has markup.
    static String told(LiveBlogs.Split split, boolean plain) {
        StringBuilder told = new StringBuilder();
        told.append("kind: ").append(split.kind().word()).append('\n');
        if (plain) {
            told.append("title: ").append(Facts.value(split.facts().title())).append('\n');
        }
        if (plain && split.facts().subtitle() != null) {
            told.append("subtitle: ").append(split.facts().subtitle().value()).append('\n');
        }
        for (Doubt doubt : split.doubts()) {
            told.append("doubt: ").append(doubt.code()).append(": ").append(doubt.sentence());
            told.append('\n');
        }
        if (split.kind() == Article.Kind.ARTICLE) {
            return told.append("entries: ").append(split.entries().size()).append('\n').toString();
        }
        int n = 0;
        for (Entry entry : split.entries()) {
            told.append('\n').append("=== ").append(++n).append(" | ").append(head(entry));
            told.append('\n');
            if (entry.title() != null) {
                told.append("# ").append(entry.title()).append('\n');
            }
            if (!entry.bylines().isEmpty()) {
                told.append("by ").append(String.join(", ", entry.bylines())).append('\n');
            }
            for (Block block : entry.prose().blocks()) {
                told.append(sign(block)).append(block.span().of(entry.text())).append('\n');
            }
        }
        return told.toString();
    }

    private static String head(Entry entry) {
        List<String> head = new ArrayList<>();
        Moment at = entry.timing().moment();
        head.add(at == null ? "no time" : at.iso() + " (" + entry.timing().source() + ")");
        if (entry.key() != null) {
            head.add("id " + entry.key());
        }
        if (entry.updated() != null) {
            head.add("updated " + entry.updated().iso());
        }
        entry.flags().stream()
                .sorted()
                .forEach(flag -> head.add(flag.name().toLowerCase(java.util.Locale.ROOT)));
        return String.join(" | ", head);
    }

    private static String sign(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> "";
            case Block.Heading heading -> "#".repeat(heading.level()) + " ";
            case Block.ListItem item -> item.number() > 0 ? item.number() + ". " : "- ";
            case Block.BlockQuote quote -> "> ";
            case Block.Preformatted preformatted -> "| ";
            case Block.Table table -> "[table] ";
            case Block.Image image -> "[image] " + image.caption();
            case Block.Embed embed ->
                    "["
                            + embed.kind()
                            + (embed.author() == null ? "" : " of " + embed.author())
                            + "] ";
        };
    }
}
