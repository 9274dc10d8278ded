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
SELECT what, post_id, exact, anchor, name, value, at
  FROM user_changes
 WHERE article_id = ? AND post_id IS NOT NULL AND current = 1 AND value IS NOT NULL
   AND what IN ('tag', 'note', 'star', 'highlight')
 ORDER BY id;
