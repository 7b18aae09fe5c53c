"""The dense laws of bench/kernels/dense.ts in scipy and numpy: {"seconds": {law: s}, "version"}."""
import json
import time

import numpy as np
import scipy
from scipy.spatial import procrustes
from scipy.spatial.distance import pdist, squareform
from scipy.stats import kendalltau, rankdata, spearmanr

rng = np.random.default_rng(1)
items = 1854
pairs = items * (items - 1) // 2
seconds = {}


def timed(name, run, times=3):
    best = np.inf
    for _ in range(times):
        began = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - began)
    seconds[name] = best


narrow = rng.normal(size=(items, 66))
wide = rng.normal(size=(items, 512))
other = rng.normal(size=(items, 512))
timed("cosine RDM, 1,854 × 66", lambda: pdist(narrow, "cosine"))
first, second = rng.normal(size=pairs), rng.normal(size=pairs)
timed("Spearman, 1.7 M pairs", lambda: spearmanr(first, second))


def cka():
    x, y = wide - wide.mean(0), narrow - narrow.mean(0)
    return np.linalg.norm(x.T @ y) ** 2 / (np.linalg.norm(x.T @ x) * np.linalg.norm(y.T @ y))


timed("linear CKA, 1,854 × 66 and × 512", cka)


def choice_matrix():
    weights = np.exp(np.abs(narrow) / 4 @ (np.abs(narrow) / 4).T)
    out = np.zeros((items, items))
    for i in range(items):
        both = weights[i][:, None] + weights[i][None, :] + weights
        share = weights[i][:, None] / both
        share[:, i] = 0
        np.fill_diagonal(share, 0)
        out[i] = share.sum(1) / (items - 2)
    return out


timed("P(i, j), 1,854 × 66", choice_matrix, 1)
model, reference = rng.normal(size=(128, 30)), rng.normal(size=(128, 30))


def procrustes_null():
    for _ in range(1000):
        procrustes(reference, model[rng.permutation(128)])


timed("Procrustes R², 1,000 draws, 128 × 30", procrustes_null, 1)
seconds["Procrustes R², 77 models × 1,000 draws, 128 × 30"] = 77 * seconds["Procrustes R², 1,000 draws, 128 × 30"]

upper = np.triu_indices(items, 1)


def shuffled(square):
    order = rng.permutation(items)
    return square[np.ix_(order, order)][upper]


def spearman_null(draws=20):
    began = time.perf_counter()
    x, y = rankdata(first), rankdata(second)
    once = time.perf_counter() - began
    x, y = x - x.mean(), y - y.mean()
    square, norm = squareform(x), np.sqrt((x @ x) * (y @ y))
    began = time.perf_counter()
    for _ in range(draws):
        shuffled(square) @ y / norm
    return once + (time.perf_counter() - began) * 1000 / draws


def kendall_null(draws=2):
    square = squareform(first)
    began = time.perf_counter()
    for _ in range(draws):
        kendalltau(shuffled(square), second)
    return (time.perf_counter() - began) * 10 / draws


seconds["Spearman with 1,000 draws, 1.7 M pairs"] = spearman_null()
seconds["Kendall τ-b with 10 draws, 1.7 M pairs"] = kendall_null()
timed("product, 512 × 1,854 × 512", lambda: wide.T @ other)
print(json.dumps({"seconds": seconds, "version": scipy.__version__}))
