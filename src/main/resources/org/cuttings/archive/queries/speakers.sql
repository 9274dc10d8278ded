-- name: speaker-by-key
SELECT id, found_name FROM speakers WHERE key = ?;

-- name: add-speaker
INSERT INTO speakers (key, name, found_name, kind) VALUES (?, ?, ?, ?);

-- name: found-speaker-name
UPDATE speakers SET found_name = ? WHERE id = ?;

-- name: add-speaker-name
INSERT INTO speaker_names (speaker_id, name, folded) VALUES (?, ?, ?) ON CONFLICT DO NOTHING;

-- name: speaker-joined-to
SELECT joined_to FROM speakers WHERE id = ?;

-- name: show-speaker-name
UPDATE speakers
   SET name = ifnull((SELECT value FROM user_changes
                       WHERE what = 'rename' AND current = 1 AND value IS NOT NULL AND speaker_id = speakers.id),
                     found_name)
 WHERE id = ?;

-- name: join-speaker
UPDATE speakers SET joined_to = ? WHERE id = ?;

-- name: articles-of-speaker
SELECT DISTINCT d.article_id
  FROM quotes q JOIN entries e ON e.id = q.entry_id JOIN editions d ON d.id = e.edition_id
 WHERE q.found_speaker_id = ?1 OR q.speaker_id = ?1;

-- name: speakers-by-count
SELECT id, name, kind, quote_count FROM speakers
 WHERE joined_to IS NULL AND (quote_count, id) < (?, ?) AND quote_count > 0
 ORDER BY quote_count DESC, id DESC
 LIMIT ?;

-- name: speaker
SELECT id, name, kind, quote_count FROM speakers WHERE id = ?;

-- name: speaker-names
SELECT n.name
  FROM speaker_names n JOIN speakers s ON s.id = n.speaker_id
 WHERE s.id = ?1 OR s.joined_to = ?1
 ORDER BY length(n.name) DESC, n.name;

-- name: speaker-affiliation
SELECT es.affiliation
  FROM edition_speakers es JOIN editions d ON d.id = es.edition_id JOIN speakers s ON s.id = es.speaker_id
 WHERE (s.id = ?1 OR s.joined_to = ?1) AND es.affiliation IS NOT NULL
 ORDER BY d.taken DESC, d.number DESC, d.id
 LIMIT 1;

-- name: speaker-first
SELECT e.time FROM quotes q JOIN entries e ON e.id = q.entry_id
 WHERE q.speaker_id = ? AND q.place IS NOT NULL AND e.time IS NOT NULL
 ORDER BY q.place LIMIT 1;

-- name: speaker-last
SELECT e.time FROM quotes q JOIN entries e ON e.id = q.entry_id
 WHERE q.speaker_id = ? AND q.place IS NOT NULL AND e.time IS NOT NULL
 ORDER BY q.place DESC LIMIT 1;

-- name: speaker-articles
SELECT count(DISTINCT d.article_id)
  FROM (SELECT entry_id FROM quotes WHERE speaker_id = ? AND place IS NOT NULL LIMIT 10000) q
  JOIN entries e ON e.id = q.entry_id JOIN editions d ON d.id = e.edition_id;

-- name: all-speaker-names
SELECT n.speaker_id, n.folded, ifnull(s.joined_to, s.id), s.quote_count, n.name
  FROM speaker_names n JOIN speakers s ON s.id = n.speaker_id;

-- name: quotes-of-speaker
SELECT q.id, ifnull(a.same_as, a.id) AS article, q.entry_id AS entry, e.position, q.starts, q.ends, q.kind, q.marked,
       q.cue_starts, q.cue_ends, q.mention_starts, q.mention_ends, CASE WHEN q.by_hand THEN 1.0 ELSE q.confidence END AS confidence,
       CASE WHEN q.by_hand THEN 'you said so' ELSE q.reason END AS reason, e.text,
       q.speaker_id AS speaker, s.name AS speaker_name, s.kind AS speaker_kind, a.title, p.name AS publisher, e.time,
       e.time_source, q.place
  FROM quotes q
  JOIN entries e ON e.id = q.entry_id
  JOIN editions d ON d.id = e.edition_id
  JOIN articles a ON a.id = d.article_id
  LEFT JOIN publishers p ON p.id = a.publisher_id
  LEFT JOIN speakers s ON s.id = q.speaker_id
 WHERE q.speaker_id = ? AND q.place > ?
 ORDER BY q.place
 LIMIT ?;

-- name: quote
SELECT q.id, ifnull(a.same_as, a.id) AS article, q.entry_id AS entry, e.position, q.starts, q.ends, q.kind, q.marked,
       q.cue_starts, q.cue_ends, q.mention_starts, q.mention_ends, CASE WHEN q.by_hand THEN 1.0 ELSE q.confidence END AS confidence,
       CASE WHEN q.by_hand THEN 'you said so' ELSE q.reason END AS reason, e.text,
       q.speaker_id AS speaker, s.name AS speaker_name, s.kind AS speaker_kind, a.title, p.name AS publisher, e.time,
       e.time_source, q.place
  FROM quotes q
  JOIN entries e ON e.id = q.entry_id
  JOIN editions d ON d.id = e.edition_id
  JOIN articles a ON a.id = d.article_id
  LEFT JOIN publishers p ON p.id = a.publisher_id
  LEFT JOIN speakers s ON s.id = q.speaker_id
 WHERE q.id = ?;

-- name: all-publisher-names
SELECT id, folded, name FROM publishers;

-- name: all-source-names
SELECT id, folded, name FROM sources;

-- name: place-of-quote
SELECT ifnull(place, 0) FROM quotes WHERE id = ?;

-- name: names-stamp
SELECT (SELECT max(id) FROM editions), (SELECT max(id) FROM user_changes);

-- name: speakers-to-compare
SELECT id, key, name, kind, quote_count FROM speakers
 WHERE joined_to IS NULL AND quote_count > 0 AND kind IN ('PERSON', 'ORGANISATION')
 ORDER BY quote_count DESC, id;

-- name: speakers-kept-apart
SELECT speaker_id, name FROM user_changes WHERE what = 'apart' AND current = 1 AND value IS NOT NULL ORDER BY id;

-- name: speakers-share-an-article
SELECT count(*)
  FROM edition_speakers a JOIN editions da ON da.id = a.edition_id
  JOIN editions db ON db.article_id = da.article_id JOIN edition_speakers b ON b.edition_id = db.id
 WHERE a.speaker_id = ? AND b.speaker_id = ?;

-- name: speakers-joined-to
SELECT id FROM speakers WHERE joined_to = ?;

-- name: speaker-variants
SELECT id, key, EXISTS (SELECT 1 FROM edition_speakers WHERE speaker_id = speakers.id)
  FROM speakers WHERE key >= ? AND key < ? AND key GLOB ?;

-- name: speaker-found-names
SELECT DISTINCT es.name
  FROM speakers s JOIN edition_speakers es ON es.speaker_id = s.id
 WHERE s.id = ?1 OR s.joined_to = ?1
   AND NOT EXISTS (SELECT 1 FROM user_changes
                    WHERE what = 'join' AND current = 1 AND value IS NOT NULL AND speaker_id = s.id);

-- name: speakers-joined-by-hand
SELECT s.id
  FROM speakers s JOIN user_changes u ON u.speaker_id = s.id
 WHERE s.joined_to = ? AND u.what = 'join' AND u.current = 1 AND u.value IS NOT NULL
 ORDER BY s.name, s.id;
