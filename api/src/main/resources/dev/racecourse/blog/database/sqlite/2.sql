CREATE TABLE cooldowns (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  subject BLOB NOT NULL,
  amount INTEGER NOT NULL,
  since INTEGER NOT NULL,
  forgotten_at INTEGER NOT NULL,
  UNIQUE (kind, subject)
) STRICT;

CREATE INDEX cooldowns_by_event ON cooldowns (kind, number);

CREATE INDEX cooldowns_by_end ON cooldowns (kind, forgotten_at);
