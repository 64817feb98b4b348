"""What is done to a queue by whole commands, and the databases that it starts from."""

import dataclasses
import json
import pathlib

from benchmarks import inputs
from queue_proofs import database, faults

FIXTURES = inputs.ROOT / "Tests/ReviewStoreTests/Fixtures"
POLICY = "version: 1\nname: everything\nthresholds:\n  toxicity: {queue: 0.0}\n"
NEW_COMMENTS = 40


@dataclasses.dataclass(frozen=True)
class Operation:
    """A command, the database that it starts from (None: no file at all), and the exit codes of a second run.

    One that is done in parts may be found half done; a second run does the rest.
    """

    name: str
    start: str
    arguments: list
    again: tuple = (0,)
    in_parts: bool = False


OPERATIONS = [
    Operation("make", None, ["queue", "add", "--policy", "all.yaml", "new.ndjson"]),
    Operation("migrate", "version-1.db", ["queue", "list"]),
    Operation("enqueue", "filled.db", ["queue", "add", "--policy", "all.yaml", "new.ndjson"]),
    Operation("claim", "filled.db", ["queue", "claim", "next", "--as", "ada"]),
    Operation("decide", "filled.db", ["queue", "decide", "3", "reject", "--as", "ada", "--reason", "insult"], (0, 3)),
    Operation("undo", "filled.db", ["queue", "undo", "20", "--as", "ben"], (0, 3)),
    Operation("bulk", "filled.db", ["queue", "decide-all", "reject", "--yes", "--as", "ada"], (0, 3), True),
    Operation("undo bulk", "bulk.db", ["queue", "undo", "--bulk", "1", "--yes", "--as", "ada"], (0, 3), True),
    Operation("purge", "filled.db", ["queue", "purge", "--older-than", "0d", "--yes", "--as", "ada"], (0,), True),
]


def write_comments(path, thread, count):
    """A thread of that many invented comments."""
    with open(path, "w", encoding="utf-8") as file:
        for number in range(1, count + 1):
            file.write(json.dumps({
                "thread": thread, "id": str(number), "parent": None if number < 4 else str(number // 2),
                "author": f"reader {number % 7}", "time": "2025-05-01T07:00:00Z",
                "text": f"You pudding of a beetroot, number {number} of {thread}, is the compost yours?"}) + "\n")


def prepare(parley, folder):
    """Writes what the operations need into a folder."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "all.yaml").write_text(POLICY)
    write_comments(folder / "new.ndjson", "new", NEW_COMMENTS)
    write_comments(folder / "old.ndjson", "old", NEW_COMMENTS)
    database.copy(FIXTURES / "version-1.db", folder / "version-1.db")
    filled = folder / "filled.db"
    database.copy(folder / "nothing.db", filled)

    def say(*arguments):
        run = faults.run_without([parley, *arguments, "--database", filled], folder)
        if run.code != 0:
            raise SystemExit(f"{' '.join(arguments)}: {run.messages}")

    say("queue", "add", "--policy", "all.yaml", "old.ndjson")
    for number in range(20, 30):
        say("queue", "decide", str(number), "approve" if number % 2 else "reject", "--as", "ben")
    database.copy(filled, folder / "bulk.db")
    filled = folder / "bulk.db"
    say("queue", "decide-all", "approve", "--yes", "--as", "ada")
