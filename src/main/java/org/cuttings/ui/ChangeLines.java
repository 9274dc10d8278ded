package org.cuttings.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.Moment;
import org.cuttings.model.Span;

/// What changed between two editions of an article, as lines: entries that came, went, were edited
/// or given another time. An article's only entry is always the same one. A live blog's entries are
/// known by the publisher's id; without one, the same words are the same entry, and other words at
/// the same time under the same heading are an edited one.
final class ChangeLines {
    private final List<Line> lines = new ArrayList<>();
    private final Times times;

    private ChangeLines(Times times) {
        this.times = times;
    }

    /// @param older, newer two editions of one article
    static List<Line> of(KeptArticle older, KeptArticle newer, Times times) {
        ChangeLines made = new ChangeLines(times);
        made.add(Line.Style.TITLE, Words.of("changes.title", older.edition(), newer.edition()));
        made.add(Line.Style.ABOUT, Words.of("changes.how"));
        int before = made.lines.size();
        Map<String, Entry> known = new HashMap<>();
        Set<String> words = new HashSet<>();
        for (Entry entry : older.article().entries()) {
            known.putIfAbsent(key(older, entry), entry);
            words.add(entry.text());
        }
        Set<String> seen = new HashSet<>();
        for (Entry entry : newer.article().entries()) {
            Entry was = known.get(key(newer, entry));
            seen.add(key(newer, entry));
            seen.add(entry.text());
            if (entry.key() == null && words.contains(entry.text())) {
                continue;
            }
            if (was == null) {
                made.whole("changes.added", entry);
            } else {
                made.compare(was, entry);
            }
        }
        for (Entry entry : older.article().entries()) {
            if (!seen.contains(key(older, entry)) && !seen.contains(entry.text())) {
                made.whole("changes.gone", entry);
            }
        }
        if (made.lines.size() == before) {
            made.add(Line.Style.ABOUT, Words.of("changes.none"));
        }
        return made.lines;
    }

    private static String key(KeptArticle kept, Entry entry) {
        if (kept.article().kind() == Article.Kind.ARTICLE) {
            return "the only one";
        }
        if (entry.key() != null) {
            return "key " + entry.key();
        }
        Moment at = entry.timing().moment();
        return at == null ? entry.text() : at.iso() + " " + entry.title();
    }

    private void whole(String what, Entry entry) {
        head(what, entry);
        if (entry.title() != null) {
            add(Line.Style.HEADING, entry.title());
        }
        add(Line.Style.BODY, entry.text());
    }

    private void compare(Entry was, Entry now) {
        String timed = times.withProvenance(was.timing());
        String retimed = times.withProvenance(now.timing());
        boolean sameHeading = Objects.equals(was.title(), now.title());
        if (!was.text().equals(now.text()) || !sameHeading) {
            head("changes.edited", now);
            heading(was, now);
            edited(Line.Style.BODY, WordDiff.of(was.text(), now.text()));
        } else if (!timed.equals(retimed)) {
            head("changes.retimed", now);
            heading(was, now);
            edited(Line.Style.BODY, WordDiff.of(timed, retimed));
        }
    }

    private void head(String what, Entry entry) {
        add(
                Line.Style.WHEN,
                Words.of("changes.what", Words.of(what), times.withProvenance(entry.timing())));
    }

    /// An entry whose heading came or went shows all of it as new or gone.
    private void heading(Entry was, Entry now) {
        String before = Objects.requireNonNullElse(was.title(), "");
        String after = Objects.requireNonNullElse(now.title(), "");
        if (!before.isBlank() || !after.isBlank()) {
            edited(Line.Style.HEADING, WordDiff.of(before, after));
        }
    }

    private void edited(Line.Style style, WordDiff diff) {
        List<Line.Run> marked = new ArrayList<>();
        diff.gone().forEach(span -> marked.add(new Line.Run(span, List.of("gone"))));
        diff.added().forEach(span -> marked.add(new Line.Run(span, List.of("added"))));
        marked.sort(Comparator.comparing(Line.Run::span));
        List<Line.Run> runs = new ArrayList<>();
        int from = 0;
        for (Line.Run run : marked) {
            if (run.span().start() > from) {
                runs.add(new Line.Run(new Span(from, run.span().start()), List.of()));
            }
            runs.add(run);
            from = run.span().end();
        }
        if (from < diff.text().length()) {
            runs.add(new Line.Run(new Span(from, diff.text().length()), List.of()));
        }
        lines.add(
                new Line.Written(
                        -1, style, diff.text(), -1, true, 0, "", runs, List.of(), List.of()));
    }

    /// A paragraph a line, and a very long one in several.
    private void add(Line.Style style, String text) {
        for (String paragraph : text.strip().split("\\s*\n\\s*")) {
            for (int from = 0; from < paragraph.length(); ) {
                int end = EntryLines.lineEnd(paragraph, from, paragraph.length());
                lines.add(Line.Written.of(-1, style, paragraph.substring(from, end)));
                from = end;
            }
        }
    }
}
