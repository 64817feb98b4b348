"""What is to be in the tables of comments, threads, authors, targets, terms and rules."""

import collections
import hashlib
import itertools

import numpy as np
from scipy.stats import binomtest

from .forecast import forecast, insults, marks
from .tables import TOXIC, parsed, rounded


def comments(raw):
    cases = raw.review_case.set_index("revision")
    texts = raw.database.execute(
        "SELECT revision.number, revision.text FROM comment JOIN revision ON revision.comment = comment.number "
        "AND revision.is_current = 1")
    hashes = {number: hashlib.sha256(text.encode()).hexdigest() for number, text in texts}
    state, final, number = cases.state.to_dict(), cases.final.to_dict(), cases.number.to_dict()
    for row in raw.current.itertuples():
        revision = row.number_revision
        findings = parsed(row.findings)
        yield (row.source, row.thread_id, row.id), {
            "parent": row.parent_id, "depth": row.depth, "author": row.author, "time": row.time, "state": row.state,
            "verdict": row.verdict, "sentiment": rounded(row.sentiment), "own_sentiment": rounded(row.own_sentiment),
            "toxicity": rounded(row.toxicity), "insult": rounded(row.insult), "quoted_toxicity": rounded(row.quoted_toxicity),
            "rules": "; ".join(one["rule"] for one in findings if not one.get("shadow")),
            "shadow_rules": "; ".join(one["rule"] for one in findings if one.get("shadow")),
            "case": number.get(revision), "case_state": state.get(revision), "decided": final.get(revision),
            "revision": hashes[revision],
        }


def threads(raw):
    revision_thread = raw.revision.set_index("number").comment.map(raw.comment.set_index("number").thread)
    cases = raw.review_case.assign(thread=raw.review_case.revision.map(revision_thread))
    grouped_cases = dict(list(cases.groupby("thread")))
    grouped = dict(list(raw.current.sort_values(["thread", "position", "number"]).groupby("thread")))
    texts = dict(raw.database.execute("SELECT number, text FROM revision WHERE is_current = 1"))
    for thread in raw.thread.itertuples():
        rows = grouped.get(thread.number, raw.current.iloc[:0])
        own = grouped_cases.get(thread.number, cases.iloc[:0])
        row = {
            "found": thread.found, "comments": len(rows), "queued": (rows.verdict == "queue").sum(),
            "rejected": (rows.verdict == "reject").sum(), "cases_open": (own.state != "decided").sum(),
            "cases_approved": (own.final == "approve").sum(), "cases_rejected": (own.final == "reject").sum(),
            "participants": rows.author.nunique(),
        }
        if len(rows):
            row |= shape(rows) | {"forecast": forecast(turns(rows, texts))}
        yield (thread.source, thread.id), row


