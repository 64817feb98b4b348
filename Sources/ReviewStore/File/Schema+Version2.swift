extension Schema {
  /// Leases, queues, priorities, decisions that can be taken back, reports, appeals, second reviews, and a chain
  /// of hashes over the audit trail.
  static let version2 = """
    CREATE TABLE queue (
      number INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      target INTEGER NOT NULL CHECK (target >= 0),
      exploration REAL NOT NULL DEFAULT 0 CHECK (exploration BETWEEN 0 AND 1)
    ) STRICT;
    INSERT INTO queue (number, name, target) VALUES (1, 'default', 86400000);

    CREATE TABLE review_case_2 (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL UNIQUE REFERENCES revision (number),
      queue INTEGER NOT NULL DEFAULT 1 REFERENCES queue (number),
      state TEXT NOT NULL CHECK (state IN ('pending', 'claimed', 'decided', 'escalated', 'snoozed')),
      origin TEXT CHECK (origin IN ('report', 'force', 'hold')),
      verdict TEXT NOT NULL CHECK (verdict IN ('approve', 'queue', 'reject')),
      severity REAL NOT NULL CHECK (severity BETWEEN 0 AND 1),
      reports INTEGER NOT NULL DEFAULT 0 CHECK (reports >= 0),
      author REAL NOT NULL DEFAULT 0,
      heat REAL NOT NULL DEFAULT 0,
      exploration REAL NOT NULL DEFAULT 0,
      force REAL NOT NULL DEFAULT 0,
      due INTEGER NOT NULL,
      rank REAL GENERATED ALWAYS AS (
        (verdict = 'reject') + severity + CAST(reports AS REAL) / (reports + 2) + author + heat
        + exploration + force - due / 86400000.0
      ) VIRTUAL,
      rules TEXT CHECK (rules IS NULL OR json_valid(rules)),
      tags TEXT CHECK (tags IS NULL OR json_valid(tags)),
      claimant TEXT CHECK (claimant <> ''),
      session TEXT,
      claimed INTEGER,
      expires INTEGER,
      token INTEGER,
      assignee TEXT CHECK (assignee <> ''),
      wake INTEGER,
      enqueued INTEGER NOT NULL,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      CHECK ((state = 'claimed') = (claimant IS NOT NULL)),
      CHECK ((claimant IS NULL) = (session IS NULL)),
      CHECK ((claimant IS NULL) = (claimed IS NULL)),
      CHECK ((claimant IS NULL) = (expires IS NULL)),
      CHECK (claimant IS NULL OR token IS NOT NULL),
      CHECK ((state = 'snoozed') = (wake IS NOT NULL))
    ) STRICT;
    INSERT INTO review_case_2 (
      number, revision, state, verdict, severity, due, claimant, session, claimed, expires, token, enqueued,
      version)
    SELECT
      number, revision, state, verdict, severity, enqueued + 86400000, claimant,
      CASE WHEN claimant IS NOT NULL THEN '' END, claimed, claimed + 600000,
      CASE WHEN claimant IS NOT NULL THEN
        (SELECT max(number) FROM audit WHERE audit.review_case = review_case.number AND action = 'claim')
      END,
      enqueued, version
    FROM review_case ORDER BY number;
    DROP TABLE review_case;
    ALTER TABLE review_case_2 RENAME TO review_case;
    CREATE INDEX review_case_order ON review_case (queue, state, rank DESC);
    CREATE INDEX review_case_expires ON review_case (expires) WHERE expires IS NOT NULL;
    CREATE INDEX review_case_wake ON review_case (wake) WHERE wake IS NOT NULL;
    CREATE INDEX review_case_assignee ON review_case (assignee, state) WHERE assignee IS NOT NULL;

    CREATE TABLE counter (
      queue INTEGER NOT NULL REFERENCES queue (number),
      state TEXT NOT NULL,
      cases INTEGER NOT NULL CHECK (cases >= 0),
      PRIMARY KEY (queue, state)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO counter (queue, state, cases)
    SELECT queue, state, count(*) FROM review_case GROUP BY queue, state;
    CREATE TRIGGER review_case_counted AFTER INSERT ON review_case
    BEGIN
      INSERT INTO counter (queue, state, cases) VALUES (NEW.queue, NEW.state, 1)
      ON CONFLICT (queue, state) DO UPDATE SET cases = cases + 1;
    END;
    CREATE TRIGGER review_case_recounted AFTER UPDATE OF queue, state ON review_case
    WHEN OLD.queue <> NEW.queue OR OLD.state <> NEW.state
    BEGIN
      UPDATE counter SET cases = cases - 1 WHERE queue = OLD.queue AND state = OLD.state;
      INSERT INTO counter (queue, state, cases) VALUES (NEW.queue, NEW.state, 1)
      ON CONFLICT (queue, state) DO UPDATE SET cases = cases + 1;
    END;

    CREATE INDEX thread_id ON thread (id);
    CREATE INDEX comment_author ON comment (author) WHERE author IS NOT NULL;
    ALTER TABLE revision ADD COLUMN purged INTEGER;
    ALTER TABLE revision ADD COLUMN findings TEXT CHECK (findings IS NULL OR json_valid(findings));

    CREATE TABLE bulk (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      action TEXT NOT NULL CHECK (action IN ('approve', 'reject', 'escalate', 'undo', 'redo')),
      moderator TEXT NOT NULL CHECK (moderator <> ''),
      time INTEGER NOT NULL,
      scope TEXT NOT NULL CHECK (json_valid(scope)),
      total INTEGER NOT NULL CHECK (total >= 0)
    ) STRICT;

    CREATE TABLE reversal (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      decision INTEGER NOT NULL REFERENCES decision (number),
      kind TEXT NOT NULL CHECK (kind IN ('undo', 'redo', 'appeal', 'reopen', 'overturn')),
      moderator TEXT CHECK (moderator <> ''),
      note TEXT,
      time INTEGER NOT NULL,
      bulk INTEGER REFERENCES bulk (number)
    ) STRICT;
    CREATE INDEX reversal_decision ON reversal (decision);
    CREATE INDEX reversal_bulk ON reversal (bulk) WHERE bulk IS NOT NULL;

    ALTER TABLE decision ADD COLUMN revision INTEGER REFERENCES revision (number);
    ALTER TABLE decision ADD COLUMN verdict TEXT CHECK (verdict IN ('approve', 'queue', 'reject'));
    ALTER TABLE decision ADD COLUMN bulk INTEGER REFERENCES bulk (number);
    ALTER TABLE decision ADD COLUMN reversal INTEGER REFERENCES reversal (number);
    UPDATE decision SET (revision, verdict) =
      (SELECT revision, verdict FROM review_case WHERE review_case.number = decision.review_case);
    DROP INDEX decision_final;
    DROP INDEX decision_escalation;
    CREATE UNIQUE INDEX decision_final ON decision (review_case)
    WHERE action <> 'escalate' AND reversal IS NULL;
    CREATE UNIQUE INDEX decision_escalation ON decision (review_case)
    WHERE action = 'escalate' AND reversal IS NULL;
    CREATE INDEX decision_time ON decision (time);
    CREATE INDEX decision_bulk ON decision (bulk) WHERE bulk IS NOT NULL;

    CREATE TABLE report (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      review_case INTEGER NOT NULL REFERENCES review_case (number),
      reporter TEXT CHECK (reporter <> ''),
      reason TEXT,
      note TEXT,
      time INTEGER NOT NULL,
      UNIQUE (review_case, reporter)
    ) STRICT;

    CREATE TABLE appeal (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      review_case INTEGER NOT NULL REFERENCES review_case (number),
      decision INTEGER NOT NULL UNIQUE REFERENCES decision (number),
      note TEXT,
      time INTEGER NOT NULL,
      outcome INTEGER REFERENCES decision (number)
    ) STRICT;
    CREATE INDEX appeal_case ON appeal (review_case);

    CREATE TABLE golden (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      review_case INTEGER NOT NULL UNIQUE REFERENCES review_case (number),
      answer TEXT NOT NULL CHECK (answer IN ('approve', 'reject')),
      moderator TEXT NOT NULL CHECK (moderator <> ''),
      time INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE second_review (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      review_case INTEGER NOT NULL REFERENCES review_case (number),
      decision INTEGER UNIQUE REFERENCES decision (number),
      golden INTEGER REFERENCES golden (number),
      drawn INTEGER NOT NULL,
      moderator TEXT CHECK (moderator <> ''),
      action TEXT CHECK (action IN ('approve', 'reject')),
      reason TEXT,
      note TEXT,
      time INTEGER,
      settled INTEGER REFERENCES decision (number),
      UNIQUE (golden, moderator),
      CHECK ((decision IS NULL) <> (golden IS NULL)),
      CHECK ((action IS NULL) = (time IS NULL)),
      CHECK ((action IS NULL) = (moderator IS NULL))
    ) STRICT;
    CREATE INDEX second_review_open ON second_review (number) WHERE action IS NULL;

    CREATE TABLE sampling (
      number INTEGER PRIMARY KEY,
      rule TEXT,
      moderator TEXT,
      rate REAL NOT NULL CHECK (rate BETWEEN 0 AND 1),
      UNIQUE (rule, moderator)
    ) STRICT;

    CREATE TABLE author_record (
      source TEXT NOT NULL,
      author TEXT NOT NULL,
      approved INTEGER NOT NULL DEFAULT 0,
      rejected INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (source, author)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO author_record (source, author, approved, rejected)
    SELECT thread.source, comment.author, sum(decision.action = 'approve'), sum(decision.action = 'reject')
    FROM decision JOIN revision ON revision.number = decision.revision
    JOIN comment ON comment.number = revision.comment JOIN thread ON thread.number = comment.thread
    WHERE comment.author IS NOT NULL AND decision.action <> 'escalate'
    GROUP BY thread.source, comment.author;

    CREATE TABLE lead (name TEXT PRIMARY KEY CHECK (name <> '')) STRICT, WITHOUT ROWID;
    CREATE TABLE saved_filter (
      name TEXT PRIMARY KEY CHECK (name <> ''),
      filter TEXT NOT NULL CHECK (json_valid(filter)),
      moderator TEXT NOT NULL,
      time INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
    INSERT INTO setting (name, value) VALUES ('sampling key', randomblob(32));

    DROP TRIGGER audit_update;
    DROP TRIGGER audit_delete;
    DROP TRIGGER audit_replace;
    DROP INDEX audit_case;
    ALTER TABLE audit RENAME TO audit_1;
    CREATE TABLE audit (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      time INTEGER NOT NULL,
      actor TEXT CHECK (actor <> ''),
      action TEXT NOT NULL CHECK (action <> ''),
      review_case INTEGER REFERENCES review_case (number),
      detail TEXT NOT NULL CHECK (json_valid(detail)),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;
    CREATE TABLE outbox (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      audit INTEGER NOT NULL REFERENCES audit (number)
    ) STRICT;
    """

  /// What is left to do once the rows of the audit trail have been chained.
  static let version2AfterChaining = """
    DROP TABLE audit_1;
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
