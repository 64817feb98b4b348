"""Measures how fast Parley scores comments, beside `wc -w`, VADER and libicu.

A corpus of 200 MB in English is invented by scripts/generate-comments and kept in .build/bench; --corpus takes another,
a comment a line. Everything runs on one core but `--jobs 2`, which has two. Outputs are thrown away (to /dev/null) once
they were found complete, and the same for one job and two. The median of five runs counts.

A row says how many megabytes of comment text a second are gone through, as time passes and by time on the core, how
often that is what `wc -w` does, in the user's locale and with LC_ALL=C, and the most memory in use at once. Where the
two times differ, something else had the core. A megabyte is 1,000,000 bytes of text, whatever surrounds it in the file.

VADER comes from PyPI, for itself alone, and is given less text. Start-up is the median of twenty runs over one line.
Ends 0 where nothing failed.
"""

import hashlib
import os
import pathlib
import subprocess

from benchmarks import inputs, languages, measuring
from benchmarks.measuring import Row

VADER = "vaderSentiment==3.3.2"
STARTS = 20


def add_options(parser):
    parser.add_argument("--quick", action="store_true", help="20 MB, three runs")
    parser.add_argument("--corpus", metavar="FILE", type=pathlib.Path, help="a comment a line, none empty")
    parser.add_argument("--megabytes", type=int, help="of the invented corpus; as a rule 200")
    parser.add_argument("--runs", type=int, help="as a rule 5")


def run(arguments):
    parley = inputs.program(arguments)
    arguments.megabytes = arguments.megabytes or (20 if arguments.quick else 200)
    arguments.runs = arguments.runs or (3 if arguments.quick else 5)
    lines, records, comments, size = corpus(arguments)
    breaker = compiled_breaker()
    print(f"{comments} comments, {size / 1e6:.1f} MB of text, {arguments.runs} runs, {machine()}\n")
    rights = [is_complete(parley, lines, comments), english(arguments, parley, breaker, lines, records, size)]
    rights += [others(arguments, parley, breaker), start(parley)]
    return 0 if all(rights) else 1


def corpus(arguments):
    """The same comments as lines and as records, how many they are, and how many bytes of text."""
    if arguments.corpus:
        lines = arguments.corpus
        name = f"corpus-{lines.stat().st_size}-{lines.stat().st_mtime_ns}"
    else:
        name = f"comments-{arguments.megabytes}"
        lines, _ = inputs.generated("generate-comments", "lines", name, "--megabytes", str(arguments.megabytes))
    records, (comments, size) = inputs.generated("generate-comments", "ndjson", f"{name}.ndjson", "--texts", lines)
    return lines, records, comments, size


def score(parley, path, source="lines", form="csv", jobs=1):
    return [parley, "score", "--from", source, "--as", form, "--jobs", str(jobs), path]


def is_complete(parley, path, comments):
    """Whether there is a row for each comment, and the same bytes with one job and two."""
    sums, counts = zip(*(printed(score(parley, path, jobs=jobs)) for jobs in (1, 2)))
    if counts[0] != comments + 1:
        print(f"WRONG: {counts[0] - 1} rows for {comments} comments")
    if sums[0] != sums[1]:
        print("WRONG: one job and two do not print the same")
    return counts[0] == comments + 1 and sums[0] == sums[1]


def printed(command):
    """The SHA-256 and the number of lines of what a program prints."""
    digest, lines = hashlib.sha256(), 0
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        while part := process.stdout.read(1 << 20):
            digest.update(part)
            lines += part.count(b"\n")
    return digest.hexdigest(), lines


