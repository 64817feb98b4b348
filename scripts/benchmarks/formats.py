"""Measures how fast Parley reads large inputs of each format, and how much memory that takes.

Inputs are invented by scripts/generate-threads, 200 MB each, and kept in .build/bench. Each is read once to compare the
number of comments with what was written, then some times with the output thrown away. The fastest run counts: the
others were disturbed. A row is the format, comments, megabytes a second, seconds, and the most memory in use at once.
Ends 0 where every number of comments is right.
"""

import subprocess

from benchmarks import inputs, measuring

FORMATS = ["ndjson", "pushshift", "wxr", "disqus-xml", "wordpress-html", "csv", "mbox"]


def add_options(parser):
    parser.add_argument("--only", metavar="PREFIX", default="", help="only formats that begin so")
    parser.add_argument("--megabytes", type=int, default=200)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--as", dest="form", default="report", help="what is printed; as a rule report")


def run(arguments):
    parley = inputs.program(arguments)
    print(f"{'format':16}{'comments':>10}{'MB/s':>8}{'s':>8}{'MB':>8}")
    results = [measure(form, parley, arguments) for form in FORMATS if form.startswith(arguments.only)]
    return 0 if results and all(results) else 1


def measure(form, parley, arguments):
    """Prints a row; whether the number of comments is right."""
    path, (expected,) = inputs.generated(
        "generate-threads", form, f"{form}-{arguments.megabytes}", "--megabytes", str(arguments.megabytes))
    command = [parley, "parse", "--from", form, "--as"]
    found = 0
    with subprocess.Popen([*command, "pairs", path], stdout=subprocess.PIPE) as pairs:
        for _ in pairs.stdout:
            found += 1
    runs = [measuring.timed([*command, arguments.form, path]) for _ in range(arguments.runs)]
    size = sum(file.stat().st_size for file in path.rglob("*")) if path.is_dir() else path.stat().st_size
    seconds = min(run.seconds for run in runs)
    memory = max(run.memory for run in runs)
    note = "" if found == expected else f"  WRONG: {expected} were written"
    failed = [run.code for run in runs if run.code != 0]
    if failed:
        note += f"  FAILED: exit code {failed[0]}"
    print(
        f"{form:16}{found:>10}{size / 1e6 / seconds:>8.0f}{seconds:>8.2f}{memory / 1e6:>8.0f}{note}", flush=True)
    return not note
