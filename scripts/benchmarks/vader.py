"""Scores the lines of a file with VADER, in a Python that has it. Prints the seconds, passed and on a core."""

import sys
import time

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

with open(sys.argv[1], encoding="utf-8", errors="replace", newline="\n") as file:
    lines = file.read().split("\n")
analyzer = SentimentIntensityAnalyzer()
passed, used = time.perf_counter(), time.process_time()
for line in lines:
    analyzer.polarity_scores(line)
print(time.perf_counter() - passed, time.process_time() - used)
