"""What a fit is worth: figures on rows that it has not seen, beside those on rows that it has."""

import numpy as np

DRAWS = 400


def table(feelings, toxic):
    """A line for each set: the figure cross-fitted with its 95 % interval, on the rows fitted on, and the difference."""
    lines = [f"{'set':18} figure    cross-fitted  95 % interval   fitted on   more"]
    for rows in feelings:
        rated = not np.array_equal(rows.labels, rows.classes)
        figure, name = (pearson, "r") if rated else (macro_f1, "macro F1")
        lines.append(_line(rows, figure, name, rows.labels if rated else rows.classes))
    for rows in toxic:
        lines.append(_line(rows, auc, "ROC-AUC", rows.classes))
        lines.append(f"{'':18} calibration error {calibration_error(rows.classes, rows.cross_fitted):.3f}")
    return "\n".join(lines)


def _line(rows, figure, name, labels):
    seen, fitted = figure(labels, rows.cross_fitted), figure(labels, rows.in_sample)
    random = np.random.default_rng(1)
    _, numbers = np.unique(rows.groups, return_inverse=True)
    members = np.split(np.argsort(numbers, kind="stable"), np.cumsum(np.bincount(numbers))[:-1])
    draws = []
    for _ in range(DRAWS):
        drawn = np.concatenate([members[i] for i in random.integers(0, len(members), len(members))])
        draws.append(figure(labels[drawn], rows.cross_fitted[drawn]))
    low, high = np.quantile(draws, [0.025, 0.975])
    return f"{rows.name:18} {name:10} {seen:10.3f}  {low:.3f} … {high:.3f}  {fitted:10.3f}  {fitted - seen:+.3f}"


def pearson(labels, scores):
    return float(np.corrcoef(labels, scores)[0, 1])


def macro_f1(labels, scores):
    found = np.where(scores >= 0.05, 1, np.where(scores <= -0.05, -1, 0))
    values = []
    for one in np.unique(labels):
        both = ((labels == one) & (found == one)).sum()
        values.append(2 * both / max(1, (labels == one).sum() + (found == one).sum()))
    return float(np.mean(values))


def auc(labels, scores):
    """The share of pairs in the right order, ties half."""
    _, places, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    ranks = ((ends - counts + 1 + ends) / 2)[places]
    positive = int(labels.sum())
    return float((ranks[labels == 1].sum() - positive * (positive + 1) / 2) / (positive * (len(labels) - positive)))


def calibration_error(labels, scores):
    """The mean distance of scores and shares, over ten bins of equal width, weighted by rows."""
    bins = np.minimum(9, (scores * 10).astype(int))
    return sum(
        abs(scores[bins == one].mean() - labels[bins == one].mean()) * (bins == one).mean() for one in np.unique(bins))
