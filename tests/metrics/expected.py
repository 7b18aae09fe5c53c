"""Independent figures for the metrics: KINDRED_DATA_DIR=… python3 tests/metrics/expected.py > tests/metrics/expected.json

numpy 2.4, scipy 1.17. KINDRED_DATA_DIR is the folder of real data.
"""

import csv
import json
import os

import numpy as np
from scipy.io import loadmat
from scipy.sparse import coo_array
from scipy.sparse.linalg import cg
from scipy.spatial import procrustes
from scipy.spatial.distance import pdist, squareform
from scipy.stats import kendalltau, pearsonr, rankdata, spearmanr

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


def cosine(a, b):
    return (a * b).sum() / np.sqrt((a * a).sum() * (b * b).sum())


def u_centred(k):
    """By U-centring (Szekely & Rizzo 2014), another road than the kernel's."""
    k, n = k.copy(), len(k)
    np.fill_diagonal(k, 0)
    rows = k.sum(0)
    k = k - rows[None] / (n - 2) - rows[:, None] / (n - 2) + rows.sum() / ((n - 1) * (n - 2))
    np.fill_diagonal(k, 0)
    return k


def debiased_cka(x, y):
    return cosine(u_centred(x @ x.T), u_centred(y @ y.T))


def rbf_cka(x, y, bandwidth):
    def gram(z):
        distances = pdist(z)
        return np.exp(-squareform(distances) ** 2 / 2 / (bandwidth * np.median(distances)) ** 2)

    k, l = gram(x), gram(y)
    h = np.eye(len(k)) - 1 / len(k)
    return {"biased": cosine(h @ k @ h, h @ l @ h), "debiased": cosine(u_centred(k), u_centred(l))}


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


def choice(x, divisor=None):
    """1 - P(i,j): every triplet's softmax in turn."""
    e, n = np.exp(x @ x.T), len(x)
    np.fill_diagonal(e, np.inf)
    i, j = np.triu_indices(n, 1)
    own = e[i, j][:, None]
    return 1 - np.array([(o / (o + e[a] + e[b])).sum() for o, a, b in zip(own, i, j)]) / (divisor or n - 2)


def tau_a(a, b):
    """(concordant - discordant) / pairs, each pair looked at."""
    excess = sum((np.sign(a[k] - a[:k]) * np.sign(b[k] - b[:k])).sum() for k in range(len(a)))
    return excess / (len(a) * (len(a) - 1) / 2)


def rho_a(a, b):
    m = len(a)
    r, s = (rankdata(v) - (m + 1) / 2 for v in (a, b))
    return 12 * (r @ s) / (m**3 - m)


def whitened(a, b):
    """Diedrichsen et al. 2020: V = (C C') squared element by element, C the contrasts of pairs."""
    m = len(a)
    n = int(round((1 + np.sqrt(1 + 8 * m)) / 2))
    i, j = np.triu_indices(n, 1)
    rows = np.arange(m)
    c = coo_array((np.r_[np.ones(m), -np.ones(m)], (np.r_[rows, rows], np.r_[i, j]))).tocsr()
    v = (c @ c.T).power(2)

    def inner(x, y):
        solved, failed = cg(v, y, rtol=1e-15, maxiter=50)
        assert np.abs(v @ solved - y).max() <= 1e-12 * np.abs(y).max()
        return x @ solved

    return inner(a, b) / np.sqrt(inner(a, a) * inner(b, b))


def rsa(a, b, decimals=16):
    """Rounding first lets ties of exact arithmetic be ties."""
    a, b = a.round(decimals), b.round(decimals)
    return {
        "pearson": pearsonr(a, b)[0],
        "spearman": spearmanr(a, b)[0],
        "kendall-tau-a": tau_a(a, b),
        "kendall-tau-b": kendalltau(a, b)[0],
        "rho-a": rho_a(a, b),
        "cosine": cosine(a, b),
    }


def rsa_whitened(a, b):
    return {
        "whitened-cosine": whitened(a, b),
        "whitened-pearson": whitened(a - a.mean(), b - b.mean()),
    }


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
    "procrustesRdm": r2(squareform(pdist(x)), squareform(pdist(z))),
    "procrustesRdmPermuted": r2(squareform(pdist(x[order])), squareform(pdist(z))),
    "procrustesRdmPca3": r2(pca(squareform(pdist(x)), 3), pca(squareform(pdist(z)), 3)),
    "ckaRbf": {str(w): rbf_cka(x, z, w) for w in [0.4, 1]},
    "ckaRbfPermuted": rbf_cka(x[order], z, 0.4),
    "rsaWhitened": rsa_whitened(pdist(x, "sqeuclidean"), pdist(z, "sqeuclidean")),
    "rsaWhitenedPermuted": rsa_whitened(pdist(x[order], "sqeuclidean"), pdist(z, "sqeuclidean")),
    "rsaChoice": rsa(choice(x / 9), choice(z / 9), 12),
    "rsaChoiceOverN": rsa(choice(x / 9, 12), choice(z / 9, 12), 12),
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
    "procrustesRdmClip": r2(squareform(pdist(h, "cosine")), squareform(pdist(c, "cosine"))),
    "ckaRbfClip": rbf_cka(h, c, 0.5),
    "ckaRbf66clip": rbf_cka(s66, clip, 1),
    "rsaWhitenedClip": rsa_whitened(pdist(h, "sqeuclidean"), pdist(c, "sqeuclidean")),
    "tauB66clip": kendalltau(pdist(s66, "cosine"), pdist(clip, "cosine"))[0],
}


def choice_of(x, picked):
    """1 - P(i,j) of some rows, k over all others."""
    e = np.exp(x @ x.T)
    np.fill_diagonal(e, np.inf)
    own = [(e[i, j], e[i], e[j]) for a, i in enumerate(picked) for j in picked[a + 1 :]]
    return 1 - np.array([(o / (o + a + b)).sum() for o, a, b in own]) / (len(x) - 2)


upper = np.triu_indices(48, 1)
people = loadmat(DATA + "/things/RDM48_triplet.mat")["RDM48_triplet"][upper]
some = [int(at) for at in np.load(DATA + "/things/triplet48_index.npy").ravel()]
out["things48"] = {
    str(s.shape[1]): {"all": rsa(choice_of(s, some), people), "within": rsa(choice(s[some]), people)}
    for s in (s49, s66)
}
upper = np.triu_indices(92, 1)
brains = loadmat(DATA + "/rsa92/92_brainRDMs.mat")["RDMs"][0]
persons = [np.mean([s["RDM"][upper].astype(float) for s in one], 0) for one in brains]
it = np.mean(persons, 0)
models = loadmat(DATA + "/rsa92/92_modelRDMs.mat")["Models"][0]
out["rsa92"] = {
    "people": [rsa(persons[a], persons[b]) for a in range(4) for b in range(a)],
    "models": {
        str(one["name"][0]): {**rsa(m, it), **rsa_whitened(m, it)}
        for one in models
        for m in [one["RDM"][upper].astype(float)]
    },
}
rng = np.random.default_rng(0)
draws = [(r2(first, first[p]), cka(first, first[p])) for p in (rng.permutation(128) for _ in range(1000))]
for name, values in zip(["procrustes", "cka"], np.array(draws).T):
    out["data"][name + "Null"] = {"mean": values.mean(), "high": np.quantile(values, 0.975)}
print(json.dumps(out, indent=2))
