package org.cuttings.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.cuttings.search.Query;
import org.cuttings.search.Query.Naming;
import org.cuttings.search.Query.State;
import org.cuttings.search.Query.Term;
import org.jspecify.annotations.Nullable;

/// A query put into SQL: as much as can be into one look-up in the full-text index, the rest as
/// conditions on the rows it gives. Every typed word is quoted before it reaches MATCH, and every
/// other value is bound.
final class Conditions {
    /// More names than these, and the filter is cut, with a hint.
    private static final int MOST_NAMES = 1_000;

    /// The few starred ones, by way of their indexes: looking at each of a million entries takes
    /// seconds.
    private static final String STARRED =
            "e.id IN (SELECT y.id FROM articles x CROSS JOIN editions v CROSS JOIN entries y WHERE"
                    + " x.starred = 1 AND v.article_id = x.id AND y.edition_id = v.id UNION SELECT"
                    + " y.id FROM user_changes w CROSS JOIN entries p CROSS JOIN entries y WHERE"
                    + " w.what = 'star' AND w.current = 1 AND w.value IS NOT NULL AND p.id ="
                    + " w.post_id AND y.post_id = p.post_id)";

    /// The entries that words of the reader may speak of, by way of the words: of a post, of one
    /// that was joined to it, or of a whole article.
    private static final String SAID_OF =
            " IN (WITH s AS (SELECT w.article_id, w.post_id %s)"
                    + " SELECT y.id FROM s CROSS JOIN entries p CROSS JOIN entries y"
                    + " WHERE p.id = s.post_id AND y.post_id = p.post_id"
                    + " UNION SELECT y.id FROM s CROSS JOIN user_changes j CROSS JOIN entries y"
                    + " WHERE j.post_id = s.post_id AND j.what = 'entry-joined' AND j.current = 1"
                    + " AND y.post_id = CAST(j.value AS INTEGER)"
                    + " UNION SELECT y.id FROM s CROSS JOIN editions v CROSS JOIN entries y"
                    + " WHERE s.post_id IS NULL AND v.article_id = s.article_id"
                    + " AND y.edition_id = v.id)";

    /// The entries of editions that are not their article's newest, where that one has them no
    /// more.
    private static final String GONE =
            "SELECT y.id FROM articles x CROSS JOIN editions v CROSS JOIN entries y"
                    + " WHERE v.article_id = x.id AND v.id <> x.edition_id AND y.edition_id = v.id"
                    + " AND NOT EXISTS (SELECT 1 FROM edition_entries s WHERE s.entry_id = y.id AND"
                    + " s.edition_id = x.edition_id)";

    private static final String CORRECTED_OF_ARTICLE =
            " w.post_id IS NULL AND w.current = 1 AND w.value IS NOT NULL AND w.what IN ('title',"
                    + " 'subtitle', 'byline', 'publisher', 'published', 'language', 'address',"
                    + " 'kind', 'same')";

    /// The entries of which the reader set the time or a quote, and all of an article of which they
    /// set anything.
    private static final String CORRECTED =
            "SELECT y.id FROM entries y WHERE y.time_source = 'by-hand' UNION"
                    + " SELECT h.entry_id FROM quotes h WHERE h.by_hand = 1 UNION"
                    + " SELECT y.id FROM user_changes w CROSS JOIN editions v CROSS JOIN entries y"
                    + " WHERE"
                    + CORRECTED_OF_ARTICLE
                    + " AND v.article_id = w.article_id AND y.edition_id = v.id";

    /// What the reader said so rarely is looked up first, and its entries from there; where it is
    /// said of more, walking through the entries from the newest soon finds enough.
    static final int FEW = 1_000;

    /// Of a live blog; other articles have one.
    private static final int ENTRIES_AN_ARTICLE = 20;

    private final Session db;
    private final boolean quotes;
    private final int few;
    private final List<String> match = new ArrayList<>();
    private final List<String> matchNot = new ArrayList<>();
    private final List<String> where = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();
    private boolean phrase;
    private long from = 0;
    private long to = Long.MAX_VALUE;

    /// @param few as [#FEW]
    Conditions(Session db, Query query, boolean quotes, int few) {
        this.db = db;
        this.quotes = quotes;
        this.few = few;
        hints.addAll(query.hints());
        for (Query.Clause clause : query.clauses()) {
            add(clause);
        }
    }

    /// What goes to MATCH; null where everything is asked for.
    @Nullable String match() {
        if (match.isEmpty() && matchNot.isEmpty()) {
            return null;
        }
        String all =
                match.isEmpty() ? "tokens : \"" + Tokens.ALL + "\"" : String.join(" AND ", match);
        if (matchNot.isEmpty()) {
            return all;
        }
        return "(" + all + ") NOT (" + String.join(" OR ", matchNot) + ")";
    }

    /// Conditions on `entries e`, `articles a` and, among quotes, `quotes q`; empty for none.
    String where() {
        return where.isEmpty() ? "" : " AND " + String.join(" AND ", where);
    }

    boolean needsRows() {
        return !where.isEmpty();
    }

    /// Whether words are looked for that stand next to each other.
    boolean hasPhrase() {
        return phrase;
    }

