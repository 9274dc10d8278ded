package org.cuttings.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Deletes an article for good. Inside the caller's transaction.
final class Purge {
    /// In the order in which rows refer to each other.
    private static final List<String> STEPS =
            List.of(
                    "purge-edition-entries",
                    "purge-edition-speakers",
                    "purge-left-out",
                    "purge-edition-pointer",
                    "purge-entries",
                    "purge-captures",
                    "purge-editions");

    private Purge() {}

    /// By which the record of the reader's changes names the article and those that are one with
    /// it.
    static Set<String> identities(Session db, long article) {
        Set<String> identities = new HashSet<>();
        db.all("identities-of-article", row -> identities.add(row.getString(1)), article);
        for (String target : db.all("targets-of-article", row -> row.getString(1), article)) {
            String named = Json.map(target).get("article");
            if (named != null) {
                identities.add(named);
            }
        }
        return identities;
    }

    static void article(Session db, long article) {
        Taking.out(db, article);
        STEPS.forEach(step -> db.change(step, article));
        for (Long same : db.all("articles-same-as", row -> row.getLong(1), article)) {
            db.change("purge-words", same);
            db.change("purge-article", same);
        }
        for (String slot : db.all("note-slots-of-article", row -> row.getString(1), article)) {
            db.change("unindex-note", slot);
        }
        db.change("purge-words", article);
        db.change("purge-article", article);
    }
}
