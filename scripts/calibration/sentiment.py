"""The model of sentiment: what Parley's rules say of a text plus the weights of its words, squeezed into −1…1."""

import dataclasses

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

from . import rows as rowing

NORMALISER, USUAL_WORDS, LENGTH = 15.0, 7.0, 20.0
INDIFFERENCE = 0.08
FAINT = 0.04
RIDGE = 12.0
STRENGTH, SETS = 1.5, 1
LARGEST = 2.5


@dataclasses.dataclass
class Model:
    weights: np.ndarray

    @staticmethod
    def fitted(sets):
        return rowing.cross_fit(fit, sets)

    def predict(self, rows):
        """Scores as Parley gives them."""
        squeezed = squeeze(rows, rows.totals + scaled(rows) @ self.weights)[0]
        return np.where(abs(squeezed) < INDIFFERENCE, squeezed * FAINT / INDIFFERENCE, squeezed)

    def figures(self):
        return {
            "sentiment normaliser": NORMALISER, "sentiment words": USUAL_WORDS, "sentiment length": LENGTH,
            "sentiment indifference": INDIFFERENCE}

    def summary(self, words):
        order = np.argsort(-abs(self.weights))
        used = int((abs(self.weights) >= 0.01).sum())
        return f"sentiment: {used} words; the heaviest: " + ", ".join(f"{words[i]} {self.weights[i]:+.2f}" for i in order[:30])


def scaled(rows):
    return sp.diags(1 / np.sqrt(1 + rows.lengths / LENGTH)) @ rows.words


def squeeze(rows, totals):
    """x ÷ √(x² + α), and its slope."""
    alpha = NORMALISER * np.maximum(1, rows.lengths / USUAL_WORDS)
    root = np.sqrt(totals**2 + alpha)
    return totals / root, alpha / root**3


def fit(sets):
    """Least squares over all sets, each with a shift and a scale of its own; ridge on the weights."""
    size = sets[0].words.shape[1]
    matrices = [scaled(rows) for rows in sets]
    scales = [rows.weight / np.var(rows.labels) for rows in sets]
    plain = solve([matrix[:, :1] * 0 for matrix in matrices], sets, scales, 1)[1]
    kept = screened(matrices, sets, plain)
    weights = np.zeros(size)
    weights[kept] = solve([matrix[:, kept].tocsr() for matrix in matrices], sets, scales, int(kept.sum()))[0]
    return Model(weights)


def screened(matrices, sets, shifts):
    scores, counts = [], []
    for matrix, rows, (shift, scale) in zip(matrices, sets, shifts):
        rest = rows.labels - shift - scale * squeeze(rows, rows.totals)[0]
        rest -= rest.mean()
        columns = matrix.T.tocsr()
        squares = columns.copy()
        squares.data **= 2
        scores.append(columns @ rest / np.sqrt(squares @ rest**2 + 1e-9))
        counts.append(np.diff(columns.indptr))
    return rowing.agreeing(np.array(scores), np.array(counts), STRENGTH, SETS)


def solve(matrices, sets, scales, size):
    turned = [matrix.T.tocsr() for matrix in matrices]

    def loss(x):
        weights, gradient = x[:size], np.zeros_like(x)
        value, gradient[:size] = 0.5 * RIDGE * weights @ weights, RIDGE * weights
        for number, (matrix, rows, scale) in enumerate(zip(matrices, sets, scales)):
            place = size + 2 * number
            squeezed, slope = squeeze(rows, rows.totals + matrix @ weights)
            rest = x[place] + x[place + 1] * squeezed - rows.labels
            value += 0.5 * scale * (rest @ rest + 0.05 * len(rest) * x[place] ** 2)
            gradient[:size] += turned[number] @ (scale * rest * x[place + 1] * slope)
            gradient[place] += scale * (rest.sum() + 0.05 * len(rest) * x[place])
            gradient[place + 1] += scale * (rest @ squeezed)
        return value, gradient

    start = np.concatenate([np.zeros(size), np.tile([0.0, 0.8], len(sets))])
    bounds = [(-LARGEST, LARGEST)] * size + [(-1, 1), (0.2, 2)] * len(sets)
    x = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 100}).x
    return x[:size], x[size:].reshape(-1, 2)
