"""What a fit is worth: figures on rows that it has not seen, beside those on rows that it has; `parley evaluate` has them."""

import csv
import json
import subprocess

from . import environment


def table(parley, data, sets):
    """A line for each set: the figure cross-fitted with its 95 % interval, on the rows fitted on, and the difference."""
    lines = [f"{'set':18} figure    cross-fitted  95 % interval   fitted on   more"]
    for rows in sets:
        unseen, seen = (_figures(parley, data, rows, scores) for scores in (rows.cross_fitted, rows.in_sample))
        main, fitted = unseen["main"], seen["main"]["value"]
        lines.append(
            f"{rows.name:18} {main['figure']:10} {main['value']:10.3f}  {main['low']:.3f} … {main['high']:.3f}  "
            f"{fitted:10.3f}  {fitted - main['value']:+.3f}")
        if "reliability" in unseen:
            lines.append(f"{'':18} calibration error {unseen['reliability']['expected_error']:.3f}")
    return "\n".join(lines)


def _figures(parley, data, rows, scores):
    path = environment.FOLDER / "predictions.csv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "score"])
        writer.writerows(zip(rows.ids, (repr(float(score)) for score in scores)))
    command = [parley, "evaluate", data / f"{rows.name}.csv", "--predictions", path, "--as", "json"]
    found = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    path.unlink()
    return json.loads(found.stdout)
