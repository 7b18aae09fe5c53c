"""Independent figures for the metrics of judgments, dimensions and categories:

KINDRED_DATA_DIR=… python3 tests/metrics/expected-choices.py > tests/metrics/expected-choices.json

numpy, scipy, scikit-learn. KINDRED_DATA_DIR is the folder of real data.
"""

import csv
import hashlib
import json
import os

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.spatial.distance import cdist
from scipy.special import log_softmax
from sklearn.linear_model import RidgeCV
from sklearn.metrics import cohen_kappa_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

DATA = os.environ["KINDRED_DATA_DIR"]
PENALTIES = [0.01, 0.1, 1, 10, 100, 1000, 10_000, 100_000]


def toy(n, d, a, b, c):
    """Small whole numbers, the same in any language; many ties."""
    i, j = np.arange(n)[:, None], np.arange(d)[None]
    return ((a * i + b * j + c * i * j + i * i + j * j) % 11).astype(float)


def toy_rows(options, count=60):
    """Rows of three stimuli of twelve, a choice and a weight."""
    rows = []
    for t in range(count):
        shown = [(5 * t + 2) % 12, (7 * t + t // 12 + 1) % 12, (3 * t * t + 4) % 12]
        if len(set(shown)) == 3:
            rows.append([*shown, (t * t + t // 3) % options, 1 + t % 3])
    return rows


def similarity(x, name):
    if name == "dot":
        return x @ x.T
    return 1 - cdist(x, x, "cosine") if name == "cosine" else -cdist(x, x, "sqeuclidean")


def pairs(row, options):
    """The pairs a choice is among, by place of the choice."""
    a, b, c = row[:3]
    return [(a, b), (a, c)] if options == 2 else [(b, c), (a, c), (a, b)]


def accuracy(s, rows, options, ties):
    hits = total = 0
    for row in rows:
        near = np.array([s[p] for p in pairs(row, options)]).round(9)
        best = near == near.max()
        if best[row[3]] and (ties == "shared" or best.sum() == 1):
            hits += row[4] / best.sum()
        total += row[4]
    return hits / total


def loss(s, rows, options, temperature):
    losses = [-log_softmax(np.array([s[p] for p in pairs(r, options)]) / temperature)[r[3]] for r in rows]
    return np.average(losses, weights=[r[4] for r in rows])


def shown_otherwise(rows, options):
    """Another respondent: the same stimuli in another order, two rows in three, one of them twice."""
    out = []
    for t, (a, b, c, value, weight) in enumerate(rows):
        shown = [a, c, b] if options == 2 else [c, a, b]
        if t % 3:
            out.append([*shown, (value + t // 4) % options, 1 + t % 2])
    return [*out, [*out[0][:3], (out[0][3] + 1) % options, 2]]


def expanded(mine, theirs, options):
    """Pairs of choices on one trial, as places shown to the first, weighted."""
    left = 3 - options
    key = lambda row: (*row[:left], *sorted(row[left:3]))
    a, b, w = [], [], []
    for row in mine:
        same = [other for other in theirs if key(other) == key(row)]
        for other in same:
            a.append(row[3])
            b.append(row[left:3].index(other[left + other[3]]))
            w.append(row[4] * other[4] / sum(o[4] for o in same))
    return np.array(a), np.array(b), np.array(w)


def agreement(mine, theirs, options):
    a, b, w = expanded(mine, theirs, options)
    return {
        "agreement": np.average(a == b, weights=w),
        "kappa": cohen_kappa_score(a, b, sample_weight=w),
    }


def folds(n, count):
    """By the sha256 of the id as JSON."""
    digest = lambda i: hashlib.sha256(json.dumps(f"item {i}").encode()).hexdigest()
    return np.array([int(digest(i)[:8], 16) % count for i in range(n)])


def pearson(a, b):
    return np.nan if np.ptp(a) == 0 else np.corrcoef(a, b)[0, 1]


def predictivity(x, y, count):
    fold = folds(len(x), count)
    p, m, chosen = np.zeros_like(y), np.zeros_like(y), np.zeros(y.shape[1])
    for f in set(fold):
        train, test = fold != f, fold == f
        fit = make_pipeline(StandardScaler(), RidgeCV(PENALTIES, alpha_per_target=True))
        fit.fit(x[train], y[train])
        p[test], m[test] = fit.predict(x[test]), y[train].mean(0)
        chosen += np.log(fit[-1].alpha_) / len(set(fold))
    held = [fold == f for f in set(fold) if (fold == f).sum() > 1]
    # A fold in which a dimension is the same throughout has no correlation.
    each = np.array([[pearson(y[t, k], p[t, k]) for k in range(y.shape[1])] for t in held])
    size = np.array([t.sum() - 1.0 for t in held])[:, None] * np.isfinite(each)
    r = np.nansum(size * each, 0) / size.sum(0)
    r2 = 1 - ((y - p) ** 2).sum(0) / ((y - m) ** 2).sum(0)
    first = [r[0], r2[0], np.exp(chosen[0])]
    return {"correlation": r.mean(), "r2": r2.mean(), "first": first}


def match(x, y):
    r = np.corrcoef(y.T, x.T)[: y.shape[1], y.shape[1] :]
    rows, columns = linear_sum_assignment(r, maximize=True)
    one = np.zeros(len(r))
    one[rows] = r[rows, columns]
    mean = lambda z: np.tanh(np.arctanh(z).mean())
    return {"best": mean(r.max(1)), "one-to-one": mean(one)}


def purity(x, labels, name, k=None):
    """Leave-one-out, the other items' means or neighbours, one item after the other."""
    hits = total = 0
    names = np.unique(labels)
    for i in range(len(x)):
        rest = np.arange(len(x)) != i
        if not (labels[rest] == labels[i]).any():
            continue
        total += 1
        if k is None:
            present = [c for c in names if (labels[rest] == c).any()]
            means = np.array([x[rest][labels[rest] == c].mean(0) for c in present])
            score = -cdist(x[i : i + 1], means, name)[0].round(9)
        else:
            present = list(names)
            d = cdist(x[i : i + 1], x[rest], name)[0].round(9)
            votes = labels[rest][d <= np.sort(d)[k - 1]]
            score = np.array([(votes == c).sum() for c in present])
        best = score == score.max()
        hits += best[present.index(labels[i])] / best.sum()
    return hits / total


def cases(x, rows, options):
    return {
        "accuracy": {
            name: {t: accuracy(similarity(x, name), rows, options, t) for t in ["shared", "wrong"]}
            for name in ["dot", "cosine", "euclidean"]
        },
        "loss": {
            name: {str(t): loss(similarity(x, name), rows, options, t) for t in [0.1, 1, 7.5]}
            for name in ["dot", "cosine", "euclidean"]
        },
    }


x, y, z = toy(12, 4, 7, 3, 5), toy(12, 3, 2, 9, 4), toy(12, 5, 3, 2, 7)
order = [(5 * i + 3) % 12 for i in range(12)]
out = {"toy": {}}
for name, options in [("anchored", 2), ("odd-one-out", 3)]:
    rows = toy_rows(options)
    out["toy"][name] = {
        **cases(x, rows, options),
        "accuracyPermuted": accuracy(similarity(x[order], "euclidean"), rows, options, "shared"),
        "lossPermuted": loss(similarity(x[order], "euclidean"), rows, options, 7.5),
        **agreement(rows, shown_otherwise(rows, options), options),
    }
labels = x[:, 1] // 4
labels[0] = 3
out["toy"]["predictivity"] = predictivity(x, y, 3)
out["toy"]["match"] = match(x, z)
out["toy"]["matchWider"] = match(z, x)
out["toy"]["matchPermuted"] = match(x[order], z)
out["toy"]["purity"] = {n: purity(x, labels, n) for n in ["euclidean", "cosine"]}
out["toy"]["purityPermuted"] = purity(x[order], labels, "euclidean")
out["toy"]["neighbours"] = {str(k): purity(x, labels, "euclidean", k) for k in [1, 3, 5]}

s66 = np.loadtxt(DATA + "/things/spose_embedding_66d_sorted.txt")
s49 = np.loadtxt(DATA + "/things/spose_embedding_49d_sorted.txt")
clip = np.load(DATA + "/models/clip-vit-base-p32-embeddings.npy").astype(float)
table = csv.DictReader(open(DATA + "/things/things128.tsv"), delimiter="\t")
index = [int(row["things_index0"]) for row in table]
h, c = s49[index], clip[index]
odd = [[*map(int, line.split()), 2, 1] for line in open(DATA + "/things/triplets/human_sample_5000.txt")]
train = np.load(DATA + "/things/triplets/human_train.npy")
chosen, first, second = (np.einsum("ij,ij->i", s66[train[:, a]], s66[train[:, b]]) for a, b in [(0, 1), (0, 2), (1, 2)])
alike = np.stack([chosen, first, second], 1)


def people(name):
    rows = [[int(i) for i in line.split()] for line in open(f"{DATA}/llm/2171trials_{name}.txt")]
    return [[*sorted(row), sorted(row).index(row[2]), 1] for row in rows]


member = np.loadtxt(DATA + "/things/category_mat_manual.tsv", skiprows=1, delimiter="\t")
single = member.sum(1) == 1
category = member[single].argmax(1)
out["data"] = {
    "accuracy66": accuracy(similarity(s66, "dot"), odd, 3, "shared"),
    "accuracyClip": accuracy(similarity(clip, "cosine"), odd, 3, "shared"),
    "loss66": loss(similarity(s66, "dot"), odd, 3, 1),
    "accuracyTrain66": (chosen > np.maximum(first, second)).mean(),
    "lossTrain66": -log_softmax(alike, 1)[:, 0].mean(),
    "gpt4": agreement(people("GPT_4"), people("humans"), 3),
    "chatgpt": agreement(people("ChatGPT_3.5"), people("humans"), 3),
    "predictivityClip": predictivity(c, h, 5),
    "predictivity66": predictivity(s66[index], h, 5),
    "matchClip": match(c, h),
    "match66": match(s66, s49),
    "purity49": purity(s49[single], category, "euclidean"),
    "purity66": purity(s66[single], category, "euclidean"),
    "purityCosine66": purity(s66[single], category, "cosine"),
    "neighbours66": purity(s66[single], category, "euclidean", 5),
}
print(json.dumps(out, indent=2))