def shape(rows):
    index = {number: place for place, number in enumerate(rows.number)}
    parents = [index.get(parent) for parent in rows.parent]
    times, toxicity, ids = rows.time.values, rows.toxicity.values, rows.id.values
    waits = [(times[i] - times[p]) / 1000 for i, p in enumerate(parents)
             if p is not None and not np.isnan(times[i]) and not np.isnan(times[p]) and times[i] >= times[p]]
    children = collections.Counter(parent for parent in parents if parent is not None)
    size, toxic = collections.Counter(), collections.Counter()
    for place in range(len(rows)):
        root = place
        while parents[root] is not None:
            root = parents[root]
        size[root] += 1
        toxic[root] += toxicity[place] >= TOXIC
    worst = min((root for root in size if toxic[root]), key=lambda root: (-toxic[root], size[root], root), default=None)
    order = np.argsort(times, kind="stable") if not np.isnan(times).any() else np.arange(len(rows))
    heat = [toxicity[order[len(rows) * i // 4:len(rows) * (i + 1) // 4]] for i in range(4)]
    return {
        "mean_sentiment": rows.sentiment.mean(), "mean_own_sentiment": rows.own_sentiment.mean(),
        "mean_toxicity": toxicity.mean(), "highest_toxicity": toxicity.max(), "depth": rows.depth.max(),
        "branching": sum(children.values()) / len(children) if children else None,
        "reply_seconds": float(np.median(waits)) if waits else None,
        "sentiment_spread": float(np.std(rows.sentiment.values)), "toxic_share": float((toxicity >= TOXIC).mean()),
        "worst_branch": None if worst is None else ids[worst], "worst_branch_comments": size.get(worst),
        "worst_branch_toxic": None if worst is None else toxic[worst],
    } | {f"heat_{i + 1}": float(part.mean()) if len(part) else None for i, part in enumerate(heat)}


def turns(rows, texts):
    ordered = rows.sort_values("time", kind="stable") if rows.time.notna().all() else rows
    found = []
    for row in ordered.itertuples():
        passages = parsed(row.passages)
        found.append({
            "author": row.author if isinstance(row.author, str) else None, "time": None if np.isnan(row.time) else row.time,
            "depth": row.depth, "sentiment": 0.0 if np.isnan(row.own_sentiment) else row.own_sentiment,
            "toxicity": row.toxicity, "quotes": row.quote_share, "insults": insults(parsed(row.steps), passages),
            "marks": marks(texts[row.number_revision], passages),
        })
    return found


def authors(raw):
    authors_of = raw.comment.set_index("number").author
    answers = raw.comment[raw.comment.parent.notna()]
    answers = answers.assign(to=answers.parent.map(authors_of))
    by_others = answers[answers.author.fillna("") != answers.to.fillna("")].groupby("parent").size()
    comment_of = raw.revision.set_index("number").comment
    cases = raw.review_case.assign(comment=raw.review_case.revision.map(comment_of))
    appeals = raw.appeal.groupby("review_case").size()
    cases["appeals"] = cases.number.map(appeals).fillna(0)
    cases["approved"], cases["rejected"] = cases.final == "approve", cases.final == "reject"
    sums = cases.groupby("comment")[["approved", "rejected", "reports", "appeals"]].sum()
    sums["cases"] = cases.groupby("comment").size()
    rows = raw.current[raw.current.author.notna()].merge(sums, left_on="number", right_index=True, how="left")
    rows = rows.assign(answers=rows.number.map(by_others).fillna(0))
    for key, own in rows.groupby(["source", "author"]):
        yield key, {
            "comments": len(own), "threads": own.thread.nunique(), "first": own.time.min(), "last": own.time.max(),
            "answers": own.answers.sum(), "mean_sentiment": own.sentiment.mean(), "mean_toxicity": own.toxicity.mean(),
            "highest_toxicity": own.toxicity.max(), "toxic": (own.toxicity >= TOXIC).sum(), "cases": own.cases.sum(),
            "approved": own.approved.sum(), "rejected": own.rejected.sum(), "reports": own.reports.sum(),
            "appeals": own.appeals.sum(),
        }


def targets(raw):
    authors_of = raw.comment.set_index("number").author
    rows = raw.current[raw.current.parent.notna() & raw.current.author.notna()]
    rows = rows.assign(target=rows.parent.map(authors_of), toxic=rows.toxicity >= TOXIC)
    rows = rows[rows.target.notna() & (rows.target != rows.author)]
    for key, own in rows.groupby(["source", "target"]):
        toxic = own[own.toxic]
        by_thread = toxic.groupby("thread").author.nunique()
        worst = None if by_thread.empty else by_thread[by_thread == by_thread.max()].index.min()
        yield key, {
            "answers": len(own), "answerers": own.author.nunique(), "toxic": len(toxic),
            "toxic_share": len(toxic) / len(own), "toxic_answerers": toxic.author.nunique(),
            "worst_thread": None if worst is None else toxic[toxic.thread == worst].thread_id.iloc[0],
            "worst_thread_answerers": 0 if worst is None else by_thread.max(),
        }


def terms(raw):
    final = raw.review_case.set_index("revision").final
    has_case = set(raw.review_case.revision)
    found = collections.defaultdict(lambda: collections.defaultdict(list))
    together = collections.defaultdict(collections.Counter)
    for row in raw.current.itertuples():
        places, hidden = collections.defaultdict(set), collections.defaultdict(set)
        for step in parsed(row.steps):
            places[step["term"]].add(step["from"])
            found[step["term"]]["categories"].append(step["measure"])
            if "disguises" in step:
                hidden[step["term"]].add(step["from"])
        for term, at in places.items():
            one = found[term]
            one["occurrences"].append(len(at))
            one["disguised"].append(len(hidden[term]))
            one["toxicity"].append(row.toxicity)
            one["flagged"].append(row.number_revision in has_case)
            one["final"].append(final.get(row.number_revision))
        for one, other in itertools.permutations(places, 2):
            together[one][other] += 1
    for term, one in found.items():
        approved, rejected = one["final"].count("approve"), one["final"].count("reject")
        company = sorted(together[term].items(), key=lambda pair: (-pair[1], pair[0].encode()))[:3]
        yield (term,), {
            "categories": "; ".join(sorted(set(one["categories"]))), "occurrences": sum(one["occurrences"]),
            "disguised": sum(one["disguised"]), "comments": len(one["toxicity"]), "mean_toxicity": np.mean(one["toxicity"]),
            "flagged": sum(one["flagged"]), "approved": approved, "rejected": rejected,
            "company": "; ".join(f"{name} ({count})" for name, count in company),
        } | share("rejected_share", rejected, approved + rejected)


def rules(raw):
    final = raw.review_case.set_index("revision").final.to_dict()
    cases = set(raw.review_case.revision)
    overturned = set(raw.decision[raw.decision.overturned].review_case)
    revisions_overturned = set(raw.review_case[raw.review_case.number.isin(overturned)].revision)
    fired = collections.defaultdict(set)
    for row in raw.revision.itertuples():
        for finding in parsed(row.findings):
            fired["shadow" if finding.get("shadow") else "rule", finding["rule"]].add(row.number)
        for reason in parsed(row.reasons):
            fired["threshold", next(iter(reason))].add(row.number)
    rejected_in_all = sum(value == "reject" for value in final.values())
    days = max(1, (raw.revision.added.max() - raw.revision.added.min()) / 86_400_000)
    for key, revisions in fired.items():
        outcomes = [final.get(one) for one in revisions]
        decided, rejected = sum(isinstance(one, str) for one in outcomes), outcomes.count("reject")
        flagged = len(revisions & cases)
        yield key, {
            "fired": len(revisions), "flagged": flagged, "reviews_per_day": flagged / days, "decided": decided,
            "rejected": rejected, "overturned": len(revisions & revisions_overturned),
        } | share("precision", rejected, decided) | share("recall", rejected, rejected_in_all)


def share(name, hits, count):
    if not count:
        return {name: None, f"{name}_low": None, f"{name}_high": None}
    interval = binomtest(hits, count).proportion_ci(0.95, method="wilson")
    return {name: hits / count, f"{name}_low": interval.low, f"{name}_high": interval.high}
