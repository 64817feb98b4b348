extension Schema {
  /// The same facts in half of the space: nothing that follows from something else is stored, and one row of the
  /// audit trail tells of all cases that were made alike.
  static let version3 = """
    CREATE TABLE revision_3 (
      number INTEGER PRIMARY KEY,
      comment INTEGER NOT NULL REFERENCES comment (number),
      text TEXT NOT NULL,
      is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
      added INTEGER NOT NULL,
      purged INTEGER,
      hash BLOB CHECK (length(hash) = 32),
      sentiment REAL NOT NULL CHECK (sentiment BETWEEN -1 AND 1),
      sentiment_positive REAL NOT NULL CHECK (sentiment_positive BETWEEN 0 AND 1),
      sentiment_negative REAL NOT NULL CHECK (sentiment_negative BETWEEN 0 AND 1),
      sentiment_neutral REAL NOT NULL CHECK (sentiment_neutral BETWEEN 0 AND 1),
      toxicity REAL NOT NULL CHECK (toxicity BETWEEN 0 AND 1),
      profanity REAL NOT NULL CHECK (profanity BETWEEN 0 AND 1),
      insult REAL NOT NULL CHECK (insult BETWEEN 0 AND 1),
      identity_attack REAL NOT NULL CHECK (identity_attack BETWEEN 0 AND 1),
      threat REAL NOT NULL CHECK (threat BETWEEN 0 AND 1),
      sexually_explicit REAL NOT NULL CHECK (sexually_explicit BETWEEN 0 AND 1),
      verdict TEXT NOT NULL CHECK (verdict IN ('approve', 'queue', 'reject')),
      reasons TEXT CHECK (reasons IS NULL OR json_valid(reasons)),
      steps TEXT CHECK (steps IS NULL OR json_valid(steps)),
      findings TEXT CHECK (findings IS NULL OR json_valid(findings)),
      passages TEXT CHECK (passages IS NULL OR json_valid(passages)),
      own_sentiment REAL CHECK (own_sentiment BETWEEN -1 AND 1),
      own_sentiment_positive REAL CHECK (own_sentiment_positive BETWEEN 0 AND 1),
      own_sentiment_negative REAL CHECK (own_sentiment_negative BETWEEN 0 AND 1),
      own_sentiment_neutral REAL CHECK (own_sentiment_neutral BETWEEN 0 AND 1),
      quoted_toxicity REAL NOT NULL DEFAULT 0 CHECK (quoted_toxicity BETWEEN 0 AND 1),
      quoted_profanity REAL NOT NULL DEFAULT 0 CHECK (quoted_profanity BETWEEN 0 AND 1),
      quoted_insult REAL NOT NULL DEFAULT 0 CHECK (quoted_insult BETWEEN 0 AND 1),
      quoted_identity_attack REAL NOT NULL DEFAULT 0 CHECK (quoted_identity_attack BETWEEN 0 AND 1),
      quoted_threat REAL NOT NULL DEFAULT 0 CHECK (quoted_threat BETWEEN 0 AND 1),
      quoted_sexually_explicit REAL NOT NULL DEFAULT 0 CHECK (quoted_sexually_explicit BETWEEN 0 AND 1),
      quote_share REAL NOT NULL DEFAULT 0 CHECK (quote_share BETWEEN 0 AND 1),
      paste_share REAL NOT NULL DEFAULT 0 CHECK (paste_share BETWEEN 0 AND 1),
      CHECK ((purged IS NULL) = (hash IS NULL)),
      CHECK (passages IS NOT NULL OR own_sentiment IS NULL)
    ) STRICT;
    INSERT INTO revision_3
    SELECT
      number, comment, text, is_current, added, purged, CASE WHEN purged IS NOT NULL THEN hash END,
      sentiment, sentiment_positive, sentiment_negative, sentiment_neutral,
      toxicity, profanity, insult, identity_attack, threat, sexually_explicit, verdict,
      CASE WHEN reasons <> '[]' THEN (SELECT json_group_array(\(reason)) FROM json_each(reasons)) END,
      nullif(steps, '[]'), findings,
      CASE WHEN own THEN NULL ELSE passages END,
      CASE WHEN own THEN NULL ELSE own_sentiment END,
      CASE WHEN own THEN NULL ELSE own_sentiment_positive END,
      CASE WHEN own THEN NULL ELSE own_sentiment_negative END,
      CASE WHEN own THEN NULL ELSE own_sentiment_neutral END,
      quoted_toxicity, quoted_profanity, quoted_insult, quoted_identity_attack, quoted_threat,
      quoted_sexually_explicit, quote_share, paste_share
    FROM (
      SELECT *, purged IS NULL
        AND passages = json_array(json_object('from', 0, 'kind', 'own', 'to', length(CAST(text AS BLOB))))
        AND own_sentiment IS sentiment AND own_sentiment_positive IS sentiment_positive
        AND own_sentiment_negative IS sentiment_negative AND own_sentiment_neutral IS sentiment_neutral AS own
      FROM revision)
    ORDER BY number;
    DROP TABLE revision;
    ALTER TABLE revision_3 RENAME TO revision;
    -- One current text a comment; former ones by their numbers.
    CREATE UNIQUE INDEX revision_comment ON revision (comment, iif(is_current, 0, number));
    CREATE INDEX audit_enqueue ON audit (review_case) WHERE action = 'enqueue';
    """

  /// A reason of version 2 as version 3 has it. `->` keeps the digits of a number as they were written.
  private static let reason = """
    json_object(json_extract(value, '$.attribute'), CASE
      WHEN json_extract(value, '$.action') = verdict AND json_extract(value, '$.passage') = 'own'
        AND json_extract(value, '$.score') = \(ownScore)
      THEN json(value -> '$.threshold')
      ELSE json_patch(
        json_object('threshold', json(value -> '$.threshold')),
        json_object(
          'action', nullif(json_extract(value, '$.action'), verdict),
          'passage', nullif(json_extract(value, '$.passage'), 'own'),
          'score', CASE WHEN json_extract(value, '$.score') <> \(ownScore) THEN json(value -> '$.score') END))
    END)
    """
  /// The column that a reason's attribute names.
  private static let ownScore = """
    CASE json_extract(value, '$.attribute')
      WHEN 'toxicity' THEN toxicity WHEN 'profanity' THEN profanity WHEN 'insult' THEN insult
      WHEN 'identity_attack' THEN identity_attack WHEN 'threat' THEN threat
      WHEN 'sexually_explicit' THEN sexually_explicit
    END
    """
}
