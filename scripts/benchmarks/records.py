"""The forms that invented comments are written in: how a text stands in them, and what is around it."""

import html
import json
import time

# 2024-01-01T00:00:00Z
START = 1_704_067_200
ANSWERING, WITHIN = 0.6, 50


class Lines:
    """A comment a line."""

    def __init__(self, random):
        pass

    @staticmethod
    def prepared(text):
        return text + "\n"

    def written(self, texts):
        return "".join(texts)


class Records:
    """JSON objects, one a line, in threads whose comments answer each other."""

    def __init__(self, random):
        self.random = random
        self.number = 0
        self.thread = 0
        self.first, self.last = 1, 0
        self.minute = ""

    def written(self, texts):
        record = self.record
        draw = self.random.random
        lines = []
        for text in texts:
            self.number = number = self.number + 1
            if number > self.last:
                self.first, self.last = number, number + min(1000, int(self.random.expovariate(1 / 60)))
                self.thread += 1
            chance = draw()
            parent = None
            if number > self.first and chance < ANSWERING:
                parent = number - 1 - int(chance / ANSWERING * min(WITHIN, number - self.first))
            lines.append(record(text, number, parent, 1 + int(chance * 1e6) % 5000))
        return "".join(lines)

    def clock(self, number):
        """When a comment was written: a second after the one before."""
        second = number % 60
        if second == 0 or not self.minute:
            self.minute = time.strftime("%Y-%m-%dT%H:%M:", time.gmtime(START + number))
        return f"{self.minute}{second:02}Z"


class NDJSON(Records):
    """Parley's own records."""

    @staticmethod
    def prepared(text):
        return json.dumps(text, ensure_ascii=False)

    def record(self, text, number, parent, author):
        parent = f'"{parent}"' if parent else "null"
        return (
            f'{{"thread":"t{self.thread}","id":"{number}","parent":{parent},"author":"reader {author}",'
            f'"time":"{self.clock(number)}","text":{text},"state":"published"}}\n')


class Pushshift(Records):
    """What archives of Reddit keep of a comment."""

    @staticmethod
    def prepared(text):
        return json.dumps(html.escape(text, quote=False))

    def record(self, text, number, parent, author):
        link = f"t3_p{self.thread:x}"
        parent = f"t1_c{parent:x}" if parent else link
        return (
            f'{{"id":"c{number:x}","parent_id":"{parent}","link_id":"{link}","author":"reader_{author}","body":{text},'
            f'"created_utc":{START + number},"score":{number % 40},"subreddit":"harbourtown",'
            f'"subreddit_id":"t5_abc12","edited":false,"distinguished":null,"stickied":false,'
            f'"controversiality":0,"retrieved_on":{START + number + 9000}}}\n')


FORMS = {"lines": Lines, "ndjson": NDJSON, "pushshift": Pushshift}
