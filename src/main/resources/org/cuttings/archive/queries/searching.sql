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
