extension Schema {
  /// What clients of the HTTP server leave, feedback on scores and the keys by which they ask again, and whom it tells
  /// of what becomes of comments.
  static let version3Server = """
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

    CREATE TABLE webhook (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      url TEXT NOT NULL CHECK (url <> ''),
      events TEXT NOT NULL CHECK (json_valid(events)),
      has_text INTEGER NOT NULL CHECK (has_text IN (0, 1)),
      allows_private INTEGER NOT NULL CHECK (allows_private IN (0, 1)),
      secret BLOB NOT NULL CHECK (length(secret) = 32),
      former_secret BLOB CHECK (length(former_secret) = 32),
      former_ends INTEGER,
      disabled TEXT CHECK (disabled <> ''),
      sender TEXT,
      sender_ends INTEGER,
      added INTEGER NOT NULL,
      CHECK ((former_secret IS NULL) = (former_ends IS NULL)),
      CHECK ((sender IS NULL) = (sender_ends IS NULL))
    ) STRICT;

    CREATE TABLE delivery (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      webhook INTEGER NOT NULL REFERENCES webhook (number) ON DELETE CASCADE,
      audit INTEGER NOT NULL REFERENCES audit (number),
      attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
      due INTEGER,
      delivered INTEGER,
      failure TEXT,
      time INTEGER NOT NULL,
      CHECK ((due IS NULL) = (delivered IS NOT NULL))
    ) STRICT;
    CREATE INDEX delivery_webhook ON delivery (webhook, number);
    CREATE INDEX delivery_open ON delivery (webhook, number) WHERE delivered IS NULL;
    CREATE TRIGGER outbox_delivered AFTER INSERT ON outbox
    BEGIN
      INSERT INTO delivery (webhook, audit, due, time)
      SELECT webhook.number, audit.number, audit.time, audit.time FROM webhook, audit
      WHERE audit.number = NEW.audit AND webhook.disabled IS NULL
      AND (webhook.events = '[]'
        OR EXISTS (SELECT 1 FROM json_each(webhook.events) WHERE json_each.value = audit.action));
    END;
    """
}
