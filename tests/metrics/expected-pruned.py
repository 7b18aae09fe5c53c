"""Accuracy and P(i,j) by dimensions kept, of the published embeddings on 5,000 human judgments:

KINDRED_DATA_DIR=… python3 tests/metrics/expected-pruned.py > tests/metrics/expected-pruned.json

numpy. Every item keeps its k largest dimensions, the others are set to 0.
"""

import json
import os

import numpy as np

DATA = os.environ["KINDRED_DATA_DIR"] + "/things/"
triplets = np.loadtxt(DATA + "triplets/human_sample_5000.txt", int)[:, :3]


def keep(x, k):
    """Rows with all but their k largest entries 0."""
    out = np.zeros_like(x)
    top = np.argsort(-x, axis=1, kind="stable")[:, :k]
    np.put_along_axis(out, top, np.take_along_axis(x, top, 1), 1)
    return out


def accuracy(x):
    i, j, odd = triplets.T
    s = np.stack([(x[i] * x[j]).sum(1), (x[i] * x[odd]).sum(1), (x[j] * x[odd]).sum(1)], 1)
    best = s >= s.max(1, keepdims=True) - 1e-12
    return (best[:, 0] / best.sum(1)).mean()


def together(x):
    """P(i,j), upper triangle: third items are the others."""
    e = np.exp(x @ x.T)
    n = len(e)
    p = np.zeros((n, n))
    for k in range(n):
        share = e / (e + e[:, [k]] + e[[k]])
        share[k] = share[:, k] = 0
        p += share
    return p[np.triu_indices(n, 1)] / (n - 2)


def figures(name):
    x = np.loadtxt(DATA + f"spose_embedding_{name}d_sorted.txt")
    d = x.shape[1]
    curve = np.array([accuracy(keep(x, k)) for k in range(1, d + 1)])
    some = (np.arange(200) * len(x)) // 200
    full = together(x[some])
    r2 = [np.corrcoef(together(keep(x[some], k)), full)[0, 1] ** 2 for k in range(1, d + 1)]
    first = lambda reached: int(np.argmax(reached)) + 1
    return {
        "accuracy": curve.tolist(),
        "r2": r2,
        "need": [first(curve >= share * curve[-1]) for share in (0.95, 0.99)],
        "aboveChance": [
            first(curve - 1 / 3 >= share * (curve[-1] - 1 / 3)) for share in (0.95, 0.99)
        ],
        "variance": [first(np.array(r2) >= share) for share in (0.95, 0.99)],
    }


print(json.dumps({"spose49": figures(49), "spose66": figures(66)}))
