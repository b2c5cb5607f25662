-- What people decide about pictures. A picture is the SHA-256 of its PNG, so that a decision outlives the database: it
-- stands in ratings.jsonl too and finds its picture again. NULL tiers are "not rated".

ALTER TABLE artworks ADD COLUMN origin TEXT NOT NULL DEFAULT 'studio'
    CHECK (origin IN ('studio', 'import', 'run', 'batch', 'training'));
ALTER TABLE artworks ADD COLUMN subject TEXT NOT NULL DEFAULT '';
ALTER TABLE artworks ADD COLUMN supplement INTEGER NOT NULL DEFAULT 0 CHECK (supplement IN (0, 1));
ALTER TABLE artworks ADD COLUMN file_sha256 TEXT; -- of the file it was imported from
UPDATE artworks SET origin = 'import' WHERE reason = 'import';

CREATE INDEX artworks_of_picture ON artworks (picture_object);
CREATE INDEX artworks_of_file ON artworks (file_sha256);

CREATE TABLE rating_events (
    seq           INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id      TEXT NOT NULL UNIQUE,
    picture       TEXT NOT NULL,
    old_tier      TEXT CHECK (old_tier IN ('love', 'okay', 'nope')),
    new_tier      TEXT CHECK (new_tier IN ('love', 'okay', 'nope')),
    shown_at_ms   INTEGER,
    decided_at_ms INTEGER NOT NULL,
    source        TEXT NOT NULL, -- where it was decided: loupe, grid, studio, command line, …
    session       TEXT NOT NULL,
    undo_of       TEXT -- the event_id it takes back
) STRICT;

CREATE INDEX rating_events_of_picture ON rating_events (picture);

-- Which of two pictures is the better one.
CREATE TABLE choice_events (
    seq           INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id      TEXT NOT NULL UNIQUE,
    first         TEXT NOT NULL,
    second        TEXT NOT NULL CHECK (second <> first),
    outcome       TEXT NOT NULL CHECK (outcome IN ('first', 'second', 'tie', 'undone')),
    shown_at_ms   INTEGER,
    decided_at_ms INTEGER NOT NULL,
    source        TEXT NOT NULL,
    session       TEXT NOT NULL,
    undo_of       TEXT CHECK ((undo_of IS NOT NULL) = (outcome = 'undone'))
) STRICT;

CREATE TRIGGER ratings_are_only_added BEFORE UPDATE ON rating_events
BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
CREATE TRIGGER ratings_are_never_removed BEFORE DELETE ON rating_events
BEGIN SELECT RAISE(ABORT, 'a decision is never removed'); END;
CREATE TRIGGER choices_are_only_added BEFORE UPDATE ON choice_events
BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
CREATE TRIGGER choices_are_never_removed BEFORE DELETE ON choice_events
BEGIN SELECT RAISE(ABORT, 'a decision is never removed'); END;

-- The newest decision on each picture: what the events say, ready to be read.
CREATE TABLE tiers (
    picture TEXT PRIMARY KEY,
    tier    TEXT NOT NULL CHECK (tier IN ('love', 'okay', 'nope'))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER rating_counts AFTER INSERT ON rating_events
BEGIN
    DELETE FROM tiers WHERE picture = NEW.picture;
    INSERT INTO tiers SELECT NEW.picture, NEW.new_tier WHERE NEW.new_tier IS NOT NULL;
END;

-- How much of ratings.jsonl the events above hold.
CREATE TABLE journal (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    bytes INTEGER NOT NULL
) STRICT;
INSERT INTO journal VALUES (1, 0);

CREATE TABLE notes (
    picture       TEXT PRIMARY KEY,
    text          TEXT NOT NULL,
    changed_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- 'unsure', 'wanted' (a draft of the Studio that is to be rated), 'hidden'.
CREATE TABLE flags (
    picture       TEXT NOT NULL,
    flag          TEXT NOT NULL CHECK (flag IN ('unsure', 'wanted', 'hidden')),
    changed_at_ms INTEGER NOT NULL,
    PRIMARY KEY (picture, flag)
) STRICT, WITHOUT ROWID;

CREATE TABLE collections (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    name          TEXT NOT NULL UNIQUE,
    created_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE collection_pictures (
    collection_id INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    picture       TEXT NOT NULL,
    PRIMARY KEY (collection_id, picture)
) STRICT, WITHOUT ROWID;

-- Measured once for each picture (core/metrics), anew when `version` is older than the program's.
CREATE TABLE picture_measures (
    picture TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    hue     TEXT NOT NULL,
    colours TEXT NOT NULL, -- JSON: [[L, a, b, weight], …], the heaviest first
    hash    INTEGER NOT NULL -- perceptual, as a signed number
) STRICT, WITHOUT ROWID;

-- Files that an import could not read; they are shown with their reason.
CREATE TABLE broken_files (
    path       TEXT PRIMARY KEY,
    reason     TEXT NOT NULL,
    met_at_ms  INTEGER NOT NULL,
    hidden     INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_filters (
    name   TEXT PRIMARY KEY,
    filter TEXT NOT NULL -- JSON
) STRICT, WITHOUT ROWID;
