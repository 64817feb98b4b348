"""Measures the memory that ten million comments take, as about 3 GB of NDJSON invented by scripts/generate-comments.

`parley score` goes through them comment by comment; its rows are counted. `parley parse --as report` keeps all of them
to say who answered whom: told is how many bytes a comment it needs beside the text. Ends 0 where the number of rows is
right and scoring needed no more than 200 MB.
"""

import subprocess

from benchmarks import inputs, measuring

MOST = 200_000_000


def add_options(parser):
    parser.add_argument("--comments", type=int, default=10_000_000, help="as a rule 10,000,000")


def run(arguments):
    parley = inputs.program(arguments)
    path, (comments, size) = inputs.generated(
        "generate-comments", "ndjson", f"memory-{arguments.comments}.ndjson", "--comments", str(arguments.comments))
    print(f"{comments} comments, {path.stat().st_size / 1e6:.0f} MB, {size / 1e6:.0f} MB of them text\n")
    return 0 if all([scored(parley, path, comments, size), parsed(parley, path, comments, size)]) else 1


def scored(parley, path, comments, size):
    """Prints what scoring takes; whether it is little, and each comment has a row."""
    with subprocess.Popen(["wc", "-l"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as counting:
        run = measuring.timed([parley, "score", "--from", "ndjson", "--as", "csv", path], output=counting.stdin)
        counting.stdin.close()
        rows = int(counting.stdout.read()) - 1
    notes = "" if rows == comments else f"  WRONG: {rows} rows"
    if run.memory > MOST:
        notes += f"  TOO MUCH: {MOST / 1e6:.0f} MB are allowed"
    print_row("score --as csv", run, size, notes)
    return run.code == 0 and not notes


def parsed(parley, path, comments, size):
    """Prints what linking takes; whether it ended well."""
    run = measuring.timed([parley, "parse", "--from", "ndjson", "--as", "report", path])
    print_row("parse --as report", run, size, f", {(run.memory - size) / comments:.0f} bytes a comment beside its text")
    return run.code == 0


def print_row(name, run, size, notes):
    failure = f"  FAILED: exit code {run.code}" if run.code else ""
    print(
        f"{name:18}{measuring.megabytes(run.memory):>6} MB at most, {run.seconds:.1f} s, "
        f"{size / 1e6 / run.seconds:.1f} MB/s of text{notes}{failure}", flush=True)
