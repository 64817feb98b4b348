"""Measures a review queue with a million cases, invented by scripts/generate-comments.

Each comment becomes a case by a policy that flags everything. Told are the size of the file beside that of the texts, how
long the calls take that people wait for (in the process and as whole commands), and how many decisions a second one worker
and eight make, each claiming before it decides. Every decision is synced to the disk of .build/bench.

Ends 1 where a page of the list, `claim next` or `decide` takes over 20 ms for more than one in twenty, where eight workers
make under 500 decisions a second, or where the file is over twice as large as the texts.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import time

from benchmarks import inputs

POLICY = "version: 1\nname: everything\nthresholds:\n  toxicity: {queue: 0.0}\n"
ENDINGS = ("", "-wal", "-shm")
MOST_MILLISECONDS, LEAST_PER_SECOND, MOST_SIZE = 20, 500, 2


def add_options(parser):
    parser.add_argument("--cases", type=int, default=1_000_000, help="as a rule 1,000,000")
    parser.add_argument("--calls", type=int, default=2000, help="how often each call is taken; as a rule 2,000")
    parser.add_argument("--commands", type=int, default=100, help="how often each command is run; as a rule 100")
    parser.add_argument("--tool", type=pathlib.Path, help="prove-queue; as a rule it is built first")


def run(arguments):
    parley = inputs.program(arguments)
    tool = arguments.tool or built()
    filled = fill(parley, arguments.cases)
    path = filled.with_name("queue-work.db")
    missed = size(filled, arguments.cases)
    copy(filled, path)
    missed += calls(tool, path, arguments.calls)
    copy(filled, path)
    missed += commands(parley, path, arguments.commands)
    remove(path)
    for line in missed:
        print("MISSED: " + line)
    return 1 if missed else 0


def built():
    subprocess.run(
        ["swift", "build", "-c", "release", "--product", "prove-queue"], cwd=inputs.ROOT, stdout=sys.stderr, check=True)
    return inputs.RELEASE / "prove-queue"


def copy(source, target):
    remove(target)
    for ending in ENDINGS:
        file = source.with_name(source.name + ending)
        if file.exists():
            shutil.copyfile(file, target.with_name(target.name + ending))


def remove(path):
    for ending in ENDINGS:
        path.with_name(path.name + ending).unlink(missing_ok=True)


def fill(parley, cases):
    """A file with that many cases; it is made anew where the program is newer."""
    comments, _ = inputs.generated(
        "generate-comments", "ndjson", f"queue-{cases}.ndjson", "--comments", str(cases))
    path = inputs.FOLDER / f"queue-{cases}.db"
    if path.exists() and path.stat().st_mtime > parley.stat().st_mtime:
        return path
    remove(path)
    policy = inputs.FOLDER / "everything.yaml"
    policy.write_text(POLICY)
    begin = time.monotonic()
    subprocess.run(
        [parley, "queue", "add", "--policy", policy, comments, "--database", path], check=True, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
    print(f"{cases:,} cases added in {time.monotonic() - begin:.0f} s")
    return path


def size(path, cases):
    """Prints how large the file is; what is missed of the goals."""
    _, (_, text) = inputs.generated(
        "generate-comments", "ndjson", f"queue-{cases}.ndjson", "--comments", str(cases))
    ratio = path.stat().st_size / text
    print(f"{path.stat().st_size / 1e6:.0f} MB for {text / 1e6:.0f} MB of text: {ratio:.2f} times\n")
    return [f"the file is {ratio:.2f} times the text"] if ratio > MOST_SIZE else []


def calls(tool, path, count):
    """Prints what calls take in the process; what is missed of the goals."""
    print(f"{'call':24} {'p50':>8} {'p95':>8} {'p99':>8} {'most':>8}  ms")
    missed = []
    output = subprocess.run([tool, "bench", path, str(count)], check=True, stdout=subprocess.PIPE, text=True).stdout
    for row in map(json.loads, output.splitlines()):
        if "workers" in row:
            name = f"{row['name']}, {row['workers']} at a time"
            print(f"{name}: {row['per_second']} a second" + (f", {row['failures']} FAILED" if row["failures"] else ""))
            if row["workers"] == 8 and row["per_second"] < LEAST_PER_SECOND:
                missed.append(f"{row['per_second']} decisions a second")
        else:
            missed += show(row["name"], row)
    return missed


def commands(parley, path, count):
    """The same for whole commands."""
    print(f"\n{'command':24} {'p50':>8} {'p95':>8} {'p99':>8} {'most':>8}  ms")
    numbers = iter(range(1, count + 1))
    found = []
    for name, arguments in {
            "queue list": lambda: ["queue", "list"],
            "queue claim next": lambda: ["queue", "claim", "next", "--as", "bench"],
            "queue decide": lambda: ["queue", "decide", str(next(numbers)), "reject", "--as", "bench"]}.items():
        times = []
        for _ in range(count):
            begin = time.perf_counter()
            subprocess.run(
                [parley, *arguments(), "--database", path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                check=False)
            times.append((time.perf_counter() - begin) * 1000)
        found += show(name, percentiles(times))
    return found


def percentiles(times):
    times = sorted(times)
    at = {"p50": 0.5, "p95": 0.95, "p99": 0.99}
    return {name: times[min(len(times) - 1, int(len(times) * share))] for name, share in at.items()} | {"most": times[-1]}


def show(name, row):
    print(f"{name:24} {row['p50']:8.2f} {row['p95']:8.2f} {row['p99']:8.2f} {row['most']:8.2f}", flush=True)
    return [f"{name} takes {row['p95']:.1f} ms at p95"] if row["p95"] > MOST_MILLISECONDS else []
