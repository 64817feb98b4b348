extension Schema {
  /// The first schema. `docs/database.md` explains it; a change here is a change there.
  ///
  /// A migration is never edited once it was released: the next version is a new one.
  static let version1 = """
    CREATE TABLE thread (
      number INTEGER PRIMARY KEY,
      source TEXT NOT NULL,
      id TEXT NOT NULL,
      title TEXT,
      link TEXT,
      claimed INTEGER,
      found INTEGER NOT NULL,
      gaps TEXT NOT NULL CHECK (json_valid(gaps)),
      is_numbered INTEGER NOT NULL CHECK (is_numbered IN (0, 1)),
      orphans INTEGER NOT NULL,
      cycles INTEGER NOT NULL,
      duplicates INTEGER NOT NULL,
      invalid_sequences INTEGER NOT NULL,
      added INTEGER NOT NULL,
      UNIQUE (source, id)
    ) STRICT;

    CREATE TABLE comment (
      number INTEGER PRIMARY KEY,
      thread INTEGER NOT NULL REFERENCES thread (number),
      id TEXT NOT NULL,
      parent_id TEXT,
      parent INTEGER REFERENCES comment (number),
      author TEXT,
      time INTEGER,
      state TEXT NOT NULL CHECK (state IN ('published', 'pending', 'deleted', 'removed', 'spam')),
      position INTEGER NOT NULL CHECK (position >= 0),
      depth INTEGER NOT NULL CHECK (depth >= 1),
      flags INTEGER NOT NULL CHECK (flags BETWEEN 0 AND 255),
      UNIQUE (thread, id),
      CHECK (parent IS NULL OR parent <> number)
    ) STRICT;
    CREATE INDEX comment_order ON comment (thread, position);
    CREATE INDEX comment_replies ON comment (parent, position) WHERE parent IS NOT NULL;

    CREATE TABLE revision (
      number INTEGER PRIMARY KEY,
      comment INTEGER NOT NULL REFERENCES comment (number),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      text TEXT NOT NULL,
      is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
      added INTEGER NOT NULL,
      sentiment REAL NOT NULL CHECK (sentiment BETWEEN -1 AND 1),
      sentiment_positive REAL NOT NULL CHECK (sentiment_positive BETWEEN 0 AND 1),
      sentiment_negative REAL NOT NULL CHECK (sentiment_negative BETWEEN 0 AND 1),
      sentiment_neutral REAL NOT NULL CHECK (sentiment_neutral BETWEEN 0 AND 1),
      own_sentiment REAL CHECK (own_sentiment BETWEEN -1 AND 1),
      own_sentiment_positive REAL CHECK (own_sentiment_positive BETWEEN 0 AND 1),
      own_sentiment_negative REAL CHECK (own_sentiment_negative BETWEEN 0 AND 1),
      own_sentiment_neutral REAL CHECK (own_sentiment_neutral BETWEEN 0 AND 1),
      toxicity REAL NOT NULL CHECK (toxicity BETWEEN 0 AND 1),
      profanity REAL NOT NULL CHECK (profanity BETWEEN 0 AND 1),
      insult REAL NOT NULL CHECK (insult BETWEEN 0 AND 1),
      identity_attack REAL NOT NULL CHECK (identity_attack BETWEEN 0 AND 1),
      threat REAL NOT NULL CHECK (threat BETWEEN 0 AND 1),
      sexually_explicit REAL NOT NULL CHECK (sexually_explicit BETWEEN 0 AND 1),
      quoted_toxicity REAL NOT NULL CHECK (quoted_toxicity BETWEEN 0 AND 1),
      quoted_profanity REAL NOT NULL CHECK (quoted_profanity BETWEEN 0 AND 1),
      quoted_insult REAL NOT NULL CHECK (quoted_insult BETWEEN 0 AND 1),
      quoted_identity_attack REAL NOT NULL CHECK (quoted_identity_attack BETWEEN 0 AND 1),
      quoted_threat REAL NOT NULL CHECK (quoted_threat BETWEEN 0 AND 1),
      quoted_sexually_explicit REAL NOT NULL CHECK (quoted_sexually_explicit BETWEEN 0 AND 1),
      quote_share REAL NOT NULL CHECK (quote_share BETWEEN 0 AND 1),
      paste_share REAL NOT NULL CHECK (paste_share BETWEEN 0 AND 1),
      verdict TEXT NOT NULL CHECK (verdict IN ('approve', 'queue', 'reject')),
      reasons TEXT NOT NULL CHECK (json_valid(reasons)),
      passages TEXT NOT NULL CHECK (json_valid(passages)),
      steps TEXT NOT NULL CHECK (json_valid(steps)),
      UNIQUE (comment, hash)
    ) STRICT;
    CREATE UNIQUE INDEX revision_current ON revision (comment) WHERE is_current = 1;

    CREATE TABLE review_case (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL UNIQUE REFERENCES revision (number),
      state TEXT NOT NULL CHECK (state IN ('pending', 'claimed', 'decided', 'escalated')),
      verdict TEXT NOT NULL CHECK (verdict IN ('queue', 'reject')),
      severity REAL NOT NULL CHECK (severity BETWEEN 0 AND 1),
      claimant TEXT CHECK (claimant <> ''),
      claimed INTEGER,
      enqueued INTEGER NOT NULL,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      CHECK ((state = 'claimed') = (claimant IS NOT NULL)),
      CHECK ((claimant IS NULL) = (claimed IS NULL))
    ) STRICT;
    CREATE INDEX review_case_order ON review_case (state, verdict DESC, severity DESC, enqueued, number);

    CREATE TABLE decision (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      review_case INTEGER NOT NULL REFERENCES review_case (number),
      action TEXT NOT NULL CHECK (action IN ('approve', 'reject', 'escalate')),
      reason TEXT,
      note TEXT,
      moderator TEXT NOT NULL CHECK (moderator <> ''),
      time INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX decision_case ON decision (review_case, number);
    CREATE UNIQUE INDEX decision_final ON decision (review_case) WHERE action <> 'escalate';
    CREATE UNIQUE INDEX decision_escalation ON decision (review_case) WHERE action = 'escalate';

    CREATE TABLE audit (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      time INTEGER NOT NULL,
      actor TEXT CHECK (actor <> ''),
      action TEXT NOT NULL CHECK (action IN ('enqueue', 'claim', 'release', 'decide')),
      review_case INTEGER REFERENCES review_case (number),
      detail TEXT NOT NULL CHECK (json_valid(detail))
    ) STRICT;
    CREATE INDEX audit_case ON audit (review_case, number);

    CREATE TRIGGER audit_update BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
    CREATE TRIGGER audit_delete BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
    -- INSERT OR REPLACE takes a row away without firing the delete trigger.
    CREATE TRIGGER audit_replace BEFORE INSERT ON audit
    WHEN EXISTS (SELECT 1 FROM audit WHERE number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
    """
}
