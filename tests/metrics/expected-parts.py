"""Independent figures for what scores are made of, on real data:

KINDRED_DATA_DIR=… python3 tests/metrics/expected-parts.py > tests/metrics/expected-parts.json

numpy, scipy, scikit-learn, statsmodels. KINDRED_DATA_DIR is the folder of real data.
"""

import csv
import hashlib
import json
import os

import numpy as np
from scipy.spatial.distance import pdist
from scipy.special import betainc
from scipy.stats import binom, spearmanr, t as student
from sklearn.linear_model import RidgeCV
from sklearn.metrics import r2_score
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

DATA = os.environ["KINDRED_DATA_DIR"]
s66 = np.loadtxt(DATA + "/things/spose_embedding_66d_sorted.txt")
models = {
    "clip": np.load(DATA + "/models/clip-vit-base-p32-embeddings.npy").astype(float),
    "word2vec": np.load(DATA + "/models/word2vec-embeddings.npy").astype(float),
}
odd = np.loadtxt(DATA + "/things/triplets/human_sample_5000.txt", dtype=int)
table = list(csv.DictReader(open(DATA + "/things/things128.tsv"), delimiter="\t"))
index = [int(row["things_index0"]) for row in table]
category = np.full(len(s66), "", dtype=object)
category[index] = [row["category_table2"] for row in table]


def cosines(x):
    y = x / np.linalg.norm(x, axis=1, keepdims=True)
    return y @ y.T


def hits(x):
    """Choices of the sample a model's cosines predict; no ties in these data."""
    s = cosines(x)
    a, b, c = odd.T
    return (s[a, b] > np.maximum(s[a, c], s[b, c])).astype(float)


def row(own, whole, chance=1 / 3):
    """Judgments, accuracy, Wilson interval; every triplet of the sample is there once."""
    n, k = len(own), own.sum()
    low, high = proportion_confint(k, n, method="wilson")
    p = min(1, 2 * min(binom.cdf(k, n, chance), binom.sf(k - 1, n, chance)))
    return [n, k / n, low, high, p, k / n - whole.mean()]


def against(own, whole):
    """Tails of a draw without replacement: binomial of the same variance, half a judgment further."""
    f = (len(whole) - 1) / (len(whole) - len(own))
    n, k, e, p = f * len(own), f * own.sum(), (f - 1) / 2, whole.mean()
    below = 1.0 if k + e >= n else betainc(n - k - e, k + e + 1, 1 - p)
    above = 1.0 if k - e <= 0 else betainc(k - e, n - k + e + 1, p)
    return below, min(1, 2 * min(below, above))


def accuracy(x):
    h = hits(x)
    a, b = s66[odd[:, 0]], s66[odd[:, 1]]
    by = {"product": (a * b).argmax(1), "mean": ((a + b) / 2).argmax(1)}
    dims = {name: [[int(d) + 1, *row(h[v == d], h), against(h[v == d], h)[1]] for d in np.unique(v)] for name, v in by.items()}
    names = sorted(set(category) - {""})
    cats = [[c, *row(h[(category[odd] == c).any(1)], h)] for c in names]
    concepts = [(odd == i).any(1) for i in range(len(s66))]
    shown = [i for i in range(len(s66)) if concepts[i].any()]
    below = [against(h[concepts[i]], h)[0] for i in shown]
    bh = multipletests(below, method="fdr_bh")[1]
    order = sorted(range(len(shown)), key=lambda k: (below[k], h[concepts[shown[k]]].mean()))[:5]
    worst = [[shown[k], int(concepts[shown[k]].sum()), h[concepts[shown[k]]].mean(), below[k], bh[k]] for k in order]
    holm = multipletests([r[5] for r in dims["product"]] + [r[7] for r in dims["product"]], method="holm")[1]
    return {"whole": h.mean(), "dimensions": dims, "holm": list(holm), "categories": cats, "concepts": worst}


def rsa(x):
    """Of the 128 concepts: against each of five dimensions, and within categories of five or more."""
    m, own = pdist(x[index], "cosine"), category[index]
    dims = [spearmanr(m, pdist(s66[index][:, [d]], "cityblock"))[0] for d in range(5)]
    within = {}
    for c in sorted(set(own)):
        at = np.array(index)[own == c]
        known = len(at) >= 5
        within[c] = [len(at), spearmanr(pdist(x[at], "cosine"), pdist(s66[at], "cosine"))[0] if known else None]
    return {"dimensions": dims, "categories": within}


def folds(n, count):
    return np.array([int(hashlib.sha256(json.dumps(f"item {i}").encode()).hexdigest()[:8], 16) % count for i in range(n)])


def figures(y, p, base, fold):
    """r within folds and R², as linear-predictivity has them."""
    r = size = 0
    for f in set(fold):
        own = fold == f
        size += own.sum() - 1
        r += (own.sum() - 1) * np.corrcoef(y[own], p[own])[0, 1]
    return r / size, 1 - ((y - p) ** 2).sum() / ((y - base) ** 2).sum()


def jackknife(value, left, fisher):
    g = np.arctanh if fisher else lambda z: z
    at, v, n = g(value), g(np.array(left)), len(left)
    half = student.ppf(0.975, n - 1) * np.sqrt((n - 1) / n * ((v - v.mean()) ** 2).sum())
    return [float(np.tanh(z) if fisher else min(1, z)) for z in (at - half, at + half)]


def ridge(x, y):
    """As published: columns as they are, RidgeCV for each dimension, mean of folds' R²."""
    fold = folds(len(x), 5)
    p, base, r2 = np.zeros_like(y), np.zeros_like(y), []
    for f in sorted(set(fold)):
        train, test = fold != f, fold == f
        for k in range(y.shape[1]):
            fit = RidgeCV(alphas=(1e-1, 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6)).fit(x[train], y[train, k])
            p[test, k] = fit.predict(x[test])
        base[test] = y[train].mean(0)
        r2.append([r2_score(y[test, k], p[test, k]) for k in range(y.shape[1])])
    first = figures(y[:, 0], p[:, 0], base[:, 0], fold)
    rest = [np.arange(len(x)) != i for i in range(len(x))]
    left = [figures(y[k, 0], p[k, 0], base[k, 0], fold[k]) for k in rest]
    return {
        "score": float(np.mean(r2)),
        "foldR2": list(np.mean(r2, 0)),
        "r": [first[0], *jackknife(first[0], [one[0] for one in left], True)],
        "r2": [first[1], *jackknife(first[1], [one[1] for one in left], False)],
    }


out = {name: {"accuracy": accuracy(x), "rsa": rsa(x), "ridge": ridge(x[index], s66[index][:, :8])} for name, x in models.items()}
print(json.dumps(out, indent=1, default=float))
