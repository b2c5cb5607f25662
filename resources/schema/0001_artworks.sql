-- Times are milliseconds since 1970, UTC. Objects are names in the library's objects folder ("<sha256>.png").

CREATE TABLE sketches (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at_ms INTEGER NOT NULL,
    title         TEXT NOT NULL,
    path          TEXT UNIQUE, -- absolute; NULL until it is saved to a file
    medium        TEXT NOT NULL
) STRICT;

CREATE TABLE artworks (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at_ms  INTEGER NOT NULL,
    parent_id      INTEGER REFERENCES artworks (id),
    author         TEXT NOT NULL CHECK (author IN ('model', 'human', 'tuner', 'policy', 'import')),
    author_name    TEXT NOT NULL,
    sketch_id      INTEGER REFERENCES sketches (id),
    title          TEXT NOT NULL,
    medium         TEXT CHECK (medium IS NOT NULL OR code_object IS NULL),
    code_object    TEXT,
    picture_object TEXT CHECK (picture_object IS NOT NULL OR code_object IS NOT NULL),
    seed           INTEGER NOT NULL,
    width          INTEGER NOT NULL,
    height         INTEGER NOT NULL,
    anchored       INTEGER NOT NULL CHECK (anchored IN (0, 1)),
    libraries      TEXT NOT NULL, -- JSON: name -> version, in the order they load
    renderer       TEXT NOT NULL,
    reason         TEXT NOT NULL CHECK (reason IN ('manual', 'save', 'rating', 'comparison', 'rest', 'import')),
    source         TEXT NOT NULL, -- path or address it came from
    prompt         TEXT
) STRICT;

CREATE INDEX artworks_of_sketch ON artworks (sketch_id);
CREATE INDEX artworks_of_parent ON artworks (parent_id);

CREATE TABLE snapshots (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    sketch_id   INTEGER NOT NULL REFERENCES sketches (id),
    taken_at_ms INTEGER NOT NULL,
    code_object TEXT NOT NULL,
    seed        INTEGER NOT NULL,
    artwork_id  INTEGER REFERENCES artworks (id)
) STRICT;

CREATE INDEX snapshots_of_sketch ON snapshots (sketch_id);
CREATE INDEX snapshots_of_artwork ON snapshots (artwork_id);
