extension Schema {
  /// What clients of the HTTP server leave: feedback on scores, and the keys by which they ask again.
  static let version5 = """
    CREATE TABLE feedback (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      attribute TEXT NOT NULL CHECK (attribute <> ''),
      score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
      community TEXT NOT NULL,
      token TEXT NOT NULL,
      languages TEXT NOT NULL,
      text TEXT,
      time INTEGER NOT NULL,
      UNIQUE (hash, attribute, community, token)
    ) STRICT;

    CREATE TABLE answered (
      moderator TEXT NOT NULL CHECK (moderator <> ''),
      key TEXT NOT NULL CHECK (key <> ''),
      request BLOB NOT NULL CHECK (length(request) = 32),
      decision INTEGER NOT NULL REFERENCES decision (number),
      version INTEGER NOT NULL,
      time INTEGER NOT NULL,
      PRIMARY KEY (moderator, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX answered_time ON answered (time);
    """
}
