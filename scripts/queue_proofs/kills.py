"""A queue whose commands are killed, and what is looked at after each."""

import collections
import pathlib
import subprocess
import time

from queue_proofs import database, faults, operations

PART = 60
# How often a command is drawn.
WEIGHTS = {"enqueue": 10, "decide": 25, "bulk": 15, "undo": 15, "undo bulk": 10, "purge": 10, "migrate": 15}
LONGEST = 60

Case = collections.namedtuple("Case", "state decisions thread has_text")


class Queue:
    """A file, and the commands that are drawn for it."""

    def __init__(self, parley, folder, numbers):
        self.parley = str(parley)
        self.folder = pathlib.Path(folder)
        self.numbers = numbers
        self.path = self.folder / "queue.db"
        self.wrong = []
        self.acknowledged = 0
        self.decided = collections.Counter()
        self.parts = 0
        self.durations = {}
        operations.prepare(parley, folder)
        self.prepare_migration()
        for _ in range(3):
            self.run(self.adding(), kind=None)
        self.now = self.cases()

    # What is done.

    def step(self):
        """Draws a command, kills it or lets it end, and looks at what is left; its name and what became of it."""
        name = self.numbers.choices(list(WEIGHTS), WEIGHTS.values())[0]
        if name == "migrate":
            return name, self.migrate()
        arguments, expected = getattr(self, name.replace(" ", "_"))()
        if arguments is None:
            return self.step()
        code = self.run(arguments, self.draw_kill(name))
        found = self.look(name, arguments)
        outcome = self.compare(name, arguments, code, expected, found)
        self.now = found
        return name, outcome

    def enqueue(self):
        # Parts pile up slowly: most of the time one that is known comes again.
        new = self.numbers.random() < 0.5 or self.parts == 0
        return (self.adding() if new else self.adding(self.numbers.randrange(self.parts))), {}

    def decide(self):
        number = self.open_case()
        if number is None:
            return None, None
        action = self.numbers.choice(["approve", "reject"])
        return ["queue", "decide", str(number), action, "--as", "ada"], {number: action}

    def bulk(self):
        thread = self.numbers.choice(sorted({case.thread for case in self.now.values()}))
        action = self.numbers.choice(["approve", "reject"])
        expected = {
            number: action for number, case in self.now.items() if case.thread == thread and case.state != "decided"}
        return ["queue", "decide-all", action, "--thread", thread, "--yes", "--as", "ada"], expected

    def undo(self):
        decided = [number for number, case in self.now.items() if case.state == "decided"]
        if not decided:
            return None, None
        number = self.numbers.choice(decided)
        return ["queue", "undo", str(number), "--as", "ada"], {number: "undo"}

    def undo_bulk(self):
        rows = database.query(
            self.path, "SELECT bulk, review_case FROM decision WHERE bulk IS NOT NULL AND reversal IS NULL")
        if not rows:
            return None, None
        bulk = self.numbers.choice(sorted({row[0] for row in rows}))
        expected = {number: "undo" for found, number in rows if found == bulk}
        return ["queue", "undo", "--bulk", str(bulk), "--yes", "--as", "ada"], expected

    def purge(self):
        expected = {
            number: "purge" for number, case in self.now.items() if case.state == "decided" and case.has_text}
        return ["queue", "purge", "--older-than", "0d", "--yes", "--as", "ada"], expected

    def adding(self, part=None):
        if part is None:
            part = self.parts
            self.parts += 1
            operations.write_comments(self.folder / f"part-{part}.ndjson", f"part {part}", PART)
        return ["queue", "add", "--policy", "all.yaml", f"part-{part}.ndjson"]

    def open_case(self):
        waiting = [number for number, case in self.now.items() if case.state != "decided"]
        return self.numbers.choice(waiting) if waiting else None

    # How it is killed.

    def draw_kill(self, name):
        """Within which call or after how many seconds; one in five is let alone."""
        if self.numbers.random() < 0.2 or name not in self.durations:
            return None
        calls, seconds = self.durations[name]
        if self.numbers.random() < 0.5:
            return "call", self.numbers.randint(1, calls)
        return "time", self.numbers.uniform(0, seconds)

    def run(self, arguments, kind, path=None):
        """The exit code of a command, -9 where it was killed."""
        command = [self.parley, *arguments, "--database", str(path or self.path)]
        name = " ".join(arguments[:2])
        if kind is None:
            begin = time.monotonic()
            run = faults.run(command, self.folder)
            seconds = time.monotonic() - begin
            key = self.key(arguments)
            calls, longest = self.durations.get(key, (1, 0))
            self.durations[key] = (max(calls, run.calls), max(longest, seconds))
            if run.code not in (0, 3):
                self.wrong.append(f"{name}: exit code {run.code}: {run.messages!r}")
            return run.code
        if kind[0] == "call":
            return faults.run(command, self.folder, "kill", kind[1]).code
        with subprocess.Popen(
                command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL) as process:
            time.sleep(kind[1])
            process.kill()
            return process.wait()

    @staticmethod
    def key(arguments):
        """The name under which a command is drawn."""
        if arguments[1] == "undo":
            return "undo bulk" if "--bulk" in arguments else "undo"
        return {"add": "enqueue", "decide-all": "bulk", "list": "migrate"}.get(arguments[1], arguments[1])

    # What is looked at.

    def look(self, name, arguments, path=None):
        """The cases as the next start finds them; takes note of damage."""
        path = path or self.path
        run = faults.run_without([self.parley, "audit", "verify", "--database", path], self.folder)
        if run.code != 0:
            self.wrong.append(f"after {name}: audit verify: {run.code} {run.output!r} {run.messages!r}")
        self.wrong += [f"after {name}: {line}" for line in database.damage(path)]
        return self.cases(path)

    def cases(self, path=None):
        """Where each case stands, with its decisions: their action, and whether they count."""
        path = path or self.path
        decisions = collections.defaultdict(list)
        for number, case, action, reversal in database.query(
                path, "SELECT number, review_case, action, reversal FROM decision ORDER BY number"):
            decisions[case].append((number, action, reversal is None))
        rows = database.query(
            path,
            "SELECT review_case.number, review_case.state, thread.id, revision.text <> '' FROM review_case "
            "JOIN revision ON revision.number = review_case.revision JOIN comment ON comment.number = revision.comment "
            "JOIN thread ON thread.number = comment.thread")
        return {
            number: Case(state, tuple(decisions[number]), thread, bool(text)) for number, state, thread, text in rows}

    def compare(self, name, arguments, code, expected, found):
        """Holds what was found against what was and what was to be; what became of the command."""
        done = 0
        for number, case in found.items():
            before = self.now.get(number)
            if before == case:
                continue
            if before is None:
                if name != "enqueue":
                    self.wrong.append(f"{name} made case {number}")
            elif self.is_done(before, case, expected.get(number)):
                done += 1
            else:
                self.wrong.append(f"{name} {arguments[2:]} brought case {number} from {before} to {case}")
        for number in self.now.keys() - found.keys():
            self.wrong.append(f"{name} lost case {number}")
        new = len(found) - len(self.now)
        if new not in (0, PART):
            self.wrong.append(f"enqueue made {new} cases of {PART}")
        if name == "enqueue":
            is_complete = sum(case.thread == self.thread_of(arguments) for case in found.values()) == PART
            done, most = (1 if new else 0), (0 if is_complete and not new else 1)
        else:
            most = len(expected)
        if code == 0:
            self.acknowledged += 1
            if done != most:
                self.wrong.append(f"{name} {arguments[2:]} was acknowledged, and {done} of {most} are done")
            return "acknowledged"
        if code == 3:
            return "refused"
        if code != -9:
            return "failed"
        if done == 0:
            return "killed: nothing done"
        return "killed: done" if done == most else "killed: in part"

    @staticmethod
    def thread_of(arguments):
        return arguments[-1].removesuffix(".ndjson").replace("-", " ")

    @staticmethod
    def is_done(before, after, what):
        """Whether a case went where the command was to bring it, and nowhere else."""
        if what == "purge":
            return after == before._replace(has_text=False)
        if what == "undo":
            kept = tuple(
                (number, action, counts and index != len(before.decisions) - 1)
                for index, (number, action, counts) in enumerate(before.decisions))
            return after.state == "pending" and after.decisions == kept
        return (
            what is not None and after.state == "decided" and after.decisions[:-1] == before.decisions
            and after.decisions[-1][1:] == (what, True))

    # A file of schema 1.

    def prepare_migration(self):
        """A file of schema 1 that is large enough for a migration to be met in the middle, and what becomes of it."""
        self.old = self.folder / "old.db"
        database.copy(self.folder / "version-1.db", self.old)
        database.multiply(self.old, 200)
        self.migrated = self.folder / "migrated.db"
        database.copy(self.old, self.migrated)
        self.run(["queue", "list"], None, self.migrated)
        self.migrated_contents = database.contents(self.migrated)
        self.work = self.folder / "migrating.db"

    def migrate(self):
        database.copy(self.old, self.work)
        code = self.run(["queue", "list"], self.draw_kill("migrate") or ("time", 0), self.work)
        done = database.query(self.work, "PRAGMA user_version")[0][0] > 1
        if code == 0 and not done:
            self.wrong.append("migrate was acknowledged, and is not done")
        self.run(["queue", "list"], None, self.work)
        self.look("migrate", [], self.work)
        if database.contents(self.work) != self.migrated_contents:
            self.wrong.append("a migration that was killed came to something else")
        if code == 0:
            self.acknowledged += 1
            return "acknowledged"
        return "killed: done" if done else "killed: nothing done"

    def look_at_everything(self):
        """At the end: every decision has its audit row, and no case more than one that counts."""
        for sql, what in (
            ("SELECT review_case FROM decision WHERE reversal IS NULL AND action <> 'escalate' "
             "GROUP BY review_case HAVING count(*) > 1", "has two decisions"),
            ("SELECT number FROM decision WHERE number NOT IN (SELECT json_extract(detail, '$.decision') FROM audit "
             "WHERE action = 'decide')", "is a decision without a row in the audit trail")):
            self.wrong += [f"{row[0]} {what}" for row in database.query(self.path, sql)]
