package org.cuttings.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cuttings.model.Change;
import org.cuttings.model.Entry;
import org.cuttings.search.WordChanges;

/// What a later edition of an article changed, entry by entry.
final class Comparing {
    private final Session db;

    Comparing(Session db) {
        this.db = db;
    }

    private record Shown(long id, long post, Entry entry) {}

    /// In the later edition's order; what is gone stands where it stood.
    ///
    /// @throws ArchiveException where the article has no such edition
    List<Change> changes(long article, int earlier, int later) {
        List<Shown> before = shown(article, earlier);
        List<Shown> after = shown(article, later);
        Map<Long, Integer> placesBefore = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            placesBefore.put(before.get(i).post(), i);
        }
        Set<Long> still = new HashSet<>();
        after.forEach(shown -> still.add(shown.post()));
        Set<Long> inOrder = inOrder(after, placesBefore);
        List<Change> changes = new ArrayList<>();
        int told = 0;
        for (Shown now : after) {
            Integer place = placesBefore.get(now.post());
            if (place != null && inOrder.contains(now.post())) {
                told = goneUpTo(place, told, before, still, changes);
            }
            changes.add(
                    place == null
                            ? new Change(
                                    Change.Kind.ADDED, now.post(), null, now.entry(), List.of())
                            : of(before.get(place), now, inOrder.contains(now.post())));
        }
        goneUpTo(before.size(), told, before, still, changes);
        return changes;
    }

    private static int goneUpTo(
            int place, int from, List<Shown> before, Set<Long> still, List<Change> changes) {
        for (int i = from; i < place; i++) {
            Shown was = before.get(i);
            if (!still.contains(was.post())) {
                changes.add(new Change(Change.Kind.GONE, was.post(), was.entry(), null, List.of()));
            }
        }
        return Math.max(from, place);
    }

    private static Change of(Shown before, Shown now, boolean inOrder) {
        boolean edited =
                before.id() != now.id()
                        && !(before.entry().text().equals(now.entry().text())
                                && Objects.equals(before.entry().title(), now.entry().title())
                                && Objects.equals(
                                        before.entry().timing().moment(),
                                        now.entry().timing().moment()));
        if (edited) {
            return new Change(
                    Change.Kind.EDITED,
                    now.post(),
                    before.entry(),
                    now.entry(),
                    WordChanges.of(before.entry().text(), now.entry().text()));
        }
        return new Change(
                inOrder ? Change.Kind.SAME : Change.Kind.MOVED,
                now.post(),
                before.entry(),
                now.entry(),
                List.of());
    }

    /// The posts of a longest run that stands in the same order in both; the others were moved.
    private static Set<Long> inOrder(List<Shown> after, Map<Long, Integer> placesBefore) {
        List<Shown> both = after.stream().filter(s -> placesBefore.containsKey(s.post())).toList();
        int[] places =
                both.stream().mapToInt(s -> placesBefore.getOrDefault(s.post(), 0)).toArray();
        int[] tails = new int[both.size()];
        int[] previous = new int[both.size()];
        int length = 0;
        for (int i = 0; i < both.size(); i++) {
            int place = places[i];
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (places[tails[middle]] < place) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        Set<Long> run = new HashSet<>();
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
            run.add(both.get(i).post());
        }
        return run;
    }

    private List<Shown> shown(long article, int number) {
        long edition =
                db.first("edition", row -> row.getLong("id"), article, number)
                        .orElseThrow(() ->
                                new ArchiveException(
                                        ArchiveException.Reason.NOT_FOUND,
                                        "Article " + article + " has no edition " + number + "."));
        return db.all(
                "entries-of-edition",
                row ->
                        new Shown(
                                row.getLong("id"),
                                row.getLong("post_id"),
                                Rows.entry(row, Json::evidence)),
                edition);
    }
}
