-- name: capture-known
SELECT c.id, ifnull(a.same_as, a.id)
  FROM captures c JOIN editions d ON d.id = c.edition_id JOIN articles a ON a.id = d.article_id
 WHERE c.sha256 = ? AND ifnull(c.url, '') = ifnull(?, '');

-- name: bytes-known
SELECT ifnull(a.same_as, a.id)
  FROM captures c JOIN editions d ON d.id = c.edition_id JOIN articles a ON a.id = d.article_id
 WHERE c.sha256 = ?
 ORDER BY c.id
 LIMIT 1;

-- name: add-payload
INSERT INTO payloads (sha256, length, coding, bytes) VALUES (?, ?, ?, ?)
ON CONFLICT (sha256) DO NOTHING;

-- name: add-capture
INSERT INTO captures (sha256, label, media_type, charset, url, captured, captured_from, imported, told, doubts)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: capture-shows
UPDATE captures SET edition_id = ? WHERE id = ?;

-- name: add-asset
INSERT INTO assets (capture_id, position, address, media_type, sha256) VALUES (?, ?, ?, ?, ?);

-- name: article-by-identity
SELECT id FROM articles WHERE identity = ?;

-- name: article-stands-for
SELECT ifnull(same_as, id) FROM articles WHERE id = ?;

-- name: add-article
INSERT INTO articles (identity, kind, bylines, sort, imported) VALUES (?, ?, '[]', ?, ?);

-- name: edition-with-content
SELECT id FROM editions WHERE found_article_id = ? AND content_hash = ?;

-- name: next-edition-number
SELECT ifnull(max(number), 0) + 1 FROM editions WHERE article_id = ?;

-- name: add-edition
INSERT INTO editions (article_id, found_article_id, capture_id, number, content_hash, taken, kind, facts, doubts)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: add-left-out
INSERT INTO left_out (edition_id, position, text, why) VALUES (?, ?, ?, ?);

-- name: add-entry
-- The id is the one that SQLite would give; so a new post's first version is its own post without being written twice.
INSERT INTO entries (id, edition_id, position, post_id, key, time, time_source, found_time, found_time_source,
                     updated, title, bylines, flags, text, more, blocks, marks, evidence, content_hash, tokens)
SELECT new.id, ?, ?, ifnull(?, new.id), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ''
  FROM (SELECT ifnull(max(id), 0) + 1 AS id FROM entries) AS new;

-- name: add-edition-entry
INSERT INTO edition_entries (edition_id, position, entry_id) VALUES (?, ?, ?);

-- name: add-quote
INSERT INTO quotes (entry_id, position, starts, ends, text, kind, marked, cue_starts, cue_ends, speaker_id,
                    found_speaker_id, mention_starts, mention_ends, confidence, reason, tokens)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, '');

-- name: add-entry-source
INSERT INTO entry_sources (entry_id, position, source_id, name, kind, url, starts, ends)
VALUES (?, ?, ?, ?, ?, ?, ?, ?);

-- name: source-by-name
SELECT id FROM sources WHERE folded = ?;

-- name: add-source
INSERT INTO sources (name, folded) VALUES (?, ?);

-- name: publisher-by-name
SELECT id FROM publishers WHERE name = ?;

-- name: add-publisher
INSERT INTO publishers (name, folded) VALUES (?, ?);

-- name: add-edition-speaker
INSERT INTO edition_speakers (edition_id, position, speaker_id, name, kind, names, affiliation)
VALUES (?, ?, ?, ?, ?, ?, ?);

-- name: versions-of-article
SELECT e.id, e.post_id, e.key, e.found_time, e.title, e.text, e.content_hash, e.succeeded_by, e.flags
  FROM entries e JOIN editions d ON d.id = e.edition_id
 WHERE d.article_id = ? AND d.id <> ?
 ORDER BY e.id;

-- name: shown-versions
SELECT e.post_id, e.id, max(d.taken * 1000000 + d.number) AS shown
  FROM edition_entries s JOIN editions d ON d.id = s.edition_id JOIN entries e ON e.id = s.entry_id
 WHERE d.article_id = ?
 GROUP BY e.id
 ORDER BY e.post_id, shown, e.id;

-- name: succeed
UPDATE entries SET succeeded_by = ? WHERE id = ? AND succeeded_by IS NOT ?;
