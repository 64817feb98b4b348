"""What Parley finds in the rows of a labelled set, as matrices."""

import collections
import csv
import dataclasses
import json
import re
import subprocess
import zlib

import numpy as np
import scipy.sparse as sp

from . import environment

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# A word that stands in fewer rows tells too little.
FEWEST = 6
# A word that has a capital in this share of its rows is a name.
NAMED = 0.5
FOLDS = 5
CATEGORIES = ["profanity", "insult", "identity_attack", "threat", "sexually_explicit"]


@dataclasses.dataclass
class Rows:
    """A set, a row each: what was seen, and what its raters said."""

    name: str
    weight: float
    labels: np.ndarray
    """The label; for sentiment the raters' mean where there is one."""
    classes: np.ndarray
    """The label."""
    ids: np.ndarray
    folds: np.ndarray
    lengths: np.ndarray
    """How many words."""
    words: sp.csr_matrix
    """How often each candidate stands there."""
    totals: np.ndarray
    """Of sentiment, without word weights."""
    evidence: np.ndarray
    """Of toxicity, by category."""
    bad_feeling: np.ndarray
    capitals: np.ndarray
    cross_fitted: np.ndarray | None = None
    in_sample: np.ndarray | None = None

    def part(self, mask):
        """Some of the rows."""
        values = {
            field.name: value[mask] if isinstance(value := getattr(self, field.name), (np.ndarray, sp.csr_matrix)) else value
            for field in dataclasses.fields(self)}
        return Rows(**values)


def candidates(data, names, banned):
    """The words that are frequent enough and no names, in order."""
    seen, named = collections.Counter(), collections.Counter()
    for name in names:
        with open(data / f"{name}.csv", encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                found = [word.replace("’", "'") for word in WORD.findall(row["text"])]
                seen.update({word.lower() for word in found})
                # The first word of a text has a capital anyhow.
                named.update({word.lower() for word in found[1:] if word.istitle() and len(word) > 1})
    return sorted(
        word for word, count in seen.items()
        if count >= FEWEST and word.isascii() and word not in banned and named[word] < NAMED * count)


def read(parley, lexicons, data, sets, words, measure):
    """The rows of some sets, as Parley explains them with the candidates among its weights."""
    places = {word: place for place, word in enumerate(words)}
    return [_read(parley, lexicons, data, name, weight, places, measure) for name, (weight, _) in sets.items()]


def _read(parley, lexicons, data, name, weight, places, measure):
    path = environment.FOLDER / f"{name}.ndjson"
    subprocess.run(
        [parley, "evaluate", data / f"{name}.csv", "--lexicons", lexicons, "--rows", path, "--as", "json"],
        stdout=subprocess.DEVNULL, check=True)
    values = collections.defaultdict(list)
    counts = ([], [], [])
    groups = []
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file):
            row = json.loads(line)
            feeling, toxic = row["explanation"]["sentiment"], row["explanation"]["toxicity"]
            values["classes"].append(row["label"])
            values["scores"].append(row["label"] if row["score"] is None else row["score"] / 4)
            values["ids"].append(row["id"])
            groups.append(row["group"] or row["id"])
            values["lengths"].append(max(1, toxic["words"]))
            values["totals"].append(feeling["total"] - sum(step["value"] for step in feeling["word_weights"]))
            values["bad_feeling"].append(toxic["bad_feeling"])
            values["capitals"].append(float(toxic["all_capitals"]))
            evidence = dict.fromkeys(CATEGORIES, 0.0)
            for step in toxic["steps"]:
                evidence[step["category"]] += step["value"]
            values["evidence"].append([evidence[category] for category in CATEGORIES])
            part = feeling if measure == "sentiment" else toxic
            for word, count in collections.Counter(step["term"] for step in part["word_weights"]).items():
                if word in places:
                    counts[0].append(count), counts[1].append(number), counts[2].append(places[word])
    path.unlink()
    arrays = {key: np.array(value) for key, value in values.items()}
    size = len(arrays["classes"])
    return Rows(
        name=name, weight=weight, labels=arrays["scores" if measure == "sentiment" else "classes"].astype(float),
        classes=arrays["classes"], ids=arrays["ids"],
        folds=np.array([zlib.crc32(group.encode()) % FOLDS for group in groups]),
        lengths=arrays["lengths"], words=sp.csr_matrix((counts[0], (counts[1], counts[2])), (size, len(places)), dtype=float),
        totals=arrays["totals"], evidence=arrays["evidence"].astype(float), bad_feeling=arrays["bad_feeling"],
        capitals=arrays["capitals"])


def cross_fit(fit, sets):
    """Fits on four parts of five and predicts the fifth, and fits on all; gives the latter model."""
    for rows in sets:
        rows.cross_fitted, rows.in_sample = np.zeros(len(rows.labels)), np.zeros(len(rows.labels))
    for fold in range(FOLDS):
        model = fit([rows.part(rows.folds != fold) for rows in sets])
        for rows in sets:
            mask = rows.folds == fold
            rows.cross_fitted[mask] = model.predict(rows.part(mask))
    model = fit(sets)
    for rows in sets:
        rows.in_sample = model.predict(rows)
    return model


def agreeing(scores, counts, strength, sets):
    """Which words speak the same way in the sets: `scores` are z-values, a row for each set. Their sum over the sets in
    which a word stands in three rows or more, as a z-value of its own (Stouffer's method), reaches `strength`, so many sets
    share its sign, and none contradicts clearly."""
    used = counts >= 3
    combined = (scores * used).sum(0) / np.sqrt(np.maximum(1, used.sum(0)))
    same = scores * np.sign(combined)
    return (abs(combined) >= strength) & (((same > 0.75) & used).sum(0) >= sets) & (((same < -1.6) & used).sum(0) == 0)
