"""Linear probing of features by odd-one-out choices: the same objective, start and stop, in numpy.

python3 probing_numpy.py FEATURES.npy TRIPLETS.npy LAMBDA FOLDS.npy
FOLDS: one integer an item; one transform is learnt from the triplets without items of fold 0.
Prints seconds, steps, objective, and the accuracies on triplets wholly in fold 0.
"""

import json
import sys
import time

import numpy as np
from scipy.optimize import minimize

features, triplets, lam, folds = sys.argv[1:]
raw = np.load(features).astype(float)
triplets = np.load(triplets).astype(int)
lam = float(lam)
fold = np.load(folds)
seen = np.flatnonzero(fold != 0)
train = triplets[np.all(fold[triplets] != 0, axis=1)]
test = triplets[np.all(fold[triplets] == 0, axis=1)]


def accuracy(y):
    a, b, c = (y[test[:, k]] for k in range(3))
    kept = (a * b).sum(1)
    return float((kept > np.maximum((a * c).sum(1), (b * c).sum(1))).mean())


began = time.perf_counter()
mean, sd = raw[seen].mean(), raw[seen].std()
x = (raw[seen] - mean) / sd
n, p = x.shape
place = np.full(len(raw), -1)
place[seen] = np.arange(n)
i, j, k = place[train].T
pairs = x @ x.T
start = np.eye(p) / np.sqrt(pairs[np.triu_indices(n, 1)].std())


def objective(w):
    w = w.reshape(p, p)
    y = x @ w
    dots = y @ y.T
    s = np.stack([dots[i, j], dots[i, k], dots[j, k]], 1)
    top = s.max(1, keepdims=True)
    e = np.exp(s - top)
    z = e.sum(1, keepdims=True)
    loss = (top[:, 0] + np.log(z[:, 0]) - s[:, 0]).mean()
    g = e / z
    g[:, 0] -= 1
    a = np.bincount(
        np.r_[i * n + j, i * n + k, j * n + k], (g / len(i)).T.ravel(), n * n
    ).reshape(n, n)
    return loss + lam * (w**2).sum(), (x.T @ ((a + a.T) @ y) + 2 * lam * w).ravel()


found = minimize(
    objective, start.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 200, "ftol": 4e-5}
)
seconds = time.perf_counter() - began
unit = raw / np.linalg.norm(raw, axis=1, keepdims=True)
print(
    json.dumps(
        {
            "seconds": seconds,
            "steps": int(found.nit),
            "objective": float(found.fun),
            "zeroShot": accuracy(unit),
            "probed": accuracy((raw - mean) / sd @ found.x.reshape(p, p)),
            "version": f"numpy {np.__version__}",
        }
    )
)
