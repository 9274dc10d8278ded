package org.cuttings.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuttings.model.Counts;
import org.cuttings.model.Headline;
import org.cuttings.search.ListOrder;
import org.cuttings.search.Shelf;
import org.jspecify.annotations.Nullable;

/// Lists of articles, and how many there are. Within one state of the archive.
final class Shelves {
    private final Session db;

    Shelves(Session db) {
        this.db = db;
    }

    /// What an article's list is narrowed to, as SQL over `articles a`.
    private record Narrowed(String condition, List<Object> values) {}

    private static Narrowed narrowed(Shelf shelf) {
        // The pluses keep SQLite to the index in the list's order.
        String here = "+a.binned IS NULL AND +a.same_as IS NULL";
        return switch (shelf) {
            case Shelf.All() -> new Narrowed(here, List.of());
            case Shelf.LiveBlogs() -> new Narrowed(here + " AND a.kind = 'live-blog'", List.of());
            case Shelf.Unread() -> new Narrowed(here + " AND a.read = 0", List.of());
            case Shelf.Starred() -> new Narrowed(here + " AND a.starred = 1", List.of());
            case Shelf.Bin() ->
                    new Narrowed("a.binned IS NOT NULL AND a.same_as IS NULL", List.of());
            case Shelf.Publisher(var name) ->
                    new Narrowed(
                            here
                                    + " AND a.publisher_id = (SELECT id FROM publishers WHERE"
                                    + " name = ?)",
                            List.of(name));
            case Shelf.Tag(var name) ->
                    new Narrowed(
                            here
                                    + " AND a.id IN (SELECT article_id FROM user_changes WHERE what"
                                    + " = 'tag' AND current = 1 AND value IS NOT NULL AND"
                                    + " post_id IS NULL AND (name = ? OR name >= ? || '/' AND"
                                    + " name < ? || '0'))",
                            List.of(name, name, name));
        };
    }

    /// By what a list is ordered, as SQL over `articles NAME`.
    ///
    /// @param down whether the largest comes first
    private record Key(String sql, boolean down) {
        static Key of(ListOrder order, String name) {
            return switch (order) {
                case NEWEST -> new Key(name + ".sort", true);
                case OLDEST -> new Key(name + ".sort", false);
                case TITLE -> new Key("lower(ifnull(" + name + ".title, ''))", false);
                case PUBLISHER ->
                        new Key(
                                "ifnull((SELECT name FROM publishers p WHERE p.id = "
                                        + name
                                        + ".publisher_id), '')",
                                false);
                case KIND -> new Key(name + ".kind", true);
                case MOST_ENTRIES -> new Key(name + ".entry_count", true);
                case MOST_QUOTES -> new Key(name + ".quote_count", true);
            };
        }
    }

    List<Headline> headlines(Shelf shelf, ListOrder order, @Nullable Long after, int limit) {
        Narrowed narrowed = narrowed(shelf);
        Key key = Key.of(order, "a");
        List<Object> values = new ArrayList<>(narrowed.values());
        String from = "";
        if (after != null && (order == ListOrder.NEWEST || order == ListOrder.OLDEST)) {
            // Given as values, so that the index leads straight to the place.
            Optional<long[]> place =
                    db.first(
                            "article-place",
                            row -> new long[] {row.getLong(1), row.getLong(2)},
                            after);
            if (place.isEmpty()) {
                return List.of();
            }
            from = " AND (a.sort, a.id) " + (key.down() ? "<" : ">") + " (?, ?)";
            values.add(place.get()[0]);
            values.add(place.get()[1]);
        } else if (after != null) {
            from =
                    " AND ("
                            + key.sql()
                            + ", a.id) "
                            + (key.down() ? "<" : ">")
                            + " (SELECT "
                            + Key.of(order, "l").sql()
                            + ", l.id FROM articles l WHERE l.id = ?)";
            values.add(after);
        }
        values.add(limit);
        String way = key.down() ? " DESC" : "";
        List<Long> ids =
                db.rows(
                        "SELECT a.id FROM articles a WHERE "
                                + narrowed.condition()
                                + from
                                + " ORDER BY "
                                + key.sql()
                                + way
                                + ", a.id"
                                + way
                                + " LIMIT ?",
                        row -> row.getLong(1),
                        values.toArray());
        return ids.stream().flatMap(id -> headline(id).stream()).toList();
    }

    long count(Shelf shelf) {
        Narrowed narrowed = narrowed(shelf);
        return db.rows(
                        "SELECT count(*) FROM articles a WHERE " + narrowed.condition(),
                        row -> row.getLong(1),
                        narrowed.values().toArray())
                .getFirst();
    }

    Optional<Headline> headline(long article) {
        return db.first("headline", Rows::headline, article);
    }

    Counts counts() {
        long binned = db.count("count-binned");
        Map<String, Long> publishers = counted("count-publishers");
        Map<String, Long> tags = counted("count-tags");
        return db.first(
                        "count-articles",
                        row ->
                                new Counts(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(4),
                                        row.getLong(5),
                                        row.getLong(6),
                                        binned,
                                        publishers,
                                        tags))
                .orElseThrow();
    }

    Map<String, Long> counted(String query, Object... values) {
        Map<String, Long> counts = new LinkedHashMap<>();
        db.all(query, row -> counts.put(row.getString(1), row.getLong(2)), values);
        return counts;
    }
}
