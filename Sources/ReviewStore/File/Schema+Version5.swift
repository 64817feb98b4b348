extension Schema {
  /// What clients of the HTTP server leave: feedback on scores.
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
    """
}
