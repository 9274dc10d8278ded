-- name: refresh-article
SELECT id, publisher_id, kind, language, bylines, binned, same_as, published, modified, imported
  FROM articles
 WHERE id = ?;

-- name: refresh-entries
SELECT e.id, e.post_id, e.position, e.time, e.time_source, e.found_time, e.found_time_source, e.title, e.text, e.more,
       e.bylines, e.tokens, e.place, e.succeeded_by
  FROM entries e JOIN editions d ON d.id = e.edition_id
 WHERE d.article_id = ?
 ORDER BY e.id;

-- name: refresh-quotes
SELECT q.id, q.entry_id, q.text, q.kind, q.speaker_id, q.found_speaker_id, q.by_hand, q.tokens, q.place
  FROM quotes q JOIN entries e ON e.id = q.entry_id JOIN editions d ON d.id = e.edition_id
 WHERE d.article_id = ?
 ORDER BY q.entry_id, q.position;

-- name: refresh-sources
SELECT s.entry_id, s.source_id
  FROM entry_sources s JOIN entries e ON e.id = s.entry_id JOIN editions d ON d.id = e.edition_id
 WHERE d.article_id = ?
 ORDER BY s.entry_id, s.position;

-- name: set-entry-shown
UPDATE entries SET time = ?, time_source = ?, tokens = ?, place = ? WHERE id = ?;

-- name: set-quote-shown
UPDATE quotes SET speaker_id = ?, by_hand = ?, tokens = ?, place = ? WHERE id = ?;

-- name: last-entry-place
SELECT max(place) FROM entries WHERE place >= ? AND place < ?;

-- name: last-quote-place
SELECT max(place) FROM quotes WHERE place >= ? AND place < ?;

-- name: index-entry
INSERT INTO entries_index (rowid, title, text, more, tokens) VALUES (?, ?, ?, ?, ?);

-- name: unindex-entry
INSERT INTO entries_index (entries_index, rowid, title, text, more, tokens) VALUES ('delete', ?, ?, ?, ?, ?);

-- name: index-quote
INSERT INTO quotes_index (rowid, text, tokens) VALUES (?, ?, ?);

-- name: unindex-quote
INSERT INTO quotes_index (quotes_index, rowid, text, tokens) VALUES ('delete', ?, ?, ?);

-- name: speaker-quotes-changed
UPDATE speakers SET quote_count = quote_count + ? WHERE id = ?;

-- name: article-counts
UPDATE articles SET entry_count = ?, quote_count = ?,
       edition_count = (SELECT count(*) FROM editions WHERE article_id = articles.id)
 WHERE id = ?;

-- name: newest-edition
SELECT id FROM editions WHERE article_id = ? ORDER BY taken DESC, number DESC LIMIT 1;

-- name: current-edition
SELECT id, kind, facts FROM editions WHERE article_id = ? ORDER BY taken DESC, number DESC LIMIT 1;

-- name: words-of-article
SELECT what, ifnull((SELECT p.post_id FROM entries p WHERE p.id = user_changes.post_id), post_id) AS post_id,
       speaker_id, exact, value, name
  FROM user_changes
 WHERE current = 1 AND value IS NOT NULL
   AND (article_id = ?1
        OR post_id IS NOT NULL AND article_id IN (SELECT id FROM articles WHERE same_as = ?1))
 ORDER BY id;

-- name: set-article-facts
UPDATE articles
   SET edition_id = ?, url = ?, kind = ?, title = ?, subtitle = ?, bylines = ?, publisher_id = ?, section = ?,
       language = ?, lead_image = ?, published = ?, modified = ?, sort = ?, read = ?, starred = ?, binned = ?
 WHERE id = ?;

-- name: article-imported
SELECT imported FROM articles WHERE id = ?;

-- name: first-entry-time
SELECT min(time) FROM entries e JOIN editions d ON d.id = e.edition_id WHERE d.article_id = ? AND length(time) > 10;
