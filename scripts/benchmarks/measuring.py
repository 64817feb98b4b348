"""Running programs, and what is told of a run: time and memory."""

import collections
import dataclasses
import os
import resource
import shutil
import statistics
import subprocess
import time

# Seconds that passed, seconds on a core in user and system mode, and bytes of memory at most.
Run = collections.namedtuple("Run", "code seconds cpu memory output")


@dataclasses.dataclass(frozen=True)
class Row:
    """A command to be measured: how much comment text it goes through, and on how many cores.

    One that `reports` prints its own seconds, passed and on a core, because its start-up is not meant.
    """

    command: list
    size: int
    cores: int = 1
    environment: dict = dataclasses.field(default_factory=dict)
    reports: bool = False


def timed(command, cores=None, environment=None, output=subprocess.DEVNULL):
    """Runs a program on the last cores that there are, as a rule with its output thrown away."""
    environment = os.environ | (environment or {})
    start = time.perf_counter()
    process = subprocess.Popen(
        [*pinned(cores), *command], stdout=output, stderr=subprocess.DEVNULL, env=environment)
    printed = process.stdout.read() if process.stdout else b""
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(process.returncode, seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, printed)


def pinned(cores):
    """What keeps a program on so many cores; the last ones, for the first have interrupts to serve."""
    if not cores or not shutil.which("taskset"):
        return []
    return ["taskset", "--cpu-list", ",".join(map(str, sorted(os.sched_getaffinity(0))[-cores:]))]


def medians(rows, runs):
    """The median of some runs of each row, by name.

    All have their first run, then all their second: so all are disturbed alike. Memory is the most of all runs. A row
    that failed once has its exit code.
    """
    found = {name: [] for name in rows}
    for _ in range(runs):
        for name, row in rows.items():
            run = timed(row.command, row.cores, row.environment, subprocess.PIPE if row.reports else subprocess.DEVNULL)
            if row.reports and run.code == 0:
                seconds, cpu = map(float, run.output.split()[-2:])
                run = run._replace(seconds=seconds, cpu=cpu)
            found[name].append(run)
    return {name: median(runs) for name, runs in found.items()}


def median(runs):
    return Run(
        next((run.code for run in runs if run.code), 0), statistics.median(run.seconds for run in runs),
        statistics.median(run.cpu for run in runs), max(run.memory for run in runs), b"")


def megabytes(memory):
    """Bytes of memory as a word. A program is said to have used at least what this one had when it started it."""
    floor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return f"<{floor / 1e6:.0f}" if memory <= floor else f"{memory / 1e6:.0f}"
