-- name: say
INSERT INTO user_changes (act, at, what, article_id, post_id, speaker_id, exact, anchor, name, value, target, slot, current)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1);

-- name: slot-not-current
UPDATE user_changes SET current = 0 WHERE slot = ? AND current = 1;

-- name: slot-value
SELECT value FROM user_changes WHERE slot = ? AND current = 1;

-- name: slot-restore
UPDATE user_changes SET current = 1
 WHERE id = (SELECT max(id) FROM user_changes WHERE slot = ? AND undone = 0);

-- name: last-act
SELECT act FROM user_changes WHERE undone = 0 AND what <> 'read' ORDER BY id DESC LIMIT 1;

-- name: words-of-act
SELECT id, act, at, what, article_id, post_id, speaker_id, exact, anchor, name, value, target, slot
  FROM user_changes WHERE act = ? ORDER BY id;

-- name: undo-act
UPDATE user_changes SET undone = 1, current = 0 WHERE act = ?;

-- name: act-known
SELECT count(*) FROM user_changes WHERE act = ?;

-- name: all-words
SELECT id, act, at, what, article_id, post_id, speaker_id, exact, anchor, name, value, target, slot, undone
  FROM user_changes WHERE id > ? ORDER BY id LIMIT 1000;

-- name: newest-act
SELECT act FROM user_changes ORDER BY id DESC LIMIT 1;

-- name: index-note
INSERT INTO notes_index (rowid, text)
SELECT id, value FROM user_changes WHERE slot = ? AND what = 'note' AND current = 1 AND value IS NOT NULL;

-- name: unindex-note
INSERT INTO notes_index (notes_index, rowid, text)
SELECT 'delete', id, value FROM user_changes WHERE slot = ? AND what = 'note' AND current = 1 AND value IS NOT NULL;

-- name: article-identity
SELECT identity FROM articles WHERE id = ?;

-- name: post-names
SELECT e.key, e.found_time, substr(e.text, 1, 120), d.found_article_id
  FROM entries e JOIN editions d ON d.id = e.edition_id WHERE e.id = ?;

-- name: speaker-key
SELECT key, name, kind FROM speakers WHERE id = ?;

-- name: title-of-article
SELECT ifnull(title, 'an article without a title') FROM articles WHERE id = ?;

-- name: article-same-as
UPDATE articles SET same_as = ? WHERE id = ?;

-- name: articles-same-as
SELECT id FROM articles WHERE same_as = ?;

-- name: editions-found-of
SELECT id FROM editions WHERE found_article_id = ? ORDER BY id;

-- name: edition-number
UPDATE editions SET article_id = ?, number = ? WHERE id = ?;

-- name: saved-searches
SELECT name, value FROM user_changes WHERE what = 'search' AND current = 1 AND value IS NOT NULL ORDER BY name;

-- name: words-on-posts
SELECT w.id, coalesce(d.article_id, a.same_as, w.article_id) AS article, ifnull(n.post_id, w.post_id) AS post_id,
       w.what, w.name, w.value, w.exact, w.anchor, w.at, n.id AS entry, n.text
  FROM user_changes w
  JOIN articles a ON a.id = w.article_id
  LEFT JOIN entries n
    ON n.id = (SELECT max(v.id) FROM entries v
                WHERE v.succeeded_by IS NULL
                  AND v.post_id = (SELECT p.post_id FROM entries p
                                    WHERE p.id = ifnull((SELECT CAST(j.value AS INTEGER) FROM user_changes j
                                                          WHERE j.post_id = w.post_id AND j.what = 'entry-joined'
                                                            AND j.current = 1),
                                                        w.post_id)))
  LEFT JOIN editions d ON d.id = n.edition_id
 WHERE w.id IN (SELECT u.id
                  FROM editions x CROSS JOIN entries p CROSS JOIN user_changes u
                 WHERE x.article_id = ?1 AND p.edition_id = x.id AND u.post_id = p.id AND u.current = 1
                UNION
                SELECT u.id
                  FROM user_changes u
                 WHERE u.article_id = ?1 AND u.current = 1
                   AND NOT EXISTS (SELECT 1 FROM entries p WHERE p.id = u.post_id))
   AND w.post_id IS NOT NULL AND w.current = 1 AND w.value IS NOT NULL
   AND w.what IN ('tag', 'note', 'star', 'highlight')
 ORDER BY w.id;

-- name: all-notes-and-highlights
SELECT w.id, coalesce(d.article_id, a.same_as, w.article_id) AS article, ifnull(n.post_id, w.post_id) AS post_id,
       w.what, w.name, w.value, w.exact, w.anchor, w.at, n.id AS entry, n.text
  FROM user_changes w
  JOIN articles a ON a.id = w.article_id
  LEFT JOIN entries n
    ON n.id = (SELECT max(v.id) FROM entries v
                WHERE v.succeeded_by IS NULL
                  AND v.post_id = (SELECT p.post_id FROM entries p
                                    WHERE p.id = ifnull((SELECT CAST(j.value AS INTEGER) FROM user_changes j
                                                          WHERE j.post_id = w.post_id AND j.what = 'entry-joined'
                                                            AND j.current = 1),
                                                        w.post_id)))
  LEFT JOIN editions d ON d.id = n.edition_id
 WHERE w.id < ? AND w.current = 1 AND w.value IS NOT NULL AND w.what IN ('note', 'highlight')
 ORDER BY w.id DESC
 LIMIT ?;