def english(arguments, parley, breaker, lines, records, size):
    """The table of the English corpus, and what its rows are to each other."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_CTYPE") or os.environ.get("LANG") or "C"
    user, plain = f"wc -w ({locale})", "wc -w (LC_ALL=C)"
    rows = {
        user: Row(["wc", "-w", lines], size),
        plain: Row(["wc", "-w", lines], size, environment={"LC_ALL": "C"}),
        "score --as csv": Row(score(parley, lines), size),
        "score --as ndjson": Row(score(parley, lines, form="ndjson"), size),
        "score, NDJSON input": Row(score(parley, records, source="ndjson"), size),
        "score, 2 jobs": Row(score(parley, lines, jobs=2), size, cores=2),
        "VADER": vader_row(arguments, lines),
        "libicu's breaker": Row([breaker, lines], size) if breaker else None,
    }
    rows = {name: row for name, row in rows.items() if row}
    found = measuring.medians(rows, arguments.runs)
    print(f"{'':22}{'passed: MB/s':>14}{'wc':>8}{'wc C':>8}{'core: MB/s':>14}{'wc':>8}{'wc C':>8}{'peak MB':>10}")
    for name, row in rows.items():
        run = found[name]
        cells = ""
        for time in ("seconds", "cpu"):
            rate, *counting = (rows[row].size / getattr(found[row], time) for row in (name, user, plain))
            cells += f"{rate / 1e6:>14.1f}" + "".join(f"{rate / other:>8.2f}" for other in counting)
        print(f"{name:22}{cells}{measuring.megabytes(run.memory):>10}{failure(run)}", flush=True)
    print(f"\nwc is {user}, wc C {plain}; columns below them: how often as fast\n")
    for name, other in (
        ("score, NDJSON input", "score --as csv"), ("score, 2 jobs", "score --as csv"), ("score --as csv", "VADER"),
        ("score --as csv", "libicu's breaker"),
    ):
        if other in rows:
            times = ["seconds", "cpu"][:1 if rows[name].cores > 1 else 2]
            ratios = [
                rows[name].size / getattr(found[name], time) / rows[other].size * getattr(found[other], time)
                for time in times]
            words = ["as time passes", "by time on the core"]
            print(f"{name} / {other}: " + ", ".join(f"{ratio:.2f} {word}" for ratio, word in zip(ratios, words)))
    return not any(run.code for run in found.values())


def failure(run):
    return f"  FAILED: exit code {run.code}" if run.code else ""


def vader_row(arguments, lines):
    """VADER over the corpus's first lines; nothing where it can't be installed."""
    try:
        python = inputs.python_with(inputs.FOLDER / "vader", "vaderSentiment.py", VADER)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"VADER is left out, for it can't be installed: {error}\n")
        return None
    share = inputs.FOLDER / "vader.txt"
    with lines.open("rb") as file:
        content = file.read(500_000 if arguments.quick else 2_000_000).rsplit(b"\n", 1)[0]
    share.write_bytes(content)
    program = pathlib.Path(__file__).resolve().parent / "vader.py"
    return Row([python, program, share], len(content) - content.count(b"\n"), reports=True)


def compiled_breaker():
    """The program that has libicu's word breaker alone; nothing where it can't be compiled."""
    program = inputs.FOLDER / "word-breaker"
    source = pathlib.Path(__file__).resolve().parent / "wordbreaker.c"
    try:
        subprocess.run(["cc", "-O2", "-o", program, source, "-licuuc"], check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"libicu's breaker is left out, for it can't be compiled: {error}\n")
        return None
    return program


def others(arguments, parley, breaker):
    """The table of languages, beside libicu's breaker where there is a program for it."""
    print(f"\n{'':12}{'passed: MB/s':>14}{'libicu':>10}{'times':>8}{'core: MB/s':>14}{'libicu':>10}{'times':>8}")
    codes = []
    for language in languages.LANGUAGES:
        share = max(1, arguments.megabytes // 10)
        path, (_, size) = inputs.generated(
            "generate-comments", "lines", f"{language}-{share}", "--megabytes", str(share), "--language", language)
        rows = {"score": Row(score(parley, path), size), "breaker": Row([breaker, path], size) if breaker else None}
        found = measuring.medians({name: row for name, row in rows.items() if row}, arguments.runs)
        cells = ""
        for time in ("seconds", "cpu"):
            rates = [size / getattr(run, time) / 1e6 for run in found.values()]
            cells += f"{rates[0]:>14.1f}"
            cells += f"{rates[1]:>10.1f}{rates[0] / rates[1]:>8.1f}" if len(rates) > 1 else f"{'-':>10}{'-':>8}"
        print(f"{language:12}{cells}{''.join(map(failure, found.values()))}", flush=True)
        codes += [run.code for run in found.values()]
    return not any(codes)


def start(parley):
    """How long it takes to score one line."""
    path = inputs.FOLDER / "line"
    path.write_text("Waited forty minutes and the soup was cold. Never again.\n")
    run = measuring.medians({"start": Row(score(parley, path), path.stat().st_size)}, STARTS)["start"]
    print(
        f"\nOne line, from start to end: {run.seconds * 1000:.1f} ms, {run.cpu * 1000:.1f} ms on the core, "
        f"{measuring.megabytes(run.memory)} MB{failure(run)}")
    return run.code == 0


def machine():
    """The processor's name."""
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines() if os.path.exists("/proc/cpuinfo") else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return f"{len(names)} × {names[0]}" if names else "processor unknown"
