"""What a queue's file holds, as another program sees it."""

import hashlib
import pathlib
import re
import shutil
import sqlite3

# Moments and what depends on them or on chance differ from run to run.
PASSING = {
    "added", "claimed", "enqueued", "expires", "due", "wake", "time", "hash", "rank", "age", "heat", "exploration",
    "drawn", "purged"}
# Within the details of the audit trail.
PASSING_DETAIL = re.compile(rb'"(expires|until)":("[^"]*"|\d+)')
PASSING_TABLES = {"setting", "sqlite_sequence"}


def copy(source, target):
    """Puts a database with its journals into the place of another."""
    source, target = pathlib.Path(source), pathlib.Path(target)
    for ending in ("", "-wal", "-shm", "-journal"):
        path = target.with_name(target.name + ending)
        path.unlink(missing_ok=True)
        other = source.with_name(source.name + ending)
        if other.exists():
            shutil.copyfile(other, path)


def query(path, sql, *values):
    """All rows of a query."""
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql, values).fetchall()
    finally:
        connection.close()


def damage(path):
    """What is wrong with a file, as sentences; none where it is whole."""
    connection = sqlite3.connect(path)
    try:
        found = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        found += [f"{row[0]} row {row[1]} refers to nothing" for row in connection.execute("PRAGMA foreign_key_check")]
        return found
    except sqlite3.DatabaseError as error:
        return [str(error)]
    finally:
        connection.close()


def contents(path):
    """A hash over all rows but for moments; None where there is no database."""
    if not pathlib.Path(path).is_file():
        return None
    connection = sqlite3.connect(path)
    connection.text_factory = bytes
    try:
        tables = [name.decode() for (name,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        digest = hashlib.sha256()
        for table in tables:
            if table in PASSING_TABLES:
                continue
            columns = [row[1].decode() for row in connection.execute(f"PRAGMA table_xinfo({table})")]
            kept = ", ".join(f'"{name}"' for name in columns if name not in PASSING)
            for row in sorted(connection.execute(f"SELECT {kept} FROM {table}"), key=repr):
                cells = [PASSING_DETAIL.sub(b"", cell) if isinstance(cell, bytes) else cell for cell in row]
                digest.update(repr((table, cells)).encode())
        return digest.hexdigest()
    finally:
        connection.close()


def standing(path):
    """Where each case stands and whether its text is there; None where there is no database."""
    if not pathlib.Path(path).is_file():
        return None
    return query(
        path,
        "SELECT review_case.number, state, text <> '' FROM review_case "
        "JOIN revision ON revision.number = review_case.revision ORDER BY 1")


def multiply(path, times):
    """Makes a file of schema 1 larger: as many copies of all that is in it, each under another source."""
    connection = sqlite3.connect(path)
    tables = ["thread", "comment", "revision", "review_case", "decision", "audit"]
    links = {
        "comment": ["thread", "parent"], "revision": ["comment"], "review_case": ["revision"],
        "decision": ["review_case"], "audit": ["review_case"]}
    targets = {"parent": "comment"}
    steps = {table: connection.execute(f"SELECT max(number) FROM {table}").fetchone()[0] for table in tables}
    for table in tables:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        values = []
        for column in columns:
            if column == "number":
                values.append(f"number + {steps[table]} * copy.value")
            elif column in links.get(table, ()):
                values.append(f"{column} + {steps[targets.get(column, column)]} * copy.value")
            elif column == "source":
                values.append("source || ' ' || copy.value")
            elif (table, column) == ("audit", "detail"):
                values.append(
                    "CASE WHEN action = 'decide' THEN json_set(detail, '$.decision', "
                    f"json_extract(detail, '$.decision') + {steps['decision']} * copy.value) ELSE detail END")
            else:
                values.append(column)
        connection.execute(
            f"WITH RECURSIVE copy (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM copy WHERE value < {times - 1}) "
            f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(values)} FROM copy, {table} "
            "ORDER BY 1")
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
