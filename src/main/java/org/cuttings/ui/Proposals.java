package org.cuttings.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.cuttings.search.Query.Naming;
import org.cuttings.search.Suggestion;
import org.jspecify.annotations.Nullable;

/// What the search box proposes for what stands in it: filters, names even where they are mistyped,
/// saved searches and the last ones.
final class Proposals {
    /// Whose word a proposal is.
    enum Kind {
        FILTER,
        NAME,
        SAVED,
        BEFORE
    }

    /// @param shown what the row says
    /// @param about a few words on it; may be empty
    /// @param query all that stands in the box once it is taken
    record Proposal(Kind kind, String shown, String about, String query) {}

    /// What there is to propose from.
    ///
    /// @param names by what was typed, and of whom; null for anybody
    /// @param saved queries by name
    /// @param before the last searches, newest first
    /// @param tags the reader's
    record From(
            BiFunction<String, @Nullable Naming, List<Suggestion>> names,
            Map<String, String> saved,
            List<String> before,
            List<String> tags) {}

    private static final int MOST = 9;
    private static final int MOST_OF_A_KIND = 4;
    private static final int LONGEST_NAME_WORDS = 3;

    /// The filters in the order in which they are proposed, each with the words that may follow.
    private static final Map<String, List<String>> WORDS =
            Map.of(
                    "is",
                            List.of(
                                    "unread",
                                    "read",
                                    "starred",
                                    "live-blog",
                                    "article",
                                    "pinned",
                                    "key",
                                    "summary",
                                    "changed",
                                    "gone",
                                    "corrected"),
                    "has",
                            List.of(
                                    "note",
                                    "highlight",
                                    "tag",
                                    "quote",
                                    "speaker",
                                    "source",
                                    "time"),
                    "kind", List.of("direct", "indirect", "mixed", "live-blog", "article"),
                    "in", List.of("entries", "quotes", "notes"),
                    "sort", List.of("newest", "oldest", "relevance"));

    private static final List<String> FILTERS =
            List.of(
                    "speaker",
                    "publisher",
                    "source",
                    "after",
                    "before",
                    "on",
                    "tag",
                    "is",
                    "has",
                    "kind",
                    "author",
                    "language",
                    "in",
                    "sort");

    private static final Map<String, Naming> NAMINGS =
            Map.of(
                    "speaker", Naming.SPEAKER,
                    "said", Naming.SPEAKER,
                    "publisher", Naming.PUBLISHER,
                    "from", Naming.PUBLISHER,
                    "source", Naming.SOURCE);

    private final String typed;
    private final From from;
    private final List<Proposal> all = new ArrayList<>();

    private Proposals(String typed, From from) {
        this.typed = typed;
        this.from = from;
    }

    static List<Proposal> of(String typed, From from) {
        Proposals made = new Proposals(typed, from);
        made.propose();
        Set<String> seen = new LinkedHashSet<>(List.of(typed.strip()));
        return made.all.stream()
                .filter(proposal -> seen.add(proposal.query().strip()))
                .limit(MOST)
                .toList();
    }

    private void propose() {
        if (typed.isBlank()) {
            saved("");
            before("");
            filters("", "");
            return;
        }
        int start = lastPiece(typed);
        String head = typed.substring(0, start);
        String piece = typed.substring(start);
        String without = piece.startsWith("-") ? "-" : "";
        String word = piece.substring(without.length());
        int colon = word.indexOf(':');
        if (colon > 0) {
            values(
                    head + without,
                    word.substring(0, colon).toLowerCase(Locale.ROOT),
                    word.substring(colon + 1).replace("\"", ""));
        } else if (!word.isEmpty() && !word.startsWith("\"")) {
            filters(head + without, word);
            names(head, word, without);
        }
        saved(typed.strip());
        before(typed.strip());
    }

    /// Where the last piece of a query begins; words between marks are one piece.
    static int lastPiece(String typed) {
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                start = i + 1;
            }
        }
        return start;
    }

    private void filters(String head, String begun) {
        FILTERS.stream()
                .filter(filter -> filter.startsWith(begun.toLowerCase(Locale.ROOT)))
                .limit(MOST_OF_A_KIND)
                .forEach(filter ->
                        all.add(
                                new Proposal(
                                        Kind.FILTER,
                                        filter + ":",
                                        Words.of("filter." + filter),
                                        head + filter + ":")));
    }

    private void values(String head, String filter, String begun) {
        Naming of = NAMINGS.get(filter);
        if (of != null) {
            from.names().apply(begun, of).stream()
                    .limit(MOST)
                    .forEach(name -> all.add(name(head, name)));
        }
        List<String> words =
                filter.equals("tag") ? from.tags() : WORDS.getOrDefault(filter, List.of());
        words.stream()
                .filter(word -> word.startsWith(begun.toLowerCase(Locale.ROOT)))
                .limit(MOST)
                .forEach(word -> {
                    String value = word.indexOf(' ') < 0 ? word : "\"" + word + "\"";
                    String query = head + filter + ":" + value;
                    all.add(new Proposal(Kind.FILTER, filter + ":" + value, "", query + " "));
                });
    }

    /// A name may be of several words, of which the last is begun; what fits more of them comes
    /// first.
    private void names(String head, String word, String without) {
        Set<String> seen = new LinkedHashSet<>();
        String before = head;
        String begun = word;
        List<Proposal> found = new ArrayList<>();
        for (int words = 1; words <= LONGEST_NAME_WORDS; words++) {
            String kept = before;
            List<Proposal> here =
                    begun.length() < 2
                            ? List.of()
                            : from.names().apply(begun, null).stream()
                                    .map(name -> name(kept + without, name))
                                    .limit(MOST_OF_A_KIND)
                                    .toList();
            found.addAll(0, here);
            String stripped = before.stripTrailing();
            int start = lastPiece(stripped);
            String earlier = stripped.substring(start);
            if (!without.isEmpty()
                    || earlier.isEmpty()
                    || !earlier.chars().allMatch(Character::isLetter)) {
                break;
            }
            begun = earlier + " " + begun;
            before = stripped.substring(0, start);
        }
        found.stream()
                .filter(proposal -> seen.add(proposal.shown()))
                .limit(MOST_OF_A_KIND)
                .forEach(all::add);
    }

    private static Proposal name(String head, Suggestion name) {
        return new Proposal(
                Kind.NAME,
                name.name(),
                Words.of("naming." + name.of().name()),
                head + name.filter() + " ");
    }

    private void saved(String begun) {
        String part = begun.toLowerCase(Locale.getDefault());
        from.saved().entrySet().stream()
                .filter(saved -> saved.getKey().toLowerCase(Locale.getDefault()).contains(part))
                .limit(MOST_OF_A_KIND)
                .forEach(saved ->
                        all.add(
                                new Proposal(
                                        Kind.SAVED,
                                        saved.getKey(),
                                        saved.getValue(),
                                        saved.getValue())));
    }

    private void before(String begun) {
        String part = begun.toLowerCase(Locale.getDefault());
        from.before().stream()
                .filter(query -> query.toLowerCase(Locale.getDefault()).contains(part))
                .limit(MOST_OF_A_KIND)
                .forEach(query -> all.add(new Proposal(Kind.BEFORE, query, "", query)));
    }
}
