"""Files of exports against what they have to hold."""

import csv
import datetime
import json
import math

GUARDED = ("=", "+", "-", "@", "\t", "\r")


def rows_of(path):
    """The rows of a CSV file with the apostrophes taken off that the guard has put in front."""
    csv.field_size_limit(1 << 30)
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, strict=True):
            yield {name: cell[1:] if cell[:1] == "'" and cell[1:2] in GUARDED and cell[1:2] else cell for name, cell in row.items()}


def milliseconds(cell):
    moment = datetime.datetime.fromisoformat(cell)
    return round((moment - datetime.datetime.fromtimestamp(0, datetime.UTC)) / datetime.timedelta(milliseconds=1))


def is_missing(value):
    return value is None or (isinstance(value, float) and math.isnan(value)) or value != value


def is_same(cell, expected, room):
    if is_missing(expected):
        return cell == ""
    if isinstance(expected, str):
        return cell == expected
    if cell == "":
        return False
    found = milliseconds(cell) if "T" in cell else float(cell)
    return abs(found - float(expected)) <= room * max(1, abs(float(expected)))


def key_of(row, names):
    return tuple(row[name] for name in names)


def differences(path, expected, key, room=1e-9):
    """How many cells were compared, and words for those that differ, for rows that are missing and rows too many."""
    found = {}
    order = []
    for row in rows_of(path):
        found[key_of(row, key)] = row
        order.append(key_of(row, key))
    wrong, cells, expected_keys = [], 0, set()
    if len(found) != len(order):
        wrong.append(f"{len(order) - len(found)} keys stand there twice")
    for one, cellsof in expected:
        # Numbers of cases, and hours, are numbers here and text there.
        name = tuple(iso(part) if column == "hour" else str(part) for part, column in zip(one, key))
        expected_keys.add(name)
        row = found.get(name)
        if row is None:
            wrong.append(f"no row {name}")
            continue
        for column, value in cellsof.items():
            cells += 1
            if not is_same(row[column], value, room):
                wrong.append(f"{name} {column}: {row[column]!r}, expected {value!r}")
    wrong += [f"row {name} should not be there" for name in found.keys() - expected_keys]
    return cells, wrong


def iso(time):
    moment = datetime.datetime.fromtimestamp(time / 1000, datetime.UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def same_cells(csv_path, ndjson_path):
    """How many cells of a CSV file are those of the same export as NDJSON; raises where one is not."""
    cells = 0
    with open(ndjson_path, encoding="utf-8", newline="\n") as file:
        for row, line in zip(rows_of(csv_path), file, strict=True):
            thing = json.loads(line)
            if list(row) != list(thing):
                raise ValueError(f"{csv_path}: columns {list(row)}, not {list(thing)}")
            for name, value in thing.items():
                cell = row[name]
                same = cell == "" if value is None else cell == value if isinstance(value, str) else float(cell) == value
                if not same:
                    raise ValueError(f"{csv_path}: {name} is {cell!r}, not {value!r}")
                cells += 1
    return cells
