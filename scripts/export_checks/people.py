"""What is to be in the tables of decisions, moderators and agreement, and in that for transparency."""

import bisect
import collections

import krippendorff
import numpy as np
import pandas as pd
from sklearn.metrics import cohen_kappa_score

from .tables import SEVERE, median_seconds, rounded

DRAWS = 1000
SEED = 20_260_101


def last_claims(raw):
    """The last claim of each decision's moderator before it."""
    claims = raw.looks.sort_values("time", kind="stable")[["time", "actor", "review_case"]]
    claims["claimed"] = claims.time
    decisions = raw.decision[["number", "time", "moderator", "review_case"]].sort_values("time", kind="stable")
    found = pd.merge_asof(
        decisions, claims, on="time", left_by=["review_case", "moderator"], right_by=["review_case", "actor"])
    return found.set_index("number").claimed


def decisions(raw):
    first = raw.looks.groupby("review_case").time.min()
    claimed = last_claims(raw)
    appealed = raw.appeal.set_index("decision").time
    cases = raw.review_case.set_index("number")
    toxicity = raw.revision.set_index("number").toxicity
    manifest = manifests(raw)
    for row in raw.decision.itertuples():
        case = cases.loc[row.review_case]
        yield (row.number,), {
            "case": row.review_case, "action": row.action, "reason": row.reason, "moderator": row.moderator,
            "decided": row.time, "enqueued": row.enqueued, "first_look": first.get(row.review_case),
            "claimed": claimed.get(row.number), "origin": case.origin or "policy", "score": rounded(case.severity),
            "bulk": row.bulk, "reversal": row.kind, "reversed": row.reversed, "overturned": int(row.overturned),
            "appealed": appealed.get(row.number), "toxicity": rounded(toxicity[row.revision]),
            "manifest": manifest(row.review_case, row.time),
        }


def manifests(raw):
    """Of a case what its verdict depended on: the last edit before a moment has it, else the row of the run that it was
    made in."""
    runs = raw.database.execute(
        "SELECT review_case, json_extract(detail, '$.manifest') FROM audit WHERE action = 'enqueue' ORDER BY review_case"
    ).fetchall()
    firsts = [first for first, _ in runs]
    edits = collections.defaultdict(list)
    for case, time, manifest in raw.database.execute(
            "SELECT review_case, time, json_extract(detail, '$.manifest') FROM audit WHERE action = 'edit' ORDER BY number"):
        edits[case].append((time, manifest))

    def manifest(case, time):
        before = [edit for moment, edit in edits[case] if moment <= time]
        return before[-1] if before and before[-1] else runs[bisect.bisect_right(firsts, case) - 1][1]

    return manifest


def moderators(raw):
    decision = raw.decision
    claimed = last_claims(raw)
    enqueued = raw.review_case.set_index("number").enqueued
    firsts = raw.looks.loc[raw.looks.groupby("review_case").number.idxmin()]
    seen = raw.audit[raw.audit.actor.notna() & raw.audit.review_case.notna()][["actor", "review_case"]].drop_duplicates()
    revisions = raw.revision.set_index("number")
    harm = raw.review_case.set_index("number").revision.map(revisions[["toxicity", "quoted_toxicity"]].max(axis=1))
    seen["harm"] = seen.review_case.map(harm)
    answered = raw.second_review[raw.second_review.action.notna()]
    looks = answered[answered.decision.notna()].merge(
        decision[["number", "moderator", "action"]], left_on="decision", right_on="number", suffixes=("_second", ""))
    known = answered[answered.golden.notna()].merge(
        raw.golden[["number", "answer"]], left_on="golden", right_on="number", suffixes=("", "_golden"))
    for name in sorted(set(decision.moderator) | set(firsts.actor) | set(seen.actor) | set(looks.moderator) | set(known.moderator)):
        own = decision[decision.moderator == name]
        first = firsts[firsts.actor == name]
        eyes = seen[seen.actor == name]
        again = looks[looks.moderator == name]
        answers = known[known.moderator == name]
        yield (name,), {
            "decisions": len(own), "approved": (own.action == "approve").sum(), "rejected": (own.action == "reject").sum(),
            "escalated": (own.action == "escalate").sum(), "in_bulk": own.bulk.notna().sum(),
            "undone": (own.kind == "undo").sum(), "reopened": own.kind.isin(("appeal", "reopen")).sum(),
            "overturned": own.overturned.sum(),
            "first_look_seconds": median_seconds(first.time.values - first.review_case.map(enqueued).values),
            "decision_seconds": median_seconds(own.time - own.enqueued),
            "handling_seconds": median_seconds(own.time - own.number.map(claimed)),
            "seen": len(eyes), "severe_seen": (eyes.harm >= SEVERE).sum(),
            "mean_toxicity_seen": eyes.harm.mean() if len(eyes) else None,
            "reviewed": len(again), "agreed": (again.action == again.action_second).sum(),
            "known": len(answers), "right": (answers.action == answers.answer).sum(),
        }


