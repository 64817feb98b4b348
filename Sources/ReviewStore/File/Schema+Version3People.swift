extension Schema {
  /// People: accounts with roles, passwords, second factors, sessions, links to log in with, and tokens for programs. Leads
  /// become a role.
  static let version3People = """
    CREATE TABLE moderator (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      role TEXT NOT NULL CHECK (role IN ('viewer', 'moderator', 'lead', 'admin')),
      password TEXT CHECK (password <> ''),
      authenticator BLOB CHECK (length(authenticator) >= 16),
      step INTEGER,
      added INTEGER NOT NULL,
      seen INTEGER,
      CHECK (authenticator IS NULL OR step IS NOT NULL)
    ) STRICT;
    INSERT INTO moderator (name, role, added)
    SELECT name, 'lead', coalesce((SELECT max(time) FROM audit WHERE action = 'setting'), 0)
    FROM lead ORDER BY name;
    DROP TABLE lead;
    CREATE INDEX moderator_role ON moderator (role);

    CREATE TABLE recovery_code (
      hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
      moderator INTEGER NOT NULL REFERENCES moderator (number) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX recovery_code_moderator ON recovery_code (moderator);

    CREATE TABLE login_session (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
      moderator INTEGER NOT NULL REFERENCES moderator (number) ON DELETE CASCADE,
      is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
      began INTEGER NOT NULL,
      seen INTEGER NOT NULL,
      ends INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX login_session_moderator ON login_session (moderator);

    CREATE TABLE login_link (
      hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
      moderator INTEGER REFERENCES moderator (number) ON DELETE CASCADE,
      ends INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX login_link_moderator ON login_link (moderator);

    CREATE TABLE login_failure (
      subject BLOB PRIMARY KEY CHECK (length(subject) = 32),
      failures INTEGER NOT NULL CHECK (failures > 0),
      time INTEGER NOT NULL,
      locked INTEGER
    ) STRICT, WITHOUT ROWID;
    INSERT INTO setting (name, value) VALUES ('login key', randomblob(32));

    CREATE TABLE api_token (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
      moderator INTEGER NOT NULL REFERENCES moderator (number) ON DELETE CASCADE,
      name TEXT NOT NULL CHECK (name <> ''),
      scopes TEXT NOT NULL CHECK (json_valid(scopes)),
      added INTEGER NOT NULL,
      ends INTEGER,
      used INTEGER
    ) STRICT;
    CREATE INDEX api_token_moderator ON api_token (moderator);
    """
}
