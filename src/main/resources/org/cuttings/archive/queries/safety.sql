-- name: payload-rowids
SELECT rowid FROM payloads WHERE rowid > ? ORDER BY rowid LIMIT 1000;

-- name: payload-by-rowid
SELECT sha256, coding, length, bytes FROM payloads WHERE rowid = ?;

-- name: recount-speakers
UPDATE speakers SET quote_count = (SELECT count(*) FROM quotes WHERE speaker_id = speakers.id AND place IS NOT NULL)
 WHERE quote_count <> (SELECT count(*) FROM quotes WHERE speaker_id = speakers.id AND place IS NOT NULL);

-- name: miscounted-speakers
SELECT count(*) FROM speakers
 WHERE quote_count <> (SELECT count(*) FROM quotes WHERE speaker_id = speakers.id AND place IS NOT NULL);

-- name: count-table-rows
SELECT (SELECT count(*) FROM captures), (SELECT count(*) FROM editions), (SELECT count(*) FROM entries),
       (SELECT count(*) FROM quotes), (SELECT count(*) FROM user_changes);

-- name: all-article-ids
SELECT id FROM articles WHERE id > ? ORDER BY id LIMIT 500;

-- name: binned-articles
SELECT id FROM articles WHERE binned IS NOT NULL;

-- name: identities-of-article
SELECT identity FROM articles WHERE id = ?1 OR same_as = ?1;

-- name: targets-of-article
SELECT DISTINCT target FROM user_changes
 WHERE article_id = ?1 OR article_id IN (SELECT id FROM articles WHERE same_as = ?1);

-- name: capture-ids-by-table
SELECT id FROM captures NOT INDEXED WHERE id > ? ORDER BY id LIMIT 1;

-- name: capture-ids-from-end
SELECT id FROM captures NOT INDEXED WHERE id < ? ORDER BY id DESC LIMIT 1;

-- name: purge-quotes
DELETE FROM quotes WHERE entry_id IN (SELECT e.id FROM entries e JOIN editions d ON d.id = e.edition_id WHERE d.article_id = ?);

-- name: purge-entry-sources
DELETE FROM entry_sources WHERE entry_id IN (SELECT e.id FROM entries e JOIN editions d ON d.id = e.edition_id WHERE d.article_id = ?);

-- name: purge-edition-entries
DELETE FROM edition_entries WHERE edition_id IN (SELECT id FROM editions WHERE article_id = ?);

-- name: purge-entries
DELETE FROM entries WHERE edition_id IN (SELECT id FROM editions WHERE article_id = ?);

-- name: purge-left-out
DELETE FROM left_out WHERE edition_id IN (SELECT id FROM editions WHERE article_id = ?);

-- name: purge-edition-speakers
DELETE FROM edition_speakers WHERE edition_id IN (SELECT id FROM editions WHERE article_id = ?);

-- name: purge-captures
DELETE FROM captures WHERE edition_id IN (SELECT id FROM editions WHERE article_id = ?);

-- name: purge-editions
DELETE FROM editions WHERE article_id = ?;

-- name: purge-words
DELETE FROM user_changes WHERE article_id = ?;

-- name: purge-article
DELETE FROM articles WHERE id = ?;

-- name: purge-edition-pointer
UPDATE articles SET edition_id = NULL WHERE id = ?;

-- name: purge-payloads
DELETE FROM payloads
 WHERE sha256 NOT IN (SELECT sha256 FROM captures) AND sha256 NOT IN (SELECT sha256 FROM assets);

-- name: purge-speakers
DELETE FROM speakers
 WHERE id NOT IN (SELECT speaker_id FROM edition_speakers)
   AND id NOT IN (SELECT speaker_id FROM quotes WHERE speaker_id IS NOT NULL)
   AND id NOT IN (SELECT found_speaker_id FROM quotes WHERE found_speaker_id IS NOT NULL)
   AND id NOT IN (SELECT joined_to FROM speakers WHERE joined_to IS NOT NULL)
   AND id NOT IN (SELECT speaker_id FROM user_changes WHERE speaker_id IS NOT NULL);

-- name: reparse-editions
SELECT d.id, d.capture_id, a.identity, d.found_article_id
  FROM editions d JOIN articles a ON a.id = d.found_article_id
 WHERE d.article_id = ?
 ORDER BY d.taken, d.number;

-- name: reparse-edition
UPDATE editions SET content_hash = ?, kind = ?, facts = ?, doubts = ? WHERE id = ?;

-- name: reparse-clear-edition-entries
DELETE FROM edition_entries WHERE edition_id = ?;

-- name: reparse-clear-left-out
DELETE FROM left_out WHERE edition_id = ?;

-- name: reparse-clear-speakers
DELETE FROM edition_speakers WHERE edition_id = ?;

-- name: shown-entries-of-article
SELECT e.id, e.place, e.title, e.text, e.more, e.tokens
  FROM entries e JOIN editions d ON d.id = e.edition_id WHERE d.article_id = ? AND e.place IS NOT NULL;

-- name: shown-quotes-of-article
SELECT q.id, q.place, q.text, q.tokens, q.speaker_id
  FROM quotes q JOIN entries e ON e.id = q.entry_id JOIN editions d ON d.id = e.edition_id
 WHERE d.article_id = ? AND q.place IS NOT NULL;

-- name: take-out-entry
UPDATE entries SET place = NULL WHERE id = ?;