def transparency(raw):
    scores = raw.revision.set_index("number")[["profanity", "insult", "identity_attack", "threat", "sexually_explicit"]]
    leading = scores.idxmax(axis=1).where(scores.max(axis=1) > 0, "other")
    rows = raw.decision.assign(
        category=raw.decision.reason.fillna(raw.decision.revision.map(leading)),
        detection=raw.decision.review_case.map(raw.review_case.set_index("number").origin).fillna("policy"),
        decider=np.where(raw.decision.bulk.isna(), "person", "bulk"),
        seconds=(raw.decision.time - raw.decision.enqueued) / 1000)
    appeals = raw.appeal.assign(answer=raw.appeal.outcome.map(raw.decision.set_index("number").action))
    appeals = appeals.set_index("decision")
    rows["appealed"] = rows.number.isin(appeals.index)
    rows["answer"] = rows.number.map(appeals.answer)
    for key, own in rows.groupby(["category", "action", "detection", "decider"]):
        hours = own.seconds / 3600
        yield key, {
            "decisions": len(own), "decision_seconds": float(np.median(own.seconds)), "within_hour": (hours <= 1).sum(),
            "within_day": ((hours > 1) & (hours <= 24)).sum(), "within_week": ((hours > 24) & (hours <= 168)).sum(),
            "longer": (hours > 168).sum(), "appeals": own.appealed.sum(),
            "appeals_open": (own.appealed & own.answer.isna()).sum(), "appeals_upheld": (own.answer == own.action).sum(),
            "appeals_overturned": (own.answer.notna() & (own.answer != own.action)).sum(),
        }


def agreement(raw):
    answered = raw.second_review[raw.second_review.action.notna()]
    looks = answered[answered.decision.notna()].merge(
        raw.decision[["number", "action", "reason"]], left_on="decision", right_on="number", suffixes=("", "_first"))
    looks = looks[looks.action_first != "escalate"].sort_values(["review_case", "number"], kind="stable")
    reasons = sorted(set(looks.reason.dropna()) | set(looks.reason_first.dropna()), key=lambda name: name.encode())
    none = "no reason"
    if len(looks):
        yield from question(("second_reviews", "action", ""), looks, looks.action_first, looks.action, False)
    if reasons:
        first, second = looks.reason_first.fillna(none), looks.reason.fillna(none)
        yield from question(("second_reviews", "reason", ""), looks, first, second, False)
        for reason in reasons:
            yield from question(
                ("second_reviews", "reason", reason), looks, first == reason, second == reason, False)
    known = answered[answered.golden.notna()].merge(
        raw.golden[["number", "answer"]], left_on="golden", right_on="number", suffixes=("", "_golden"))
    known = known.sort_values(["review_case", "number"], kind="stable")
    if len(known):
        yield from question(("known_answers", "action", ""), known, known.answer, known.action, True)


def question(key, rows, first, second, shares_first):
    labels = sorted(set(first) | set(second), key=str)
    number = {label: index for index, label in enumerate(labels)}
    first, second = np.array([number[x] for x in first]), np.array([number[x] for x in second])
    cases, case = np.unique(rows.review_case.values, return_inverse=True)
    # How often each label was given to each case.
    counts = np.zeros((len(cases), len(labels)), dtype=int)
    np.add.at(counts, (case, second), 1)
    if shares_first:
        begins = np.r_[True, case[1:] != case[:-1]]
        counts[case[begins], first[begins]] += 1
    else:
        np.add.at(counts, (case, first), 1)
    kappa = alpha = None
    if len(labels) > 1:
        value = cohen_kappa_score(first, second)
        kappa = None if np.isnan(value) else value
        alpha = krippendorff.alpha(value_counts=counts, level_of_measurement="nominal")
    kappas, alphas = draws(case, first, second, counts, len(cases))
    yield key, {
        "cases": len(cases), "pairs": len(rows), "agreed": (first == second).sum(),
        "agreement": (first == second).mean(), "kappa": kappa, "kappa_low": low(kappas), "kappa_high": high(kappas),
        "alpha": alpha, "alpha_low": low(alphas), "alpha_high": high(alphas),
    }


def draws(case, first, second, counts, cases):
    """κ and α of cases that are drawn anew, by the generator that the documentation names."""
    if cases < 2:
        return [], []
    labels = counts.shape[1]
    tables = np.zeros((cases, labels * labels), dtype=np.int64)
    np.add.at(tables, (case, first * labels + second), 1)
    units = counts * (counts.sum(axis=1, keepdims=True) > 1)
    size = units.sum(axis=1)
    # Ordered pairs of labels in a unit that differ, each ÷ (labels of the unit − 1).
    differing = (size * (size - 1) - (units * (units - 1)).sum(axis=1)) / np.maximum(size - 1, 1)
    kappas, alphas = [], []
    for draw in range(DRAWS):
        times = np.bincount(drawn(draw * cases, cases), minlength=cases)
        table = (times @ tables).reshape(labels, labels)
        n = table.sum()
        chance = (table.sum(axis=0) * table.sum(axis=1)).sum() / n**2
        if chance < 1:
            kappas.append((np.trace(table) / n - chance) / (1 - chance))
        totals = (times @ units).astype(float)
        n = totals.sum()
        expected = n * n - (totals**2).sum()
        if expected > 0:
            alphas.append(1 - (n - 1) * (times @ differing) / expected)
    return kappas, alphas


def drawn(start, count):
    """Numbers below the count by SplitMix64, from a place of its sequence on."""
    with np.errstate(over="ignore"):
        bits = np.uint64(SEED) + np.arange(start + 1, start + count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        bits = (bits ^ (bits >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        bits = (bits ^ (bits >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        bits ^= bits >> np.uint64(31)
        # The upper half of the 128 bits of a product.
        upper, lower = bits >> np.uint64(32), bits & np.uint64(0xFFFFFFFF)
        return ((upper * np.uint64(count) + ((lower * np.uint64(count)) >> np.uint64(32))) >> np.uint64(32)).astype(np.int64)


def low(values):
    return float(np.quantile(values, 0.025)) if len(values) else None


def high(values):
    return float(np.quantile(values, 0.975)) if len(values) else None