    List<Object> values() {
        return values;
    }

    List<String> hints() {
        return hints;
    }

    long from() {
        return from;
    }

    long to() {
        return to;
    }

    private void add(Query.Clause clause) {
        if (clause.anyOf().size() == 1) {
            Term term = clause.anyOf().getFirst();
            String inIndex = inIndex(term);
            if (inIndex != null) {
                (term.without() ? matchNot : match).add(inIndex);
            } else {
                if (term instanceof Term.Days(var first, var last, var without) && !without) {
                    from = first == null ? from : Math.max(from, Places.beforeAny(first));
                    to = last == null ? to : Math.min(to, Places.afterAny(last));
                }
                where.add(onRow(term));
            }
            return;
        }
        List<String> anyInIndex = new ArrayList<>();
        for (Term term : clause.anyOf()) {
            String inIndex = term.without() ? null : inIndex(term);
            if (inIndex == null) {
                anyInIndex.clear();
                break;
            }
            anyInIndex.add(inIndex);
        }
        if (!anyInIndex.isEmpty()) {
            match.add("(" + String.join(" OR ", anyInIndex) + ")");
        } else {
            StringJoiner any = new StringJoiner(" OR ", "(", ")");
            clause.anyOf().forEach(term -> any.add(onRow(term)));
            where.add(any.toString());
        }
    }

    /// The term without its negation as an expression of the index, or null where the index does
    /// not know it.
    private @Nullable String inIndex(Term term) {
        return switch (term) {
            case Term.Words(var words, var prefix, var without) -> {
                phrase |= words.size() > 1 && !without;
                yield (quotes ? "text : " : "{title text more} : ") + quoted(words, prefix);
            }
            case Term.Named(var of, var words, var phrase, var prefix, var without) ->
                    named(of, words, prefix);
            case Term.Kind(var word, var without) -> token(Tokens.kind(word));
            case Term.Language(var code, var without) -> token(Tokens.language(code));
            case Term.Article(var id, var without) -> token(Tokens.article(id));
            case Term.Days days -> null;
            case Term.Tag tag -> null;
            case Term.Being being -> null;
        };
    }

    /// Words as one term of MATCH.
    static String quoted(List<String> words, boolean prefix) {
        return "\"" + String.join(" ", words).replace("\"", "\"\"") + "\"" + (prefix ? " *" : "");
    }

    private static String token(String token) {
        return "tokens : \"" + token.replace("\"", "\"\"") + "\"";
    }

    private String named(Naming of, List<String> words, boolean prefix) {
        if (of == Naming.AUTHOR) {
            List<String> tokens = words.stream().map(Tokens::author).toList();
            return "tokens : " + quoted(tokens, prefix);
        }
        Set<Long> ids = new Names(db).named(of, words, prefix);
        if (ids.isEmpty()) {
            new Names(db)
                    .like(of, String.join(" ", words))
                    .ifPresentOrElse(
                            like ->
                                    hints.add(
                                            "Nobody is named “"
                                                    + String.join(" ", words)
                                                    + "” here. Did you mean “"
                                                    + like
                                                    + "”?"),
                            () ->
                                    hints.add(
                                            "No "
                                                    + of.name().toLowerCase(java.util.Locale.ROOT)
                                                    + " here is named “"
                                                    + String.join(" ", words)
                                                    + "”."));
            // A token that no row has.
            return token("znone");
        }
        if (ids.size() > MOST_NAMES) {
            hints.add("Many names match; the first " + MOST_NAMES + " were searched.");
        }
        StringJoiner any = new StringJoiner(" OR ", "(", ")");
        ids.stream()
                .limit(MOST_NAMES)
                .forEach(id ->
                        any.add(
                                token(
                                        switch (of) {
                                            case SPEAKER -> Tokens.speaker(id);
                                            case SOURCE -> Tokens.source(id);
                                            case PUBLISHER -> Tokens.publisher(id);
                                            case AUTHOR -> Tokens.ALL;
                                        })));
        return any.toString();
    }

    /// The term, negated where it is, as a condition on a row.
    private String onRow(Term term) {
        String inIndex = inIndex(term);
        String condition;
        if (inIndex != null) {
            String index = quotes ? "quotes_index" : "entries_index";
            condition =
                    (quotes ? "q" : "e")
                            + ".place IN (SELECT rowid FROM "
                            + index
                            + " WHERE "
                            + index
                            + " MATCH ?)";
            values.add(inIndex);
        } else {
            condition =
                    switch (term) {
                        case Term.Days(var first, var last, var without) -> days(first, last);
                        case Term.Tag(var name, var without) -> tagged(name);
                        case Term.Being(var state, var without) -> being(state);
                        case Term.Words words -> "1";
                        case Term.Named named -> "1";
                        case Term.Kind kind -> "1";
                        case Term.Language language -> "1";
                        case Term.Article article -> "1";
                    };
        }
        return term.without() ? "NOT (" + condition + ")" : "(" + condition + ")";
    }