-- name: rewrite-entry
UPDATE entries
   SET key = ?, time = ?, time_source = ?, found_time = ?, found_time_source = ?, updated = ?, title = ?, bylines = ?,
       flags = ?, text = ?, more = ?, blocks = ?, marks = ?, evidence = ?, content_hash = ?, edition_id = ?, position = ?,
       tokens = ''
 WHERE id = ?;

-- name: unshown-entries
SELECT e.id, e.post_id,
       EXISTS (SELECT 1 FROM entries o WHERE o.post_id = e.post_id AND o.id <> e.id
                  AND EXISTS (SELECT 1 FROM edition_entries s WHERE s.entry_id = o.id)) AS others,
       EXISTS (SELECT 1 FROM user_changes u WHERE u.post_id = e.post_id) AS spoken_of
  FROM entries e JOIN editions d ON d.id = e.edition_id
 WHERE d.article_id = ? AND NOT EXISTS (SELECT 1 FROM edition_entries s WHERE s.entry_id = e.id);

-- name: hide-behind-newest
UPDATE entries
   SET succeeded_by = (SELECT max(o.id) FROM entries o
                        WHERE o.post_id = entries.post_id AND o.id <> entries.id
                          AND EXISTS (SELECT 1 FROM edition_entries s WHERE s.entry_id = o.id))
 WHERE id = ?;

-- name: hide-entry
UPDATE entries SET succeeded_by = id WHERE id = ?;

-- name: forget-successor
UPDATE entries SET succeeded_by = NULL WHERE succeeded_by = ?;

-- name: delete-entry
DELETE FROM entries WHERE id = ?;

-- name: article-identity-free
SELECT count(*) FROM articles WHERE identity = ?;

-- name: set-article-identity
UPDATE articles SET identity = ? WHERE id = ?;

-- name: rename-speaker-keys
UPDATE OR IGNORE speakers SET key = substr(key, 1, length(key) - length(?1)) || ?2
 WHERE id IN (SELECT speaker_id FROM user_changes WHERE current = 1 AND what IN ('join', 'rename', 'apart', 'part')
              UNION
              SELECT CAST(value AS INTEGER) FROM user_changes WHERE current = 1 AND what = 'join')
   AND substr(key, -length(?1)) = ?1;

-- name: rename-keys-kept-apart
UPDATE user_changes
   SET name = substr(name, 1, length(name) - length(?1)) || ?2, slot = substr(slot, 1, length(slot) - length(?1)) || ?2
 WHERE current = 1 AND what = 'apart' AND substr(name, -length(?1)) = ?1;

-- name: article-by-identity-shown
SELECT ifnull(same_as, id) FROM articles WHERE identity = ?;

-- name: post-by-key
SELECT e.post_id FROM entries e JOIN editions d ON d.id = e.edition_id WHERE d.article_id = ? AND e.key = ? LIMIT 1;

-- name: post-by-text
SELECT e.post_id FROM entries e JOIN editions d ON d.id = e.edition_id
 WHERE d.article_id = ? AND substr(e.text, 1, 120) = ? ORDER BY e.found_time IS ? DESC LIMIT 1;

-- name: post-by-time
SELECT e.post_id FROM entries e JOIN editions d ON d.id = e.edition_id
 WHERE d.article_id = ? AND e.found_time = ? LIMIT 1;

-- name: only-post
SELECT min(e.post_id) FROM entries e JOIN editions d ON d.id = e.edition_id
 WHERE d.article_id = ? HAVING count(DISTINCT e.post_id) = 1;

-- name: article-state
SELECT a.title, a.entry_count, a.quote_count,
       (SELECT count(*) FROM entries e JOIN editions d ON d.id = e.edition_id
         WHERE d.article_id = a.id AND e.succeeded_by IS NULL AND e.time IS NOT NULL),
       (SELECT count(*) FROM quotes q JOIN entries e ON e.id = q.entry_id JOIN editions d ON d.id = e.edition_id
         WHERE d.article_id = a.id AND e.succeeded_by IS NULL AND q.speaker_id IS NOT NULL)
  FROM articles a WHERE a.id = ?;


-- name: article-quotes-told
SELECT e.post_id, q.text, s.found_name
  FROM quotes q JOIN entries e ON e.id = q.entry_id JOIN editions d ON d.id = e.edition_id
  LEFT JOIN speakers s ON s.id = q.found_speaker_id
 WHERE d.article_id = ? AND e.succeeded_by IS NULL
 ORDER BY e.position, q.position;

-- name: capture-alone
SELECT label, media_type, charset, url, captured, captured_from, told, doubts, sha256, imported
  FROM captures WHERE id = ?;

-- name: payload-by-digest
SELECT sha256, coding, length, bytes FROM payloads WHERE sha256 = ?;

-- name: last-payload
SELECT ifnull(max(rowid), 0) FROM payloads;

-- name: asset-lines
SELECT address, media_type, sha256 FROM assets WHERE capture_id = ? ORDER BY position;

-- name: asset-digests
SELECT DISTINCT sha256 FROM assets;

-- name: note-slots-of-article
SELECT slot FROM user_changes WHERE article_id = ? AND what = 'note' AND current = 1;

-- name: shown-quotes-of-entry
SELECT place, text, tokens, speaker_id FROM quotes WHERE entry_id = ? AND place IS NOT NULL;

-- name: delete-quotes-of-entry
DELETE FROM quotes WHERE entry_id = ?;

-- name: delete-sources-of-entry
DELETE FROM entry_sources WHERE entry_id = ?;
