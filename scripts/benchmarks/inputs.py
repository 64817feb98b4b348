"""What is measured: the program, built where it is missing or older than its sources, and invented inputs."""

import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / ".build/bench"
RELEASE = ROOT / ".build/release"
# What each script's output depends on.
GENERATORS = {
    "generate-threads": ["scripts/generate-threads"],
    "generate-comments": ["scripts/generate-comments", "scripts/benchmarks/words"] + [
        f"scripts/benchmarks/{name}.py" for name in ("english", "languages", "records", "vocabulary")],
}


def add_program(parser):
    parser.add_argument(
        "--parley", metavar="FILE", type=pathlib.Path,
        help="the program; as a rule .build/release/parley, built first where that is needed")


def program(arguments):
    """The program's path."""
    path = arguments.parley or RELEASE / "parley"
    if arguments.parley is None and is_older(path, ["Package.swift", "Sources", "lexicons"]):
        command = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "parley"]
        print(*command, file=sys.stderr)
        subprocess.run(command, cwd=ROOT, stdout=sys.stderr, check=True)
    if not os.access(path, os.X_OK):
        sys.exit(f"{path} is not there")
    return path.resolve()


def python_with(folder, module, *packages):
    """A Python in a folder that has packages from PyPI; it is made where the file of a module is not there."""
    python = folder / "bin/python"
    if not any(folder.rglob(module)):
        subprocess.run([sys.executable, "-m", "venv", folder], check=True, stdout=sys.stderr)
        subprocess.run(
            [python, "-m", "pip", "--quiet", "--disable-pip-version-check", "install", *packages], check=True,
            stdout=sys.stderr)
    return python


def is_older(path, sources):
    """Whether a file is not there, or something that it was made from has changed since."""
    if not path.is_file():
        return True
    files = [file for source in sources for file in [ROOT / source, *(ROOT / source).rglob("*")] if file.is_file()]
    return max(file.stat().st_mtime for file in files) > path.stat().st_mtime


def generated(script, form, name, *options):
    """An input, and the numbers that its script printed of it; written anew where the script has changed since."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    path, count = FOLDER / name, FOLDER / f"{name}.count"
    if is_older(count, GENERATORS[script]):
        run = subprocess.run(
            [ROOT / "scripts" / script, form, path, *options], stdout=subprocess.PIPE, check=True)
        count.write_bytes(run.stdout)
    return path, [int(number) for number in count.read_text().split()]