    /// The day as the page tells it; an entry without a time has its article's.
    private String days(@Nullable LocalDate first, @Nullable LocalDate last) {
        String day = "substr(coalesce(e.time, a.published), 1, 10)";
        StringJoiner both = new StringJoiner(" AND ");
        both.add(day + " IS NOT NULL");
        if (first != null) {
            both.add(day + " >= ?");
            values.add(first.toString());
        }
        if (last != null) {
            both.add(day + " <= ?");
            values.add(last.toString());
        }
        return both.toString();
    }

    private String tagged(String name) {
        return said(
                "tag",
                "(w.name = ? COLLATE NOCASE OR w.name >= ? || '/' AND w.name < ? || '0')",
                name,
                name,
                name);
    }

    /// Whether the reader said such a thing of the entry, of words of it, or of its article.
    private String said(String what, String condition, Object... bound) {
        String words =
                "FROM user_changes w WHERE w.what = '"
                        + what
                        + "' AND w.current = 1 AND w.value IS NOT NULL AND "
                        + condition;
        String first = "";
        if (isFew(words, bound)) {
            first = row() + SAID_OF.formatted(words) + " AND ";
            values.addAll(List.of(bound));
        }
        // Among quotes, what is on other words of the entry does not count.
        String here =
                quotes
                        ? " AND (w.exact IS NULL OR instr(q.text, w.exact) > 0 OR instr(w.exact,"
                                + " q.text) > 0)"
                        : "";
        values.addAll(List.of(bound));
        return first
                + "EXISTS (SELECT 1 "
                + words
                + here
                + " AND (w.post_id IN (SELECT p.id FROM entries p WHERE p.post_id = e.post_id)"
                + " OR w.post_id IN (SELECT j.post_id FROM user_changes j"
                + " WHERE j.what = 'entry-joined' AND j.current = 1 AND j.value = CAST(e.post_id AS"
                + " TEXT)) OR w.article_id = a.id AND w.post_id IS NULL))";
    }

    private String read(int read) {
        String is = "read = " + read;
        return isFew("FROM articles WHERE " + is)
                ? row()
                        + " IN (SELECT y.id FROM articles x CROSS JOIN editions v CROSS JOIN entries y"
                        + " WHERE x."
                        + is
                        + " AND v.article_id = x.id AND y.edition_id = v.id)"
                : "a." + is;
    }

    /// What the page marked an entry as.
    private String flagged(String flag) {
        String is = "flags <> '' AND y.flags LIKE '%" + flag + "%'";
        return fewOr("SELECT y.id FROM entries y WHERE y." + is, "e.flags LIKE '%" + flag + "%'");
    }

    /// That the row's entry is one of few, or where they are many, a condition on the row.
    ///
    /// @param ids a query of the entries, quick where there are few of them
    private String fewOr(String ids, String onRow) {
        return count("FROM (" + ids + ")", few * ENTRIES_AN_ARTICLE) <= few * ENTRIES_AN_ARTICLE
                ? row() + " IN (" + ids + ")"
                : onRow;
    }

    /// The id of the row's entry.
    private String row() {
        return quotes ? "q.entry_id" : "e.id";
    }

    private boolean isFew(String from, Object... bound) {
        return count(from, few, bound) <= few;
    }

    /// How many rows there are, no further counted than to one more than so many.
    private int count(String from, int most, Object... bound) {
        return db.rows("SELECT 1 " + from + " LIMIT " + (most + 1), row -> 1, bound).size();
    }

    private String being(State state) {
        return switch (state) {
            case UNREAD -> read(0);
            case READ -> read(1);
            case STARRED -> STARRED;
            case PINNED -> flagged("pinned");
            case KEY_EVENT -> flagged("key-event");
            case SUMMARY -> flagged("summary");
            case CHANGED ->
                    "e.id IN (SELECT v.succeeded_by FROM entries v WHERE v.succeeded_by IS NOT NULL)";
            case GONE ->
                    fewOr(
                            GONE,
                            "NOT EXISTS (SELECT 1 FROM edition_entries s WHERE s.entry_id = e.id AND"
                                    + " s.edition_id = a.edition_id)");
            case CORRECTED ->
                    fewOr(
                            CORRECTED,
                            "e.time_source = 'by-hand' OR EXISTS (SELECT 1 FROM quotes h WHERE"
                                    + " h.entry_id = e.id AND h.by_hand = 1) OR EXISTS (SELECT 1"
                                    + " FROM user_changes w WHERE w.article_id = a.id AND"
                                    + CORRECTED_OF_ARTICLE
                                    + ")");
            case NOTE -> said("note", "1");
            case TAG -> said("tag", "1");
            case HIGHLIGHT -> said("highlight", "1");
            case QUOTE -> "EXISTS (SELECT 1 FROM quotes h WHERE h.entry_id = e.id)";
            case SOURCE -> "EXISTS (SELECT 1 FROM entry_sources s WHERE s.entry_id = e.id)";
            case TIME -> "e.time IS NOT NULL";
            case SPEAKER ->
                    quotes
                            ? "q.speaker_id IS NOT NULL"
                            : "EXISTS (SELECT 1 FROM quotes h WHERE h.entry_id = e.id AND"
                                    + " h.speaker_id IS NOT NULL)";
        };
    }
}
