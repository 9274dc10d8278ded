package org.cuttings.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cuttings.search.Query.Clause;
import org.cuttings.search.Query.In;
import org.cuttings.search.Query.Naming;
import org.cuttings.search.Query.Order;
import org.cuttings.search.Query.State;
import org.cuttings.search.Query.Term;
import org.jspecify.annotations.Nullable;

/// Reads a query in one pass from left to right. Anything typed is a query.
final class QueryParser {
    /// More than anybody types; a pasted book is cut, and said so.
    private static final int MOST_CHARACTERS = 4_000;

    private static final int MOST_TERMS = 200;

    private static final Map<String, Naming> NAMINGS =
            Map.of(
                    "speaker", Naming.SPEAKER,
                    "said", Naming.SPEAKER,
                    "source", Naming.SOURCE,
                    "publisher", Naming.PUBLISHER,
                    "from", Naming.PUBLISHER,
                    "author", Naming.AUTHOR,
                    "by", Naming.AUTHOR);

    private static final Map<String, State> IS =
            Map.of(
                    "unread", State.UNREAD,
                    "read", State.READ,
                    "starred", State.STARRED,
                    "pinned", State.PINNED,
                    "key", State.KEY_EVENT,
                    "key-event", State.KEY_EVENT,
                    "summary", State.SUMMARY,
                    "changed", State.CHANGED,
                    "gone", State.GONE,
                    "corrected", State.CORRECTED);

    private static final Map<String, State> HAS =
            Map.of(
                    "note", State.NOTE,
                    "tag", State.TAG,
                    "highlight", State.HIGHLIGHT,
                    "quote", State.QUOTE,
                    "source", State.SOURCE,
                    "time", State.TIME,
                    "speaker", State.SPEAKER);

    private final String typed;
    private final String text;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();
    private int at;
    private int terms;
    private boolean or;
    private @Nullable In in;
    private @Nullable Order order;

    QueryParser(String typed) {
        this.typed = typed;
        this.text = typed.length() > MOST_CHARACTERS ? typed.substring(0, MOST_CHARACTERS) : typed;
    }

