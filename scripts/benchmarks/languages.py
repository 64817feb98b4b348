"""Comments in other languages: their words in the order of a short list, no grammar."""

import dataclasses
import itertools

from benchmarks import vocabulary
from benchmarks.english import EMOJI, MEDIAN, NUMBERS, SPREAD, English


@dataclasses.dataclass(frozen=True)
class Writing:
    """How a language puts words together; `length` is the median number of words in a comment."""

    ends: str = ". . . . . . . ! ?"
    comma: str = ","
    space: str = " "
    gap: str = " "
    length: int = MEDIAN


WRITINGS = {
    "french": Writing(ends=". . . . . . . \u00a0! \u00a0?"),
    "german": Writing(),
    "spanish": Writing(),
    "russian": Writing(),
    "arabic": Writing(ends=". . . . . . . ! ؟", comma="،"),
    "hebrew": Writing(),
    "hindi": Writing(ends="। । । । । । । ! ?"),
    "japanese": Writing(ends="。 。 。 。 。 。 。 ！ ？", comma="、", space="", gap="", length=14),
    "chinese": Writing(ends="。 。 。 。 。 。 。 ！ ？", comma="，", space="", gap=""),
    "thai": Writing(ends="        !", comma=" ", space=""),
}


class Other:
    """Comments one after the other in a language of WRITINGS."""

    def __init__(self, random, language):
        self.random = random
        self.writing = WRITINGS[language]
        self.ends = self.writing.ends.split(" ")
        weights = vocabulary.other_words(language)
        self.words, self.sums = list(weights), list(itertools.accumulate(weights.values()))

    def comment(self):
        random, writing = self.random, self.writing
        wanted = min(800, max(1, round(random.lognormvariate(0, SPREAD) * writing.length)))
        sentences = []
        while wanted > 0:
            length = min(wanted, random.randint(3, 18))
            words = random.choices(self.words, cum_weights=self.sums, k=length)
            words[0] = words[0][0].upper() + words[0][1:]
            if length > 6:
                words[length // 2] += writing.comma
            if random.random() < 0.03:
                words.insert(length // 2, random.choice(NUMBERS))
            sentences.append(writing.space.join(words) + random.choice(self.ends))
            wanted -= length
        text = writing.gap.join(sentences)
        return f"{text} {random.choice(EMOJI)}" if random.random() < 0.06 else text


def author(random, language):
    """What writes comments in a language, English included."""
    return English(random) if language == "english" else Other(random, language)


LANGUAGES = ["english", *WRITINGS]