-- name: words-perhaps-not-placed
SELECT w.id, coalesce(d.article_id, a.same_as, w.article_id) AS article, ifnull(n.post_id, w.post_id) AS post_id,
       w.what, w.name, w.value, w.exact, w.anchor, w.at, n.id AS entry, n.text
  FROM user_changes w
  JOIN articles a ON a.id = w.article_id
  LEFT JOIN entries n
    ON n.id = (SELECT max(v.id) FROM entries v
                WHERE v.succeeded_by IS NULL
                  AND v.post_id = (SELECT p.post_id FROM entries p
                                    WHERE p.id = ifnull((SELECT CAST(j.value AS INTEGER) FROM user_changes j
                                                          WHERE j.post_id = w.post_id AND j.what = 'entry-joined'
                                                            AND j.current = 1),
                                                        w.post_id)))
  LEFT JOIN editions d ON d.id = n.edition_id
 WHERE (w.exact IS NOT NULL OR n.id IS NULL) AND w.post_id IS NOT NULL AND w.current = 1 AND w.value IS NOT NULL
   AND w.what IN ('tag', 'note', 'star', 'highlight')
 ORDER BY w.id;

-- name: word-on-post
SELECT w.id, coalesce(d.article_id, a.same_as, w.article_id) AS article, ifnull(n.post_id, w.post_id) AS post_id,
       w.what, w.name, w.value, w.exact, w.anchor, w.at, n.id AS entry, n.text
  FROM user_changes w
  JOIN articles a ON a.id = w.article_id
  LEFT JOIN entries n
    ON n.id = (SELECT max(v.id) FROM entries v
                WHERE v.succeeded_by IS NULL
                  AND v.post_id = (SELECT p.post_id FROM entries p
                                    WHERE p.id = ifnull((SELECT CAST(j.value AS INTEGER) FROM user_changes j
                                                          WHERE j.post_id = w.post_id AND j.what = 'entry-joined'
                                                            AND j.current = 1),
                                                        w.post_id)))
  LEFT JOIN editions d ON d.id = n.edition_id
 WHERE w.id = ? AND w.current = 1 AND w.value IS NOT NULL AND w.what IN ('tag', 'note', 'star', 'highlight');

-- name: words-of-post
SELECT id, act, at, what, article_id, post_id, speaker_id, exact, anchor, name, value, target, slot
  FROM user_changes
 WHERE post_id IN (SELECT p.id FROM entries p WHERE p.post_id = ?) AND what = ? AND current = 1 AND value IS NOT NULL
 ORDER BY id;

-- name: current-word
SELECT id, act, at, what, article_id, post_id, speaker_id, exact, anchor, name, value, target, slot
  FROM user_changes
 WHERE id = ? AND current = 1 AND value IS NOT NULL AND what IN ('tag', 'note', 'star', 'highlight');

-- name: quote-at
SELECT id FROM quotes WHERE entry_id = ? AND starts = ? AND ends = ?;

-- name: entry-stands
SELECT d.article_id, e.post_id, e.text FROM entries e JOIN editions d ON d.id = e.edition_id WHERE e.id = ?;

-- name: boundaries-of-article
SELECT what, post_id, exact, anchor, value, target
  FROM user_changes
 WHERE current = 1 AND value IS NOT NULL AND what IN ('entry-joined', 'entry-split')
   AND (article_id = ?1 OR article_id IN (SELECT id FROM articles WHERE same_as = ?1))
 ORDER BY id;

-- name: boundary-words-of-article
SELECT id, act, at, what, article_id, post_id, speaker_id, exact, anchor, name, value, target, slot
  FROM user_changes
 WHERE current = 1 AND value IS NOT NULL AND what IN ('entry-joined', 'entry-split')
   AND (article_id = ?1 OR article_id IN (SELECT id FROM articles WHERE same_as = ?1))
 ORDER BY id;

-- name: editions-without-bytes
SELECT count(*) FROM editions WHERE article_id = ? AND capture_id IS NULL;

-- name: thread-to
UPDATE entries SET post_id = ?2
 WHERE post_id = ?1 AND edition_id IN (SELECT id FROM editions WHERE found_article_id = ?3);

-- name: own-threads
UPDATE entries
   SET post_id = (SELECT min(o.id) FROM entries o JOIN editions d ON d.id = o.edition_id
                   WHERE o.post_id = entries.post_id AND d.found_article_id = ?1)
 WHERE edition_id IN (SELECT id FROM editions WHERE found_article_id = ?1)
   AND post_id NOT IN (SELECT o.id FROM entries o JOIN editions d ON d.id = o.edition_id WHERE d.found_article_id = ?1);
