"""The dense laws of bench/kernels/dense.ts in scipy and numpy: {"seconds": {law: s}, "version"}."""
import json
import time

import numpy as np
import scipy
from scipy.spatial import procrustes
from scipy.spatial.distance import pdist
from scipy.stats import spearmanr

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
timed("product, 512 × 1,854 × 512", lambda: wide.T @ other)
print(json.dumps({"seconds": seconds, "version": scipy.__version__}))
