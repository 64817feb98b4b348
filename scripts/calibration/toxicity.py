"""The model of toxicity: log-odds of what Parley's rules find, of bad feeling, capitals and the weights of words."""

import dataclasses

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize
from scipy.special import expit

from . import rows as rowing

LENGTH = 20.0
RIDGE = 30.0
STRENGTH, SETS = 2.0, 2
LARGEST = 2.5
# gain, feeling, capitals, and the weights of the categories: where they begin, are drawn to, and may go. The weight of
# insults stays: it is what the gain is measured in. What templates and threats say must not be drowned by sets that have few.
NAMES = ["toxicity gain", "toxicity feeling", "toxicity capitals", *(name.replace("_", " ") for name in rowing.CATEGORIES)]
START = np.array([1.4, 0.8, 0.6, 0.2, 0.9, 1.0, 1.0, 0.35])
BOUNDS = [(1.2, 3), (0, 2), (0, 1.2), (0.05, 1), (0.9, 0.9), (0.9, 2), (0.9, 2), (0.1, 1)]
PULL = 20.0
# The share of toxic comments for which scores are probabilities: the sets have from 8 to 83 of 100 by their makers' choice,
# comment sections some of 100 to some tens. Rows are weighed so that every set has this share (Saerens, Latinne & Decaestecker,
# "Adjusting the Outputs of a Classifier to New a Priori Probabilities", Neural Computation 14, 2002).
SHARE = 0.25


@dataclasses.dataclass
class Model:
    bias: float
    parts: np.ndarray
    weights: np.ndarray

    @staticmethod
    def fitted(sets):
        return rowing.cross_fit(fit, sets)

    def predict(self, rows):
        """Probabilities."""
        return expit(self.bias + odds(self.parts, rows)[0] + scaled(rows) @ self.weights)

    def figures(self):
        return {"toxicity bias": self.bias, "toxicity length": LENGTH, **dict(zip(NAMES, self.parts))}

    def summary(self, words):
        order = np.argsort(-abs(self.weights))
        used = int((abs(self.weights) >= 0.01).sum())
        return f"toxicity: {used} words; the heaviest: " + ", ".join(f"{words[i]} {self.weights[i]:+.2f}" for i in order[:30])


def factors(rows):
    return 1 / np.sqrt(1 + rows.lengths / LENGTH)


def scaled(rows):
    return sp.diags(factors(rows)) @ rows.words


def odds(parts, rows):
    """Log-odds without bias and words, and their gradient by `parts`."""
    length, evidence = factors(rows), rows.evidence @ parts[3:]
    logs = np.log1p(4 * evidence * length)
    felt = rows.bad_feeling / (rows.bad_feeling + 4)
    slope = parts[0] * 4 * length / (1 + 4 * evidence * length)
    values = parts[0] * logs + parts[1] * felt + parts[2] * rows.capitals
    return values, np.column_stack([logs, felt, rows.capitals, slope[:, None] * rows.evidence])


def fit(sets):
    """Logistic regression over all sets, each with a bias of its own; ridge on the weights. The bias of the model is then the
    one that fits all sets, each counting the same and having the same share of toxic comments."""
    matrices = [scaled(rows) for rows in sets]
    none = [matrix[:, :1] * 0 for matrix in matrices]
    parts, _, biases = solve(none, sets, 1)
    kept = screened(matrices, sets, parts, biases)
    weights = np.zeros(matrices[0].shape[1])
    parts, weights[kept], biases = solve([matrix[:, kept].tocsr() for matrix in matrices], sets, int(kept.sum()))
    values = [odds(parts, rows)[0] + matrix @ weights for rows, matrix in zip(sets, matrices)]

    def loss(bias):
        losses = [np.logaddexp(0, -(2 * rows.labels - 1) * (value + bias)) for rows, value in zip(sets, values)]
        return sum(
            SHARE * loss[rows.labels == 1].mean() + (1 - SHARE) * loss[rows.labels == 0].mean()
            for rows, loss in zip(sets, losses))

    bias = minimize(lambda x: loss(x[0]), np.array([-2.0]), method="Nelder-Mead").x[0]
    return Model(float(bias), parts, weights)


def screened(matrices, sets, parts, biases):
    scores, counts = [], []
    for matrix, rows, bias in zip(matrices, sets, biases):
        likely = expit(odds(parts, rows)[0] + bias)
        columns = matrix.T.tocsr()
        squares = columns.copy()
        squares.data **= 2
        scores.append(columns @ (rows.labels - likely) / np.sqrt(squares @ (likely * (1 - likely)) + 1e-9))
        counts.append(np.diff(columns.indptr))
    return rowing.agreeing(np.array(scores), np.array(counts), STRENGTH, SETS)


def solve(matrices, sets, size):
    turned = [matrix.T.tocsr() for matrix in matrices]
    count = len(START)

    def loss(x):
        parts, weights, gradient = x[:count], x[count:count + size], np.zeros_like(x)
        value = 0.5 * RIDGE * weights @ weights + 0.5 * PULL * ((parts - START) ** 2).sum()
        gradient[:count], gradient[count:count + size] = PULL * (parts - START), RIDGE * weights
        for number, (matrix, rows) in enumerate(zip(matrices, sets)):
            values, slopes = odds(parts, rows)
            values = values + matrix @ weights + x[count + size + number]
            value += rows.weight * np.logaddexp(0, -(2 * rows.labels - 1) * values).sum()
            rest = rows.weight * (expit(values) - rows.labels)
            gradient[:count] += slopes.T @ rest
            gradient[count:count + size] += turned[number] @ rest
            gradient[count + size + number] += rest.sum()
        return value, gradient

    start = np.concatenate([START, np.zeros(size), np.full(len(sets), -2.0)])
    bounds = BOUNDS + [(-LARGEST, LARGEST)] * size + [(-6, 3)] * len(sets)
    x = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 120}).x
    return x[:count], x[count:count + size], x[count + size:]
