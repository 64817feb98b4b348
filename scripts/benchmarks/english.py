"""English comments, invented: words as often as in real ones, with the shares of everything else that people type."""

import itertools

from benchmarks import vocabulary

# Half of the comments have at most 25 words, the mean is 35, the longest have some hundred. Phrases count as one here.
MEDIAN, SPREAD, LONGEST = 23.5, 0.8, 800
SENTENCE_MEDIAN, SENTENCE_SPREAD = 11, 0.55
ENDS = {".": 0.78, "!": 0.08, "?": 0.09, "...": 0.03, "!!": 0.01, "?!": 0.01}
# How a whole comment is typed; the rest as a newspaper would.
LOWER, CAPITALS, TYPOGRAPHIC = 0.12, 0.007, 0.07
# What share of comments has at least one of these.
EXTRAS = {
    "number": 0.17, "emoji": 0.06, "shout": 0.03, "insult": 0.029, "link": 0.028, "mention": 0.025, "quoted": 0.05,
    "bracket": 0.05, "stretched": 0.018, "emoticon": 0.015, "accented": 0.012, "dash": 0.06, "markup": 0.02,
    "disguised": 0.005, "hashtag": 0.005, "address": 0.001,
}
EMOJI = "😂 🤣 ❤️ 😭 🙏 👍 🔥 😍 🙄 🤔 😡 👏 💀 🎉 😅 🤷‍♀️ 🤦🏽‍♂️ 👍🏾 🇫🇷 1️⃣ 👨‍👩‍👧 ✨ 🥺".split()
EMOTICONS = ":) :D ;) :( :-) :P XD <3 :/ ^^ :'( =) ¯\\_(ツ)_/¯".split()
MARKUP = ("*{}*", "**{}**", "_{}_", "> {}", "~~{}~~")
NUMBERS = "2 3 5 10 20 30 50 100 2023 1990s 50% $40 $1,000 10:30 1/2 3rd 2.5 €15 24/7 10k 5-10 #1 20°C ½".split()


class English:
    """Comments one after the other; the same random numbers give the same comments."""

    def __init__(self, random):
        self.random = random
        words = vocabulary.english_words(random)
        lists = vocabulary.english_lists()
        self.words = self.stream(words)
        self.insults = self.stream(lists["insult"])
        self.disguises = self.stream(lists["disguised"])
        self.accented = self.stream(lists["accented"])
        self.ends = self.stream(ENDS)

    def stream(self, weights):
        """Words without end, each as often as its weight says."""
        words, sums = list(weights), list(itertools.accumulate(weights.values()))
        while True:
            yield from self.random.choices(words, cum_weights=sums, k=1000)

    def comment(self):
        random = self.random
        wanted = min(LONGEST, max(1, round(random.lognormvariate(0, SPREAD) * MEDIAN)))
        sentences = []
        while wanted > 0:
            length = min(wanted, max(1, round(random.lognormvariate(0, SENTENCE_SPREAD) * SENTENCE_MEDIAN)))
            sentences.append(self.sentence(length))
            wanted -= length
        for extra, share in EXTRAS.items():
            if random.random() < share:
                self.add(extra, random.choice(sentences))
        return self.typed(" ".join(" ".join(sentence) for sentence in sentences))

    def sentence(self, length):
        """Words with the first one's capital, commas and what ends them."""
        random = self.random
        words = list(itertools.islice(self.words, length))
        words[0] = words[0][0].upper() + words[0][1:]
        for place in range(1, length - 1):
            if random.random() < 0.06:
                words[place] += ","
        if random.random() < 0.96:
            words[-1] += next(self.ends)
        return words

    def add(self, extra, words):
        """Puts one of a kind among the words of a sentence; its first and last word stay what they are."""
        random = self.random
        place = random.randint(min(1, len(words) - 1), len(words) - 1)
        match extra:
            case "number": words.insert(place, random.choice(NUMBERS))
            case "emoji": words.append(random.choice(EMOJI) * random.choice((1, 1, 1, 2, 3)))
            case "emoticon": words.append(random.choice(EMOTICONS))
            case "shout": words[place] = words[place].upper()
            case "insult": words.insert(place, next(self.insults))
            case "disguised": words.insert(place, next(self.disguises))
            case "accented": words.insert(place, next(self.accented))
            case "link": words.insert(place, self.link())
            case "mention": words.insert(0, f"@reader{random.randint(1, 5000)}")
            case "hashtag": words.append(f"#{next(self.words).split()[0].strip(',').capitalize()}")
            case "address": words.insert(place, f"reader{random.randint(1, 5000)}@example.org")
            case "quoted": words[place] = f'"{words[place]}"'
            case "bracket": words[place] = f"({words[place]})"
            case "dash": words.insert(place, "-")
            case "markup": words[place] = random.choice(MARKUP).format(words[place])
            case "stretched": words[place] = stretched(words[place], random.randint(2, 6))

    def link(self):
        random = self.random
        number = random.randint(1, 999_999)
        return random.choice((
            f"https://www.example.org/{number}", "example.com", f"www.example.org/a/{number}",
            f"https://news.example.com/2024/05/{number}-story.html?page=2&sort=new",
            f"http://example.net/watch?v={number:x}"))

    def typed(self, text):
        """The text as its author types: without capitals, with nothing else, with typographic signs, or plainly."""
        kind = self.random.random()
        if kind < LOWER:
            return text.lower().removesuffix(".").replace("'", "" if kind < LOWER / 3 else "'")
        if kind < LOWER + CAPITALS:
            return text.upper()
        if kind < LOWER + CAPITALS + TYPOGRAPHIC:
            text = text.replace("'", "’").replace(' "', " “").replace('"', "”").replace(" - ", " — ")
            return text.replace("...", "…")
        return text


def stretched(word, times):
    """With its last vowel repeated: sooo."""
    for place in range(len(word) - 1, -1, -1):
        if word[place] in vocabulary.VOWELS:
            return word[:place] + word[place] * times + word[place:]
    return word
