"""The forecast of a thread, worked out again from docs/forecast.md: from times, scores, steps and texts."""

import functools
import math
import pathlib
import re

LEXICON = pathlib.Path(__file__).resolve().parent.parent.parent / "lexicons/english/politeness.tsv"
DECAY, BASE = 0.75, -1.8
WEIGHTS = {
    "insults": 2.4, "toxicity": 1.8, "mood": 0.8, "slope": 0.6, "velocity": 0.3, "depth": 0.4, "participants": 0.6,
    "quotes": 0.4, "softening": -1.0, "sharpening": 1.2,
}
SOFTENING = {"gratitude", "apology", "greeting", "deference", "agreement", "hedge", "request"}
# Good enough for plain English; Parley's own words are libicu's.
PIECE = re.compile(r"[a-z0-9]+(?:['’.][a-z0-9]+)*|\n|[^\sa-z0-9]+")


@functools.cache
def entries():
    """For each first word its entries, the longest first: words, whether it softens, whether it wants a beginning."""
    found = {}
    for line in LEXICON.read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        term, kind, scope = (line.split("\t") + [""])[:3]
        words = [piece for piece in PIECE.findall(term.lower()) if piece != "-"]
        found.setdefault(words[0], []).append((words, kind in SOFTENING, scope == "start"))
    for some in found.values():
        some.sort(key=lambda entry: (-len(entry[0]), not entry[2]))
    return found


def marks(text, passages=None):
    """How often a text softens and sharpens what it says."""
    data = text.encode()
    if passages:
        text = b"".join(
            data[one["from"]:one["to"]] if one["kind"] == "own" else b"\n" for one in passages).decode(errors="replace")
    pieces, softening, sharpening, start, place = PIECE.findall(text.lower()), 0, 0, True, 0
    while place < len(pieces):
        piece = pieces[place]
        if piece == "\n":
            start, place = True, place + 1
        elif not piece[0].isalnum():
            start, place = start or any(sign in piece for sign in ".!?…"), place + 1
        else:
            for words, softens, wants in entries().get(piece.replace("’", "'"), []):
                if (start or not wants) and pieces[place:place + len(words)] == words:
                    softening, sharpening = softening + softens, sharpening + (not softens)
                    place += len(words)
                    break
            else:
                place += 1
            start = False
    return softening, sharpening


def fading(values):
    """The sum and the mean of values, each counting three quarters of the next one; None only ages the others."""
    ages = [(DECAY ** (len(values) - 1 - place), value) for place, value in enumerate(values) if value is not None]
    total = math.fsum(age * value for age, value in ages)
    weight = math.fsum(age for age, _ in ages)
    return total, total / weight if weight else 0.0


def slope(values):
    """Of a line through values, by weighted least squares."""
    if len(values) < 3:
        return 0.0
    weights = [DECAY ** (len(values) - 1 - place) for place in range(len(values))]
    total = math.fsum(weights)
    x = math.fsum(w * place for place, w in enumerate(weights)) / total
    y = math.fsum(w * value for w, value in zip(weights, values)) / total
    over = math.fsum(w * (place - x) * (value - y) for (place, value), w in zip(enumerate(values), weights))
    return over / math.fsum(w * (place - x) ** 2 for place, w in enumerate(weights))


def saturated(total):
    return total / (1 + total)


def forecast(turns):
    """What is said after the last of some comments, in the order in which they were posted. Only the last hundred can count
    for anything that fades."""
    late = turns[-100:]
    gaps = [None] + [
        None if one["time"] is None or before["time"] is None else 600_000 / (600_000 + max(0, one["time"] - before["time"]))
        for before, one in zip(late, late[1:])]
    names = [one["author"] for one in turns if one["author"] is not None]
    depth = max(1, turns[-1]["depth"])
    values = {
        "insults": saturated(fading([one["insults"] for one in late])[0]),
        "toxicity": fading([one["toxicity"] for one in late])[1],
        "mood": fading([-one["sentiment"] for one in late])[1],
        "slope": max(-1, min(1, 4 * slope([-one["sentiment"] for one in late]))),
        "velocity": fading(gaps)[1], "depth": (depth - 1) / (depth + 4),
        "participants": (len(names) - len(set(names))) / len(names) if names else 0.0,
        "quotes": fading([one["quotes"] for one in late])[1],
        "softening": saturated(fading([one["marks"][0] for one in late])[0]),
        "sharpening": saturated(fading([one["marks"][1] for one in late])[0]),
    }
    return 1 / (1 + math.exp(-(BASE + math.fsum(WEIGHTS[name] * value for name, value in values.items()))))


def insults(steps, passages):
    """The evidence of what an author said to the reader."""
    total = 0.0
    for step in steps:
        if not any(effect["rule"] == "second person" for effect in step.get("effects") or []):
            continue
        if passages and next((one["kind"] for one in passages if one["from"] <= step["from"] < one["to"]), "own") != "own":
            continue
        value = float(step["base"])
        for effect in step["effects"]:
            if effect.get("times") is not None:
                value *= effect["times"]
            else:
                value = max(0.0, value + effect["strengthen"])
        total += value
    return total
