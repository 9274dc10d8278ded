-- name: hit-entry
SELECT ifnull(a.same_as, a.id) AS article, e.id AS entry, e.position, a.title, e.title AS heading, p.name AS publisher,
       e.time, e.time_source, e.text, e.more
  FROM entries e
  JOIN editions d ON d.id = e.edition_id
  JOIN articles a ON a.id = d.article_id
  LEFT JOIN publishers p ON p.id = a.publisher_id
 WHERE e.place = ?;

-- name: hit-quote
SELECT ifnull(a.same_as, a.id) AS article, e.id AS entry, e.position, a.title, e.title AS heading, p.name AS publisher,
       e.time, e.time_source, q.id AS quote, q.text, q.starts, q.ends, s.name AS speaker
  FROM quotes q
  JOIN entries e ON e.id = q.entry_id
  JOIN editions d ON d.id = e.edition_id
  JOIN articles a ON a.id = d.article_id
  LEFT JOIN publishers p ON p.id = a.publisher_id
  LEFT JOIN speakers s ON s.id = q.speaker_id
 WHERE q.place = ?;

-- name: tokens-of-entry
SELECT tokens, time FROM entries WHERE place = ?;

-- name: tokens-of-quote
SELECT q.tokens, e.time FROM quotes q JOIN entries e ON e.id = q.entry_id WHERE q.place = ?;

-- name: speaker-name
SELECT name FROM speakers WHERE id = ?;

-- name: source-name
SELECT name FROM sources WHERE id = ?;

-- name: publisher-name
SELECT name FROM publishers WHERE id = ?;

-- name: quotes-matching
SELECT q.id
  FROM (SELECT rowid AS place FROM quotes_index WHERE quotes_index MATCH ? ORDER BY bm25(quotes_index) LIMIT ?) x
  CROSS JOIN quotes q
 WHERE q.place = x.place;


-- name: words-of-entry
SELECT ifnull(title, ''), text || char(10) || more FROM entries WHERE place = ?;

-- name: words-of-quote
SELECT '', text FROM quotes WHERE place = ?;

-- name: notes-matching
SELECT rowid FROM notes_index WHERE notes_index MATCH ? ORDER BY rowid DESC LIMIT ?;

-- name: all-notes
SELECT id FROM user_changes WHERE what = 'note' AND current = 1 AND value IS NOT NULL ORDER BY id DESC LIMIT ?;

-- name: hit-note
SELECT ifnull(a.same_as, a.id) AS article, e.id AS entry, e.position, a.title, e.title AS heading,
       p.name AS publisher, e.time, e.time_source, w.value AS note
  FROM user_changes w
  JOIN articles a ON a.id = w.article_id
  LEFT JOIN publishers p ON p.id = a.publisher_id
  JOIN entries e ON e.id = coalesce(
         ?2,
         (SELECT s.entry_id FROM edition_entries s WHERE s.edition_id = a.edition_id ORDER BY s.position LIMIT 1))
 WHERE w.id = ?1;