    Query parse() {
        if (typed.length() > MOST_CHARACTERS) {
            hints.add("Only the first " + MOST_CHARACTERS + " characters were searched.");
        }
        while (at < text.length() && terms < MOST_TERMS) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                piece();
            }
        }
        if (terms >= MOST_TERMS && at < text.length()) {
            hints.add("Only the first " + MOST_TERMS + " words were searched.");
        }
        return new Query(typed, clauses, in, order, hints);
    }

    private void piece() {
        boolean without = false;
        if (text.charAt(at) == '-'
                && at + 1 < text.length()
                && !Character.isWhitespace(text.charAt(at + 1))) {
            without = true;
            at++;
        }
        if (isMark(text.charAt(at))) {
            words(quoted(), true, without);
            return;
        }
        int start = at;
        while (at < text.length() && !isGap(text.charAt(at)) && text.charAt(at) != ':') {
            at++;
        }
        String word = text.substring(start, at);
        if (at < text.length() && text.charAt(at) == ':' && isName(word)) {
            at++;
            filter(word.toLowerCase(Locale.ROOT), without);
            return;
        }
        while (at < text.length() && !isGap(text.charAt(at))) {
            at++;
        }
        bare(text.substring(start, at), without);
    }

    private void bare(String word, boolean without) {
        switch (word) {
            case "OR", "|" -> or = !clauses.isEmpty();
            case "AND", "&" -> {}
            case "NOT" -> negateNext();
            default -> words(word, false, without);
        }
    }

    private void negateNext() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && text.charAt(at) != '-') {
            int before = terms;
            int start = at;
            // "NOT word" is "-word"; read it as such.
            QueryParser rest = new QueryParser("-" + text.substring(start, endOfPiece(start)));
            Query negated = rest.parse();
            at = endOfPiece(start);
            for (Clause clause : negated.clauses()) {
                clause.anyOf().forEach(this::add);
            }
            if (terms == before) {
                hints.add("Nothing to leave out after NOT.");
            }
        }
    }

    /// One past the piece that starts here: to the next gap outside marks.
    private int endOfPiece(int start) {
        boolean marked = false;
        int i = start;
        while (i < text.length() && (marked || !Character.isWhitespace(text.charAt(i)))) {
            marked ^= isMark(text.charAt(i));
            i++;
        }
        return i;
    }

    /// Words as typed: several where the index parts them (`it's`, `10:30`), which then stand
    /// together.
    private void words(String typedWords, boolean phrase, boolean without) {
        boolean prefix =
                !phrase && typedWords.endsWith("*")
                        || phrase && at < text.length() && text.charAt(at) == '*' && at++ >= 0;
        List<String> words = Folding.indexWords(typedWords);
        if (!words.isEmpty()) {
            add(new Term.Words(words, prefix, without));
        } else if (!typedWords.isBlank() && !typedWords.equals("*")) {
            hints.add("“" + shown(typedWords) + "” has no letter or digit to search for.");
        }
    }

    private void add(Term term) {
        terms++;
        if (or && !clauses.isEmpty()) {
            List<Term> anyOf = new ArrayList<>(clauses.removeLast().anyOf());
            anyOf.add(term);
            clauses.add(new Clause(anyOf));
        } else {
            clauses.add(new Clause(List.of(term)));
        }
        or = false;
    }

    private void filter(String name, boolean without) {
        boolean phrase = at < text.length() && isMark(text.charAt(at));
        String value;
        if (phrase) {
            value = quoted();
        } else {
            int start = at;
            while (at < text.length() && !isGap(text.charAt(at))) {
                at++;
            }
            value = text.substring(start, at);
        }
        Naming naming = NAMINGS.get(name);
        if (naming != null) {
            named(naming, name, value, phrase, without);
            return;
        }
        String word = value.strip().toLowerCase(Locale.ROOT);
        switch (name) {
            case "kind" -> kind(word, value, without);
            case "is" -> is(word, value, without);
            case "has" -> state(HAS.get(word), "has", word, value, without);
            case "in" -> in(word, value);
            case "sort", "order" -> sort(word, value);
            case "before", "after", "on", "since", "until" -> day(name, value, without);
            case "tag" -> {
                if (value.isBlank()) {
                    hints.add("Name a tag after “tag:”.");
                } else {
                    add(new Term.Tag(value.strip(), without));
                }
            }
            case "article" -> article(word, value, without);
            case "language", "lang" -> language(word, value, without);
            default -> {
                // An address or a time of day, or a filter that there is not.
                if (!value.startsWith("//") && !Character.isDigit(name.charAt(0))) {
                    hints.add(
                            "There is no filter “" + shown(name) + ":”; it was searched as words.");
                }
                words(name + " " + value, false, without);
            }
        }
    }

    private void named(Naming naming, String name, String value, boolean phrase, boolean without) {
        boolean prefix = !phrase && value.endsWith("*");
        List<String> words = Folding.words(value);
        if (words.isEmpty()) {
            hints.add("Give a name after “" + name + ":”.");
        } else {
            add(new Term.Named(naming, words, phrase || words.size() > 1, prefix, without));
        }
    }

    private void kind(String word, String value, boolean without) {
        switch (word) {
            case "direct", "indirect", "mixed", "article", "live-blog" ->
                    add(new Term.Kind(word, without));
            case "liveblog", "live" -> add(new Term.Kind("live-blog", without));
            default ->
                    notUnderstood(
                            "kind", value, "direct, indirect, mixed, article, live-blog", without);
        }
    }

    private void is(String word, String value, boolean without) {
        switch (word) {
            case "live-blog", "liveblog", "live" -> add(new Term.Kind("live-blog", without));
            case "article", "direct", "indirect", "mixed" -> add(new Term.Kind(word, without));
            case "star" -> add(new Term.Being(State.STARRED, without));
            default -> state(IS.get(word), "is", word, value, without);
        }
    }

    private void state(
            @Nullable State state, String filter, String word, String value, boolean without) {
        State found = state;
        if (found == null && word.endsWith("s")) {
            found = HAS.get(word.substring(0, word.length() - 1));
        }
        if (found != null) {
            add(new Term.Being(found, without));
        } else {
            notUnderstood(
                    filter,
                    value,
                    filter.equals("is")
                            ? "unread, read, starred, live-blog, article, pinned, key, summary,"
                                    + " changed, gone, corrected"
                            : "note, tag, highlight, quote, source, time, speaker",
                    without);
        }
    }

    private void in(String word, String value) {
        switch (word) {
            case "quotes", "quote" -> in = In.QUOTES;
            case "entries", "entry", "articles", "text" -> in = In.ENTRIES;
            case "notes", "note" -> in = In.NOTES;
            default -> notUnderstood("in", value, "entries, quotes, notes", false);
        }
    }

    private void sort(String word, String value) {
        switch (word) {
            case "relevance", "best" -> order = Order.RELEVANCE;
            case "newest", "time", "date", "new" -> order = Order.NEWEST;
            case "oldest", "old" -> order = Order.OLDEST;
            default -> notUnderstood("sort", value, "relevance, newest, oldest", false);
        }
    }

    private void article(String word, String value, boolean without) {
        try {
            add(new Term.Article(Long.parseLong(word), without));
        } catch (NumberFormatException noNumber) {
            notUnderstood("article", value, "an article's number", without);
        }
    }

    private void language(String word, String value, boolean without) {
        if (word.length() == 2 || word.length() == 3) {
            add(new Term.Language(word, without));
        } else {
            notUnderstood("language", value, "en, de, fr and so on", without);
        }
    }

    private void day(String name, String value, boolean without) {
        Period period = Period.of(value.strip());
        if (period == null) {
            notUnderstood(
                    name, value, "a day, month or year such as 2020-01-05, 2020-01, 2020", without);
            return;
        }
        add(
                switch (name) {
                    case "before" -> new Term.Days(null, period.first.minusDays(1), without);
                    // From the day itself on, so that after: and before: of one day part all days.
                    case "after", "since" -> new Term.Days(period.first, null, without);
                    case "until" -> new Term.Days(null, period.last, without);
                    default -> new Term.Days(period.first, period.last, without);
                });
    }

    private void notUnderstood(String filter, String value, String known, boolean without) {
        hints.add(
                "“"
                        + filter
                        + ":” knows "
                        + known
                        + "; “"
                        + shown(value)
                        + "” was searched as a word.");
        words(value, true, without);
    }

    /// The first and last day of a day, month or year.
    private record Period(LocalDate first, LocalDate last) {
        static @Nullable Period of(String text) {
            try {
                return switch (text.length()) {
                    case 4 -> {
                        LocalDate first = LocalDate.of(year(text), 1, 1);
                        yield new Period(first, first.plusYears(1).minusDays(1));
                    }
                    case 7 -> {
                        YearMonth month = YearMonth.parse(text.replace('/', '-'));
                        yield new Period(month.atDay(1), month.atEndOfMonth());
                    }
                    case 10 -> {
                        LocalDate day = LocalDate.parse(text.replace('/', '-'));
                        yield new Period(day, day);
                    }
                    default -> null;
                };
            } catch (DateTimeException | NumberFormatException noDay) {
                return null;
            }
        }

        private static int year(String text) {
            int year = Integer.parseInt(text);
            if (year < 1000) {
                throw new NumberFormatException("no year of a news page");
            }
            return year;
        }
    }

    /// What stands between the mark here and the next, or the end.
    private String quoted() {
        at++;
        int start = at;
        while (at < text.length() && !isMark(text.charAt(at))) {
            at++;
        }
        String inside = text.substring(start, at);
        if (at < text.length()) {
            at++;
        }
        return inside;
    }

    private static boolean isMark(char c) {
        return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»';
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || isMark(c);
    }

    private static boolean isName(String word) {
        if (word.isEmpty() || word.length() > 20) {
            return false;
        }
        return word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
    }

    /// Short, and without what would confuse a terminal.
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(40)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
