package org.cuttings.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.model.Article;
import org.cuttings.model.Doubt;
import org.cuttings.model.Fact;
import org.cuttings.model.Facts;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// The lines above an article's text: what it is, by whom, when, and what a reader should know.
final class HeadLines {
    /// In characters; longer than any headline in earnest.
    private static final int LONGEST_IN_ROW = 240;

    private HeadLines() {}

    static List<Line> of(KeptArticle kept, Times times) {
        Article article = kept.article();
        Facts facts = article.facts();
        List<Line> lines = new ArrayList<>();
        add(lines, Line.Style.TITLE, title(Facts.value(facts.title())));
        add(lines, Line.Style.SUBTITLE, Facts.value(facts.subtitle()));
        add(
                lines,
                Line.Style.ABOUT,
                joined(
                        facts.authors().isEmpty()
                                ? null
                                : Words.of("head.by", String.join(", ", facts.authors())),
                        Facts.value(facts.publisher()),
                        Facts.value(facts.section())));
        add(
                lines,
                Line.Style.ABOUT,
                joined(
                        when("head.published", facts.published(), times),
                        when("head.modified", facts.modified(), times),
                        when("head.captured", kept.captured(), times)));
        add(lines, Line.Style.ABOUT, counts(kept));
        for (Doubt doubt : article.doubts()) {
            add(lines, Line.Style.DOUBT, doubt.sentence());
        }
        if (kept.note() != null) {
            add(lines, Line.Style.DOUBT, Words.of("head.note", kept.note()));
        }
        return lines;
    }

    /// A title for a row of a list; a page whose title is a novel does not fill the list.
    static String title(@Nullable String title) {
        if (title == null || title.isBlank()) {
            return Words.of("untitled");
        }
        String begun = title;
        if (title.length() > LONGEST_IN_ROW) {
            int word = title.lastIndexOf(' ', LONGEST_IN_ROW);
            int end = word > 0 ? word : LONGEST_IN_ROW;
            boolean splits = Character.isLowSurrogate(title.charAt(end));
            begun = title.substring(0, splits ? end - 1 : end) + "…";
        }
        return RightToLeft.plain(begun);
    }

    private static String counts(KeptArticle kept) {
        Article article = kept.article();
        int quotes = article.entries().stream().mapToInt(entry -> entry.quotes().size()).sum();
        return joined(
                article.kind() == Article.Kind.LIVE_BLOG
                        ? Words.of("head.live-blog", article.entries().size())
                        : Words.of("head.article"),
                Words.of("head.quotes", quotes),
                kept.headline().editions() > 1
                        ? Words.of("head.edition", kept.edition(), kept.headline().editions())
                        : null);
    }

    private static @Nullable String when(String key, @Nullable Fact<Moment> at, Times times) {
        return at == null ? null : Words.of(key, times.dayAndClock(at.value()));
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static void add(List<Line> lines, Line.Style style, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.add(Line.Written.of(-1, style, text.replace('\n', ' ')));
        }
    }
}
