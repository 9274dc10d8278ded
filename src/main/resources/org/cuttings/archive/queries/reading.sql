-- name: headline
SELECT a.id, a.kind, a.title, p.name AS publisher, a.published, a.imported, a.entry_count, a.quote_count,
       a.edition_count, a.lead_image, a.read, a.starred, a.binned,
       (SELECT group_concat(name, char(10)) FROM user_changes
         WHERE article_id = a.id AND post_id IS NULL AND what = 'tag' AND current = 1 AND value IS NOT NULL) AS tags
  FROM articles a LEFT JOIN publishers p ON p.id = a.publisher_id
 WHERE a.id = ?;

-- name: article-place
SELECT sort, id FROM articles WHERE id = ?;

-- name: count-articles
SELECT count(*), sum(kind = 'live-blog'), sum(entry_count), sum(quote_count), sum(read = 0), sum(starred)
  FROM articles
 WHERE binned IS NULL AND same_as IS NULL;

-- name: count-binned
SELECT count(*) FROM articles WHERE binned IS NOT NULL AND same_as IS NULL;

-- name: count-publishers
SELECT p.name, count(*)
  FROM articles a JOIN publishers p ON p.id = a.publisher_id
 WHERE a.binned IS NULL AND a.same_as IS NULL
 GROUP BY p.id
 ORDER BY 2 DESC, 1;

-- name: count-tags
SELECT c.name, count(*)
  FROM user_changes c JOIN articles a ON a.id = c.article_id
 WHERE c.what = 'tag' AND c.current = 1 AND c.value IS NOT NULL AND c.post_id IS NULL AND a.binned IS NULL
 GROUP BY c.name
 ORDER BY c.name;

-- name: count-speakers
SELECT count(*) FROM speakers WHERE joined_to IS NULL AND quote_count > 0;

-- name: count-notes
SELECT count(*) FROM user_changes
 WHERE what IN ('note', 'highlight') AND current = 1 AND value IS NOT NULL
   AND article_id IN (SELECT id FROM articles);

-- name: count-sources
SELECT s.name, c.entries
  FROM (SELECT source_id, count(DISTINCT entry_id) AS entries
          FROM entry_sources GROUP BY source_id ORDER BY 2 DESC, 1 LIMIT ?) c
  JOIN sources s ON s.id = c.source_id
 ORDER BY 2 DESC, 1;

-- name: article-edition
SELECT d.id, d.kind, d.facts, d.doubts, d.number, c.label, c.captured, c.captured_from
  FROM articles a JOIN editions d ON d.id = a.edition_id LEFT JOIN captures c ON c.id = d.capture_id
 WHERE a.id = ?;

-- name: edition
SELECT d.id, d.kind, d.facts, d.doubts, d.number, c.label, c.captured, c.captured_from
  FROM editions d LEFT JOIN captures c ON c.id = d.capture_id
 WHERE d.article_id = ? AND d.number = ?;

-- name: editions-of-article
SELECT d.id, d.number, d.capture_id, c.label, c.captured, c.captured_from, c.imported, c.sha256,
       (SELECT count(*) FROM captures WHERE edition_id = d.id) AS captures, d.id = a.edition_id AS current, d.doubts
  FROM editions d JOIN articles a ON a.id = d.article_id LEFT JOIN captures c ON c.id = d.capture_id
 WHERE d.article_id = ?
 ORDER BY d.taken, d.number;

-- name: entries-of-edition
SELECT e.id, e.post_id, s.position, e.key, e.time, e.time_source, e.updated, e.title, e.bylines, e.flags, e.text,
       e.blocks, e.marks, e.evidence
  FROM edition_entries s JOIN entries e ON e.id = s.entry_id
 WHERE s.edition_id = ?
 ORDER BY s.position;

-- name: entries-not-in-edition
SELECT e.id, e.post_id, e.position, e.key, e.time, e.time_source, e.updated, e.title, e.bylines, e.flags, e.text,
       e.blocks, e.marks, e.evidence
  FROM entries e JOIN editions d ON d.id = e.edition_id
 WHERE d.article_id = ?1 AND e.succeeded_by IS NULL
   AND NOT EXISTS (SELECT 1 FROM edition_entries s WHERE s.edition_id = ?2 AND s.entry_id = e.id)
 ORDER BY e.edition_id, e.position;

