"""A Python that has numpy and scipy."""

import os
import pathlib
import sys

from benchmarks import inputs

FOLDER = inputs.ROOT / ".build/calibration"


def enter():
    """Goes on in that Python; makes it where it is not there yet."""
    # One thread: sums are added in the same order each time.
    os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", PYTHONHASHSEED="0")
    venv = FOLDER / "venv"
    if pathlib.Path(sys.prefix) == venv:
        return
    python = inputs.python_with(venv, "scipy/version.py", "numpy", "scipy")
    os.execv(python, [python, *sys.argv])
