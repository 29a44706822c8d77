CREATE TABLE accounts (
  username TEXT PRIMARY KEY,
  password_hash TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  key BLOB NOT NULL UNIQUE,
  username TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;

CREATE INDEX sessions_of_user ON sessions (username, number);

CREATE INDEX sessions_by_expiry ON sessions (expires_at);

CREATE TABLE posts (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  author TEXT NOT NULL,
  title BLOB NOT NULL,
  body BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE INDEX posts_of_author ON posts (author, id);

CREATE TABLE idempotency_keys (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  author TEXT NOT NULL,
  key BLOB NOT NULL,
  content BLOB NOT NULL,
  post BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  UNIQUE (author, key)
) STRICT;

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
