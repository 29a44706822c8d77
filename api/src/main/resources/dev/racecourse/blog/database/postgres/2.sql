CREATE TABLE cooldowns (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  subject bytea NOT NULL,
  amount bigint NOT NULL,
  since timestamptz NOT NULL,
  forgotten_at timestamptz NOT NULL,
  UNIQUE (kind, subject)
);

CREATE INDEX cooldowns_by_event ON cooldowns (kind, number);

CREATE INDEX cooldowns_by_end ON cooldowns (kind, forgotten_at);