-- name: quotes-of-article
SELECT q.id, q.entry_id, q.starts, q.ends, q.kind, q.marked, q.cue_starts, q.cue_ends, q.speaker_id, q.by_hand,
       q.mention_starts, q.mention_ends, CASE WHEN q.by_hand THEN 1.0 ELSE q.confidence END AS confidence,
       CASE WHEN q.by_hand THEN 'you said so' ELSE q.reason END AS reason, s.name AS speaker_name, s.kind AS speaker_kind
  FROM quotes q
  JOIN entries e ON e.id = q.entry_id
  JOIN editions d ON d.id = e.edition_id
  LEFT JOIN speakers s ON s.id = q.speaker_id
 WHERE d.article_id = ?
 ORDER BY q.entry_id, q.position;

-- name: sources-of-article
SELECT es.entry_id, es.name, es.kind, es.url, es.starts, es.ends
  FROM entry_sources es JOIN entries e ON e.id = es.entry_id JOIN editions d ON d.id = e.edition_id
 WHERE d.article_id = ?
 ORDER BY es.entry_id, es.position;

-- name: speakers-of-article
SELECT es.speaker_id, es.names, es.affiliation
  FROM edition_speakers es JOIN editions d ON d.id = es.edition_id
 WHERE d.article_id = ?
 ORDER BY d.taken, d.number, es.position;

-- name: left-out-of-edition
SELECT text, why FROM left_out WHERE edition_id = ? ORDER BY position;

-- name: asset-of-article
SELECT s.address, s.media_type, p.coding, p.length, p.bytes
  FROM editions d JOIN captures c ON c.edition_id = d.id JOIN assets s ON s.capture_id = c.id
  JOIN payloads p ON p.sha256 = s.sha256
 WHERE d.article_id = ? AND s.address = ?
 ORDER BY d.taken DESC, d.number DESC
 LIMIT 1;

-- name: largest-picture-of-article
SELECT s.address, s.media_type, p.coding, p.length, p.bytes
  FROM payloads p JOIN assets s ON s.sha256 = p.sha256
 WHERE (s.capture_id, s.position) = (
         SELECT s.capture_id, s.position
           FROM articles a JOIN captures c ON c.edition_id = a.edition_id JOIN assets s ON s.capture_id = c.id
           JOIN payloads p ON p.sha256 = s.sha256
          WHERE a.id = ? AND s.media_type IN ('image/jpeg', 'image/png', 'image/gif', 'image/bmp')
          ORDER BY p.length DESC, s.position
          LIMIT 1);

-- name: captures-of-article
SELECT c.id FROM captures c JOIN editions d ON d.id = c.edition_id WHERE d.article_id = ? ORDER BY c.id;

-- name: capture
SELECT c.id, c.sha256, c.label, c.media_type, c.charset, c.url, c.captured, c.captured_from, c.imported, c.told, c.doubts,
       c.edition_id, p.coding, p.length, p.bytes
  FROM captures c JOIN payloads p ON p.sha256 = c.sha256
 WHERE c.id = ?;

-- name: assets-of-capture
SELECT s.address, s.media_type, p.coding, p.length, p.bytes
  FROM assets s JOIN payloads p ON p.sha256 = s.sha256
 WHERE s.capture_id = ?
 ORDER BY s.position;

-- name: article-of-entry
SELECT d.article_id, e.post_id FROM entries e JOIN editions d ON d.id = e.edition_id WHERE e.id = ?;

-- name: article-of-quote
SELECT d.article_id, e.post_id, q.text
  FROM quotes q JOIN entries e ON e.id = q.entry_id JOIN editions d ON d.id = e.edition_id
 WHERE q.id = ?;

-- name: note-of-article
SELECT value FROM user_changes
 WHERE article_id = ? AND post_id IS NULL AND what = 'note' AND current = 1 AND value IS NOT NULL;

-- name: words-on-facts
SELECT what, value FROM user_changes
 WHERE article_id = ? AND post_id IS NULL AND current = 1 AND value IS NOT NULL
   AND what IN ('title', 'subtitle', 'byline', 'publisher', 'published', 'language', 'address');

-- name: capture-lines
SELECT c.id, d.number, c.label, c.sha256, p.length, c.media_type, c.charset, c.url, c.captured, c.captured_from,
       c.imported
  FROM captures c JOIN editions d ON d.id = c.edition_id JOIN payloads p ON p.sha256 = c.sha256
 WHERE d.article_id = ?
 ORDER BY d.taken, d.number, c.id;
