"""The lexicon files that calibration reads and writes."""

import shutil

from benchmarks import inputs

from . import environment, sets

ENGLISH = inputs.ROOT / "lexicons/english"
WEIGHTS, CALIBRATION = "weights.tsv", "calibration.tsv"
UNIT = 0.02
# Words that name groups of people are never weighed: a score must not follow who is spoken of.
GROUPS = ["classes-groups.tsv"]
# Neither are those that only hold sentences together.
FUNCTION_WORDS = ["grammar.tsv", "classes-syntax.tsv"]


# What the makers of sets put in the place of names and links, and how they found their rows.
TRACES = {"amp", "http", "https", "link", "rt", "url", "user", "via", "www"}


def entries(path):
    """The first cells of the entries of a file."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith(("# ", "#\n")):
                yield line.rstrip("\n").split("\t")[0]


def banned_words():
    """The words that get no weight: those of every term in the files of groups, and function words."""
    banned = {word for name in GROUPS for term in entries(ENGLISH / name) for word in term.lower().replace("-", " ").split()}
    banned |= {term.lower() for name in FUNCTION_WORDS for term in entries(ENGLISH / name)}
    return banned | TRACES | {f"{word}'s" for word in banned} | {f"{word}s" for word in banned}


def with_placeholders(words):
    """A copy of the lexicons in which every candidate has the smallest weight, so that explanations show where it stands."""
    folder = environment.FOLDER / "lexicons"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(inputs.ROOT / "lexicons", folder)
    (folder / "english" / CALIBRATION).unlink(missing_ok=True)
    _write_weights(folder / "english" / WEIGHTS, [(word, UNIT, UNIT) for word in words])
    return folder


def write(words, feeling, toxin):
    rounded = [(word, *(round(round(weight / UNIT) * UNIT, 2) for weight in pair))
               for word, *pair in zip(words, feeling.weights, toxin.weights)]
    _write_weights(ENGLISH / WEIGHTS, [entry for entry in rounded if entry[1] or entry[2]])
    lines = _header("english-calibration", "calibration", "term value")
    lines += [f"{name}\t{value:.4g}" for name, value in {**feeling.figures(), **toxin.figures()}.items()]
    (ENGLISH / CALIBRATION).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _write_weights(path, entries):
    lines = _header("english-weights", "weight", "term sentiment toxicity")
    lines += [f"{word}\t{feeling:g}\t{toxic:g}" for word, feeling, toxic in entries]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _header(name, kind, columns):
    sources = ", ".join(f"{name} ({licence})" for name, (_, licence) in {**sets.SENTIMENT, **sets.TOXICITY}.items())
    return [
        f"# name: {name}", f"# kind: {kind}", "# version: 1", "# language: en", "# licence: Apache-2.0",
        f"# columns: {columns}", "",
        "# Written by scripts/calibrate; do not edit. Figures fitted to the labels of these sets, under their licences:",
        f"# {sources}.", ""]
