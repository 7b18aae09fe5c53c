"""Independent figures for the metrics: KINDRED_DATA_DIR=… python3 tests/metrics/expected.py > tests/metrics/expected.json

numpy 2.4, scipy 1.17. KINDRED_DATA_DIR is the folder of real data.
"""

import csv
import json
import os

import numpy as np
from scipy.spatial import procrustes
from scipy.spatial.distance import pdist
from scipy.stats import pearsonr, spearmanr

DATA = os.environ["KINDRED_DATA_DIR"]


def pad(z, k):
    return np.pad(z, ((0, 0), (0, k - z.shape[1])))


def r2(x, y):
    k = max(x.shape[1], y.shape[1])
    return 1 - procrustes(pad(x, k), pad(y, k))[2]


def pca(x, k):
    x = x - x.mean(0)
    u, s, _ = np.linalg.svd(x, full_matrices=False)
    return u[:, :k] * s[:k]


def cka(x, y):
    x, y = x - x.mean(0), y - y.mean(0)
    return np.linalg.norm(x.T @ y) ** 2 / np.linalg.norm(x.T @ x) / np.linalg.norm(y.T @ y)


def debiased_cka(x, y):
    """By U-centred Gram matrices (Szekely & Rizzo 2014), another road than the kernel's."""
    n = len(x)

    def u(z):
        k = z @ z.T
        np.fill_diagonal(k, 0)
        rows = k.sum(0)
        k = k - rows[None] / (n - 2) - rows[:, None] / (n - 2) + rows.sum() / ((n - 1) * (n - 2))
        np.fill_diagonal(k, 0)
        return k

    a, b = u(x), u(y)
    return (a * b).sum() / np.sqrt((a * a).sum() * (b * b).sum())


NAMES = {
    "euclidean": "euclidean",
    "squared-euclidean": "sqeuclidean",
    "cosine": "cosine",
    "correlation": "correlation",
}


def triangle(x, name):
    if name == "dot":
        return -(x @ x.T)[np.triu_indices(len(x), 1)]
    return pdist(x, NAMES[name])


def rsa(a, b, decimals=16):
    """Rounding first lets ties of exact arithmetic be ties."""
    a, b = a.round(decimals), b.round(decimals)
    return {"pearson": pearsonr(a, b)[0], "spearman": spearmanr(a, b)[0]}


def toy(n, d, a, b, c):
    """Small whole numbers, the same in any language; many ties."""
    i, j = np.arange(n)[:, None], np.arange(d)[None]
    return ((a * i + b * j + c * i * j + i * i + j * j) % 11).astype(float)


def things128():
    rows = list(csv.DictReader(open(DATA + "/things/things128.tsv"), delimiter="\t"))
    return [int(r["things_index0"]) for r in rows], [r["category_table2"] for r in rows]


def different(labels):
    i, j = np.triu_indices(len(labels), 1)
    return np.array([labels[a] != labels[b] for a, b in zip(i, j)], float)


out = {}
x, y, z = toy(12, 4, 7, 3, 5), toy(12, 3, 2, 9, 4), toy(12, 5, 3, 2, 7)
low = np.hstack([x[:, :2], x[:, :2] @ [[1.0, 2.0], [3.0, -1.0]]])
order = [(5 * i + 3) % 12 for i in range(12)]
out["toy"] = {
    "procrustes": r2(x, y),
    "procrustesPermuted": r2(x[order], y),
    "procrustesRankDeficient": r2(low, y),
    "procrustesRankDeficientBoth": r2(low, low[order]),
    "procrustesPca2": r2(pca(x, 2), pca(y, 2)),
    "procrustesFirst2": r2(x[:, :2], y[:, :2]),
    "cka": cka(x, y),
    "ckaPermuted": cka(x[order], y),
    "ckaDebiased": debiased_cka(x, y),
    "ckaDebiasedPermuted": debiased_cka(x[order], y),
    "rsa": {m: rsa(triangle(x, m), triangle(z, m), 12) for m in [*NAMES, "dot"]},
    "rsaPermuted": rsa(triangle(x[order], "cosine"), triangle(z, "cosine"), 12),
    "rsaLabels": rsa(triangle(x, "euclidean"), different([i % 3 for i in range(12)])),
}

s66 = np.loadtxt(DATA + "/things/spose_embedding_66d_sorted.txt")
s49 = np.loadtxt(DATA + "/things/spose_embedding_49d_sorted.txt")
clip = np.load(DATA + "/models/clip-vit-base-p32-embeddings.npy").astype(float)
w2v = np.load(DATA + "/models/word2vec-embeddings.npy").astype(float)
rows, categories = things128()
h, c = s49[rows], clip[rows]
first, pcs = h[:, :30], pca(h, 30)
out["data"] = {
    "cka66clip": cka(s66, clip),
    "cka66w2v": cka(s66, w2v),
    "cka49against66": cka(s49, s66),
    "ckaDebiased66clip": debiased_cka(s66, clip),
    "rsaCosineSpearman66clip": spearmanr(pdist(s66, "cosine"), pdist(clip, "cosine"))[0],
    "procrustes66clip": r2(s66, clip),
    "procrustesFirst30Pca30": r2(first, pcs),
    "procrustesPca30Clip": r2(pcs, pca(c, 30)),
    "procrustesFirst30Clip": r2(first, c[:, :30]),
    "rsa": {m: rsa(triangle(h, m), triangle(c, m)) for m in [*NAMES, "dot"]},
    "rsaLabels": rsa(triangle(h, "cosine"), different(categories)),
    "ckaDebiasedClip": debiased_cka(h, c),
    "ckaClip": cka(h, c),
}
rng = np.random.default_rng(0)
draws = [(r2(first, first[p]), cka(first, first[p])) for p in (rng.permutation(128) for _ in range(1000))]
for name, values in zip(["procrustes", "cka"], np.array(draws).T):
    out["data"][name + "Null"] = {"mean": values.mean(), "high": np.quantile(values, 0.975)}
print(json.dumps(out, indent=2))
