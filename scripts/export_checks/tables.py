"""The raw tables of a database, as pandas reads them, and what several figures need of them."""

import json
import sqlite3

import numpy as np
import pandas as pd

TOXIC = 0.5
SEVERE = 0.8
REOPENED = ("appeal", "reopen", "overturn")
COLUMNS = {
    "thread": "number, source, id, found",
    "comment": "number, thread, id, parent_id, parent, author, time, state, position, depth",
    "revision": "number, comment, is_current, added, sentiment, CASE WHEN passages IS NULL THEN sentiment ELSE own_sentiment END "
                "AS own_sentiment, toxicity, profanity, insult, identity_attack, threat, sexually_explicit, quoted_toxicity, "
                "verdict, reasons, findings, steps, passages, quote_share",
    "queue": "number, name",
    "review_case": "number, revision, queue, state, origin, severity, reports, enqueued",
    "decision": "number, review_case, action, reason, moderator, time, revision, bulk, reversal",
    "reversal": "number, decision, kind, time",
    "report": "review_case, time",
    "appeal": "review_case, decision, time, outcome",
    "golden": "number, review_case, answer",
    "second_review": "number, review_case, decision, golden, moderator, action, reason, time",
    "audit": "number, time, actor, action, review_case",
}


class Raw:
    """All tables; numbers that can be missing are nullable integers."""

    def __init__(self, path):
        database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        for name, columns in COLUMNS.items():
            where = " WHERE action IN ('claim', 'steal', 'decide', 'review')" if name == "audit" else ""
            table = pd.read_sql_query(f"SELECT {columns} FROM {name}{where} ORDER BY number" if "number," in columns
                                      else f"SELECT {columns} FROM {name}", database)
            setattr(self, name, table)
        self.database = database
        decision = self.decision
        final = decision[(decision.action != "escalate") & decision.reversal.isna()].set_index("review_case").action
        taken = self.reversal.set_index("number")
        decision["kind"] = decision.reversal.map(taken.kind)
        decision["reversed"] = decision.reversal.map(taken.time)
        decision["final"] = decision.review_case.map(final)
        decision["overturned"] = (decision.kind.isin(REOPENED) & (decision.action != "escalate") & decision.final.notna()
                                  & (decision.final != decision.action))
        decision["enqueued"] = decision.review_case.map(self.review_case.set_index("number").enqueued)
        self.review_case["final"] = self.review_case.number.map(final)
        self.current = self.revision[self.revision.is_current == 1].merge(
            self.comment, left_on="comment", right_on="number", suffixes=("_revision", "")).merge(
            self.thread[["number", "source", "id"]].rename(columns={"number": "thread", "id": "thread_id"}), on="thread")
        self.looks = self.audit[self.audit.action.isin(("claim", "steal"))]


def median_seconds(milliseconds):
    values = pd.Series(milliseconds).dropna()
    return float(np.quantile(values / 1000, 0.5)) if len(values) else None


def parsed(cell):
    return json.loads(cell) if isinstance(cell, str) else []


def rounded(value):
    """Half away from zero, as the files have it."""
    scaled = value * 10_000
    return float(np.floor(abs(scaled) + 0.5) * np.sign(scaled) / 10_000)
