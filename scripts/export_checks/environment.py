"""The Python that figures are computed with, and its packages."""

import os
import pathlib
import sys

from benchmarks import inputs

FOLDER = inputs.ROOT / ".build/export-checks"
PACKAGES = ["frictionless==5.21.0", "krippendorff==0.9.0", "pandas==3.1.1", "scikit-learn==1.9.1", "scipy==1.17.1", "tzdata"]


def enter(script):
    """Goes on with the same script in an environment that has all of it, which is made where it is not there."""
    python = inputs.python_with(FOLDER, "krippendorff/__init__.py", *PACKAGES)
    if pathlib.Path(sys.prefix) != FOLDER:
        os.execv(python, [python, script, *sys.argv[1:]])
