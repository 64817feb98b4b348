"""The library that lets file-system calls of a program fail, and running Parley with it."""

import dataclasses
import os
import pathlib
import shutil
import subprocess
import sys

from benchmarks import inputs

FOLDER = inputs.ROOT / ".build/proofs"
SOURCES = "Tests/CFaultyVFS"
KINDS = {
    "full": "the disk is full",
    "error": "input/output error",
    "short": "a write stops half-way",
    "sync": "a sync fails",
    "crash": "all files are gone from here on",
    "power": "as a crash, and a part of what was not synced is lost",
    "kill": "SIGKILL within the call",
}
SECONDS = 120


@dataclasses.dataclass(frozen=True)
class Run:
    """What a run left behind; calls are those that its kind of fault can befall, fault is the one that failed."""

    code: int
    output: str
    messages: str
    calls: int = 0
    fault: str = ""

    @property
    def was_killed(self):
        return self.code == -9


def library():
    """The library's path; it is compiled where it is missing or older than its sources."""
    path = FOLDER / "libfaulty.so"
    if inputs.is_older(path, [SOURCES]):
        compiler = shutil.which("cc") or shutil.which("clang") or sys.exit("cc is not there: apt-get install gcc")
        FOLDER.mkdir(parents=True, exist_ok=True)
        folder = inputs.ROOT / SOURCES
        subprocess.run(
            [compiler, "-std=gnu2x", "-O1", "-g", "-fPIC", "-shared", "-I", folder / "include", "-o", path,
             *sorted(folder.glob("*.c")), "-lsqlite3", "-lpthread"], check=True)
    return path


def run(command, folder, kind="none", at=0):
    """Runs a command whose `at`-th call of a kind fails."""
    log = pathlib.Path(folder) / "faults.log"
    log.unlink(missing_ok=True)
    environment = os.environ | {"FAULT": f"{kind}:{at}", "FAULT_LOG": str(log), "LD_PRELOAD": str(library())}
    found = subprocess.run(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
        timeout=SECONDS)
    lines = log.read_text().splitlines() if log.is_file() else []
    calls = [int(line.split()[1]) for line in lines if line.startswith("calls ")]
    faults = [line for line in lines if not line.startswith("calls ")]
    return Run(found.returncode, found.stdout, found.stderr, sum(calls), faults[0] if faults else "")


def run_without(command, folder):
    """Runs a command as it is."""
    found = subprocess.run(
        command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=SECONDS)
    return Run(found.returncode, found.stdout, found.stderr)
