-- The first shape. docs/archive.md tells what each table means to others who read it.

-- Bytes as they came, each once however often they were brought in.
CREATE TABLE payloads (
  sha256 TEXT PRIMARY KEY,
  length INTEGER NOT NULL,
  coding TEXT NOT NULL CHECK (coding IN ('identity', 'deflate')),
  bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE captures (
  id            INTEGER PRIMARY KEY,
  sha256        TEXT NOT NULL,
  label         TEXT NOT NULL,
  media_type    TEXT NOT NULL,
  charset       TEXT,
  url           TEXT,
  captured      TEXT,
  captured_from TEXT,
  imported      TEXT NOT NULL,
  told          TEXT NOT NULL,
  doubts        TEXT NOT NULL,
  edition_id    INTEGER REFERENCES editions (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX captures_once ON captures (sha256, ifnull(url, ''));
CREATE INDEX captures_of_edition ON captures (edition_id);

CREATE TABLE assets (
  capture_id INTEGER NOT NULL REFERENCES captures (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  address    TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256     TEXT NOT NULL REFERENCES payloads (sha256),
  PRIMARY KEY (capture_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX assets_by_address ON assets (address);
CREATE INDEX assets_by_bytes ON assets (sha256);

CREATE TABLE publishers (
  id     INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE,
  folded TEXT NOT NULL
) STRICT;

CREATE TABLE articles (
  id            INTEGER PRIMARY KEY,
  identity      TEXT NOT NULL UNIQUE,
  url           TEXT,
  kind          TEXT NOT NULL CHECK (kind IN ('live-blog', 'article')),
  title         TEXT,
  subtitle      TEXT,
  bylines       TEXT NOT NULL,
  publisher_id  INTEGER REFERENCES publishers (id),
  section       TEXT,
  language      TEXT,
  lead_image    TEXT,
  published     TEXT,
  modified      TEXT,
  sort          INTEGER NOT NULL,
  imported      TEXT NOT NULL,
  edition_id    INTEGER REFERENCES editions (id) DEFERRABLE INITIALLY DEFERRED,
  entry_count   INTEGER NOT NULL DEFAULT 0,
  quote_count   INTEGER NOT NULL DEFAULT 0,
  edition_count INTEGER NOT NULL DEFAULT 0,
  read          INTEGER NOT NULL DEFAULT 0,
  starred       INTEGER NOT NULL DEFAULT 0,
  binned        TEXT,
  same_as       INTEGER REFERENCES articles (id)
) STRICT;
CREATE INDEX articles_by_time ON articles (sort, id);
CREATE INDEX articles_by_publisher ON articles (publisher_id, sort, id);
CREATE INDEX articles_same ON articles (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX articles_binned ON articles (sort, id) WHERE binned IS NOT NULL;
CREATE INDEX articles_starred ON articles (sort, id) WHERE starred = 1;
CREATE INDEX articles_unread ON articles (sort, id) WHERE read = 0;
CREATE INDEX articles_by_kind ON articles (kind, sort, id);
CREATE INDEX articles_counted ON articles (binned, same_as, kind, read, starred, publisher_id, entry_count, quote_count);

CREATE TABLE editions (
  id               INTEGER PRIMARY KEY,
  article_id       INTEGER NOT NULL REFERENCES articles (id),
  found_article_id INTEGER NOT NULL REFERENCES articles (id),
  capture_id       INTEGER REFERENCES captures (id) DEFERRABLE INITIALLY DEFERRED,
  number           INTEGER NOT NULL,
  content_hash     TEXT NOT NULL,
  taken            INTEGER NOT NULL,
  kind             TEXT NOT NULL,
  facts            TEXT NOT NULL,
  doubts           TEXT NOT NULL
) STRICT;
CREATE INDEX editions_of_article ON editions (article_id, taken, number);
CREATE INDEX editions_found ON editions (found_article_id, content_hash);
CREATE INDEX editions_of_capture ON editions (capture_id);

CREATE TABLE left_out (
  edition_id INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  text       TEXT NOT NULL,
  why        TEXT NOT NULL,
  PRIMARY KEY (edition_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE entries (
  id                INTEGER PRIMARY KEY,
  edition_id        INTEGER NOT NULL REFERENCES editions (id),
  position          INTEGER NOT NULL,
  post_id           INTEGER NOT NULL REFERENCES entries (id) DEFERRABLE INITIALLY DEFERRED,
  key               TEXT,
  time              TEXT,
  time_source       TEXT NOT NULL,
  found_time        TEXT,
  found_time_source TEXT NOT NULL,
  updated           TEXT,
  title             TEXT,
  bylines           TEXT NOT NULL,
  flags             TEXT NOT NULL,
  text              TEXT NOT NULL,
  more              TEXT NOT NULL,
  blocks            TEXT NOT NULL,
  marks             TEXT NOT NULL,
  evidence          TEXT NOT NULL,
  content_hash      TEXT NOT NULL,
  succeeded_by      INTEGER REFERENCES entries (id) DEFERRABLE INITIALLY DEFERRED,
  tokens            TEXT NOT NULL,
  place             INTEGER
) STRICT;
CREATE INDEX entries_of_edition ON entries (edition_id, position);
CREATE INDEX entries_of_post ON entries (post_id);
CREATE INDEX entries_succeeded ON entries (succeeded_by) WHERE succeeded_by IS NOT NULL;
CREATE UNIQUE INDEX entries_by_place ON entries (place) WHERE place IS NOT NULL;

-- What an edition shows. An entry that did not change between editions is stored once and shown by both.
CREATE TABLE edition_entries (
  edition_id INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  entry_id   INTEGER NOT NULL REFERENCES entries (id),
  PRIMARY KEY (edition_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX edition_entries_of_entry ON edition_entries (entry_id);

CREATE TABLE speakers (
  id          INTEGER PRIMARY KEY,
  key         TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  found_name  TEXT NOT NULL,
  kind        TEXT NOT NULL,
  joined_to   INTEGER REFERENCES speakers (id),
  quote_count INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX speakers_by_count ON speakers (quote_count, id);
CREATE INDEX speakers_joined ON speakers (joined_to) WHERE joined_to IS NOT NULL;

CREATE TABLE speaker_names (
  speaker_id INTEGER NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
  name       TEXT NOT NULL,
  folded     TEXT NOT NULL,
  PRIMARY KEY (speaker_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_names_folded ON speaker_names (folded);

-- Who speaks in an edition, as that page names them.
CREATE TABLE edition_speakers (
  edition_id  INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  speaker_id  INTEGER NOT NULL REFERENCES speakers (id),
  name        TEXT NOT NULL,
  kind        TEXT NOT NULL,
  names       TEXT NOT NULL,
  affiliation TEXT,
  PRIMARY KEY (edition_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX edition_speakers_of_speaker ON edition_speakers (speaker_id);

CREATE TABLE quotes (
  id               INTEGER PRIMARY KEY,
  entry_id         INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
  position         INTEGER NOT NULL,
  starts           INTEGER NOT NULL,
  ends             INTEGER NOT NULL,
  text             TEXT NOT NULL,
  kind             TEXT NOT NULL CHECK (kind IN ('direct', 'indirect', 'mixed')),
  marked           TEXT NOT NULL,
  cue_starts       INTEGER,
  cue_ends         INTEGER,
  speaker_id       INTEGER REFERENCES speakers (id),
  found_speaker_id INTEGER REFERENCES speakers (id),
  by_hand          INTEGER NOT NULL DEFAULT 0,
  mention_starts   INTEGER,
  mention_ends     INTEGER,
  confidence       REAL NOT NULL,
  reason           TEXT NOT NULL,
  tokens           TEXT NOT NULL,
  place            INTEGER
) STRICT;
CREATE INDEX quotes_of_entry ON quotes (entry_id, position);
CREATE INDEX quotes_of_speaker ON quotes (speaker_id, place);
CREATE INDEX quotes_found ON quotes (found_speaker_id);
CREATE UNIQUE INDEX quotes_by_place ON quotes (place) WHERE place IS NOT NULL;

CREATE TABLE sources (
  id     INTEGER PRIMARY KEY,
  name   TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE entry_sources (
  entry_id  INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  source_id INTEGER NOT NULL REFERENCES sources (id),
  name      TEXT NOT NULL,
  kind      TEXT NOT NULL,
  url       TEXT,
  starts    INTEGER,
  ends      INTEGER,
  PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_sources_of_source ON entry_sources (source_id, entry_id);

-- All that the user said, in order. A word speaks of one slot (what, target, name); the newest word of a slot that is
-- not undone is current, and no word at all means: as the machine found it.
CREATE TABLE user_changes (
  id         INTEGER PRIMARY KEY,
  act        TEXT NOT NULL,
  at         TEXT NOT NULL,
  what       TEXT NOT NULL,
  article_id INTEGER,
  post_id    INTEGER,
  speaker_id INTEGER,
  exact      TEXT,
  anchor     TEXT,
  name       TEXT NOT NULL,
  value      TEXT,
  target     TEXT NOT NULL,
  slot       TEXT NOT NULL,
  undone     INTEGER NOT NULL DEFAULT 0,
  current    INTEGER NOT NULL
) STRICT;
CREATE INDEX user_changes_of_act ON user_changes (act);
CREATE INDEX user_changes_of_slot ON user_changes (slot, id);
CREATE INDEX user_changes_current ON user_changes (what, name) WHERE current = 1;
CREATE INDEX user_changes_of_article ON user_changes (article_id) WHERE current = 1;
CREATE INDEX user_changes_of_post ON user_changes (post_id) WHERE current = 1;

CREATE VIEW entries_searched AS
SELECT place, title, text, more, tokens FROM entries WHERE place IS NOT NULL;

CREATE VIRTUAL TABLE entries_index USING fts5 (
  title, text, more, tokens,
  content = 'entries_searched', content_rowid = 'place',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '3'
);

CREATE VIEW quotes_searched AS
SELECT place, text, tokens FROM quotes WHERE place IS NOT NULL;

CREATE VIRTUAL TABLE quotes_index USING fts5 (
  text, tokens,
  content = 'quotes_searched', content_rowid = 'place',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '3'
);

CREATE VIEW notes_searched AS
SELECT id, value AS text FROM user_changes WHERE what = 'note' AND current = 1 AND value IS NOT NULL;

CREATE VIRTUAL TABLE notes_index USING fts5 (
  text,
  content = 'notes_searched', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);
