CREATE TABLE accounts (
  username text COLLATE "C" PRIMARY KEY,
  password_hash text NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE sessions (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key bytea NOT NULL UNIQUE,
  username text COLLATE "C" NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);

CREATE INDEX sessions_of_user ON sessions (username, number);

CREATE INDEX sessions_by_expiry ON sessions (expires_at);

CREATE TABLE posts (
  id uuid PRIMARY KEY,
  author text COLLATE "C" NOT NULL,
  title bytea NOT NULL,
  body bytea NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version bigint NOT NULL
);

CREATE INDEX posts_of_author ON posts (author, id);

CREATE TABLE idempotency_keys (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  author text COLLATE "C" NOT NULL,
  key bytea NOT NULL,
  content bytea NOT NULL,
  post uuid NOT NULL,
  created_at timestamptz NOT NULL,
  UNIQUE (author, key)
);

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
