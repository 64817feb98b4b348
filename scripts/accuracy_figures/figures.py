"""The figures of labelled sets, as `parley evaluate` prints them."""

import json
import subprocess

# What is kept of a set, by its task.
KEPT = {
    "sentiment": ["r", "macroF1"],
    "toxicity": ["auc", "acc", "fpr", "recall", "macroF1"],
    "spans": ["charF1"],
}


def measured(parley, paths):
    """For each file its figures, the interval of the first, and how far scores are from the sums of their steps."""
    if not paths:
        return {}
    command = [parley, "evaluate", *paths, "--as", "json", "--rules", "0", "--errors", "0"]
    run = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    return {path.stem: _kept(json.loads(line)) for path, line in zip(paths, run.stdout.splitlines(), strict=True)}


def _kept(found):
    functions = found.get("per_F") or {}
    return {
        "task": found["task"],
        "n": found["n"],
        "figures": {name: round(found[name], 4) for name in KEPT[found["task"]] if found.get(name) is not None},
        "main": found["main"]["figure"],
        "interval": [round(found["main"]["low"], 4), round(found["main"]["high"], 4)],
        "calibration_error": round((found.get("reliability") or {}).get("expected_error") or 0, 4),
        "functions": {name: round(value, 3) for name, value in functions.items()},
        "replay": found["replay"]["largest"],
    }
