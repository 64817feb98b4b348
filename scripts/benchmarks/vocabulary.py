"""The words that invented comments are made of, with how often each is used.

English function words have their share in ordinary writing (occurrences in a million words). The words of content are
in four lists; in each the word of rank r is used in proportion to 1 / (r + 40), Zipf's law as Mandelbrot corrected it.
"""

import itertools
import pathlib
import re

FOLDER = pathlib.Path(__file__).resolve().parent / "words"
MANDELBROT = 40
# What share of an English comment's words are of which list; the rest are invented names and compounds.
SHARES = {"function": 0.52, "phrase": 0.045, "noun": 0.17, "verb": 0.12, "adjective": 0.065, "adverb": 0.035}
VOWELS = "aeiou"


def ranked(words):
    """Words in order of rank as {word: weight}, the first of equal ones counting."""
    return {word: 1 / (rank + MANDELBROT) for rank, word in enumerate(dict.fromkeys(words))}


def other_words(language):
    return ranked((FOLDER / f"{language}.txt").read_text(encoding="utf-8").split())


def english_lists():
    """The lists of english.txt by their names: {word: weight}, weights adding up to anything."""
    lists = {}
    for part in (FOLDER / "english.txt").read_text(encoding="utf-8").split("\n\n"):
        name, text = part.split("\n", 1)
        if name in ("function", "phrase", "disguised"):
            shown = re.findall(r"(\S.*?)/(\d+)\s+", text + "\n")
            lists[name] = {escaped(word): int(weight) for word, weight in shown}
        else:
            lists[name] = ranked(text.split())
    lists["noun"] = inflected(lists["noun"], nouns)
    lists["verb"] = inflected(lists["verb"], verbs)
    return lists


def english_words(random):
    """Every English word and phrase as {word: weight}, weights adding up to one."""
    words = {}
    lists = english_lists()
    lists["rest"] = ranked(names(random) + compounds(random, list(lists["noun"])))
    shares = SHARES | {"rest": 1 - sum(SHARES.values())}
    for name, share in shares.items():
        total = sum(lists[name].values())
        for word, weight in lists[name].items():
            words[word] = words.get(word, 0) + share * weight / total
    return words


def escaped(word):
    return re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), word)


def inflected(words, forms):
    found = {}
    for word, weight in words.items():
        for form, share in forms(word):
            found[form] = found.get(form, 0) + weight * share
    return found


def nouns(word):
    return [(word, 0.7), (third(word), 0.3)]


def verbs(word):
    """The forms of a verb that is written plainly, or as present/past/participle."""
    base, past, participle = word.split("/") if "/" in word else (word, *[with_ending(word, "ed")] * 2)
    return [
        (base, 0.5), (third(base), 0.1), (with_ending(base, "ing"), 0.15), (past, 0.15), (participle, 0.1)]


def third(word):
    """With the s of the plural, or of the third person."""
    if word.endswith(("s", "x", "z", "ch", "sh", "go")):
        return word + "es"
    if word.endswith("y") and word[-2] not in VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def with_ending(word, ending):
    """With ed or ing, the last letter doubled, dropped or changed as English does."""
    if word.endswith("ie") and ending == "ing":
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return word[:-1] + ending
    if word.endswith("y") and word[-2] not in VOWELS and ending == "ed":
        return word[:-1] + "ied"
    if re.fullmatch(f"[^{VOWELS}]*[{VOWELS}][^{VOWELS}wxy]", word):
        return word + word[-1] + ending
    return word + ending


def names(random):
    """Two thousand names that nobody has, from syllables."""
    syllables = "bar den fil gor hal kes lin mor nev os per ris sol tan vel wy".split()
    found = ["".join(random.choices(syllables, k=2 + rank % 2)).capitalize() for rank in range(2200)]
    return list(dict.fromkeys(found))[:2000]


def compounds(random, parts):
    """Words that no list knows: two nouns in one, some with a hyphen."""
    joints = itertools.cycle(("", "", "-"))
    return [f"{random.choice(parts)}{next(joints)}{random.choice(parts)}" for _ in range(1500)]
