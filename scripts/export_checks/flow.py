"""What is to be in the tables of the queue by the hour and of days."""

import datetime
import zoneinfo

import numpy as np
import pandas as pd

HOUR = 3_600_000


def steps(raw):
    """When a case is made, decided and opened again: by time, then by decision."""
    decisions = raw.decision[raw.decision.action != "escalate"]
    reversals = raw.reversal.merge(
        decisions[["number", "review_case"]], left_on="decision", right_on="number", suffixes=("", "_decision"))
    return pd.concat([
        pd.DataFrame({"time": raw.review_case.enqueued, "step": 0, "kind": 0, "case": raw.review_case.number}),
        pd.DataFrame({"time": decisions.time, "step": decisions.number, "kind": 1, "case": decisions.review_case}),
        pd.DataFrame({
            "time": reversals.time, "step": reversals.decision, "kind": np.where(reversals.kind == "redo", 1, 2),
            "case": reversals.review_case}),
    ]).sort_values(["time", "step", "kind"], kind="stable")


def queue(raw):
    all_steps = steps(raw)
    first, last = raw.review_case.enqueued.min() // HOUR * HOUR, all_steps.time.max() // HOUR * HOUR
    names = raw.queue.set_index("number").name
    queue_of = raw.review_case.set_index("number").queue
    for number, name in names.items():
        cases = raw.review_case[raw.review_case.queue == number].sort_values(["enqueued", "number"])
        place = pd.Series(np.arange(len(cases)), index=cases.number)
        own = all_steps[all_steps.case.map(queue_of) == number]
        made, is_open = cases.enqueued.values, np.zeros(len(cases), dtype=bool)
        by_hour = {hour: rows for hour, rows in own.groupby(own.time // HOUR * HOUR)}
        for hour in range(first, last + HOUR, HOUR):
            counts = [0, 0, 0]
            if hour in by_hour:
                for kind, at in zip(by_hour[hour].kind.values, place[by_hour[hour].case.values].values):
                    counts[kind] += 1
                    is_open[at] = kind != 1
            ages = (hour + HOUR - made[is_open]) / 1000
            quantiles = np.quantile(ages, [0.5, 0.9, 1]) if len(ages) else [None] * 3
            yield (name, hour), {
                "made": counts[0], "decided": counts[1], "reopened": counts[2], "backlog": len(ages),
                "age_median_seconds": quantiles[0], "age_90_seconds": quantiles[1], "age_oldest_seconds": quantiles[2],
            }


def daily(raw, zone="UTC"):
    clock = zoneinfo.ZoneInfo(zone)

    def day(times):
        return [datetime.datetime.fromtimestamp(time / 1000, clock).date() for time in times]

    decision = raw.decision.assign(day=day(raw.decision.time))
    decision["waited"] = ((decision.time - decision.enqueued) / 1000).where(decision.action != "escalate")
    answered = raw.second_review[raw.second_review.time.notna()]
    counted = {
        "texts": raw.revision.added, "made": raw.review_case.enqueued, "reports": raw.report.time, "appeals": raw.appeal.time,
        "second_reviews": answered.time, "undone": raw.reversal[raw.reversal.kind == "undo"].time,
    }
    counts = {name: pd.Series(1, index=day(times)).groupby(level=0).sum() for name, times in counted.items()}
    grouped = dict(list(decision.groupby("day")))
    # A case adds one to the backlog when it is made or opened again, and takes one off when it is decided.
    change = steps(raw)
    change = pd.Series(np.where(change.kind == 1, -1, 1), index=day(change.time)).groupby(level=0).sum()
    known = set(grouped) | set(day(raw.reversal.time)) | {one for values in counts.values() for one in values.index}
    backlog = 0
    today = min(known)
    while today <= max(known):
        rows = grouped.get(today, decision.iloc[:0])
        backlog += int(change.get(today, 0))
        waited = rows.waited.dropna()
        yield (today.isoformat(),), {name: int(values.get(today, 0)) for name, values in counts.items()} | {
            "decisions": len(rows), "approved": (rows.action == "approve").sum(), "rejected": (rows.action == "reject").sum(),
            "escalated": (rows.action == "escalate").sum(), "moderators": rows.moderator.nunique(),
            "decision_seconds": float(np.median(waited)) if len(waited) else None, "backlog": backlog,
        }
        today += datetime.timedelta(days=1)
