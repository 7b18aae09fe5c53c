# Adds scipy's figures to expected-calibrated.json, whose rows are [three places, choice, weight] and
# whose halves say which half each row is in: python3 tests/metrics/expected-calibrated.py (scipy 1.17).
import json, pathlib
import numpy as np
from scipy.optimize import minimize_scalar
from scipy.special import logsumexp

file = pathlib.Path(__file__).with_name("expected-calibrated.json")
data = json.loads(file.read_text())
x = np.array(data["x"], float)
norm = np.linalg.norm(x, axis=1)
similarities = {
    "dot": x @ x.T,
    "cosine": x @ x.T / np.outer(norm, norm),
    "euclidean": -((x[:, None] - x[None]) ** 2).sum(-1),
}
pairs = {"anchored": [(0, 1), (0, 2)], "odd-one-out": [(1, 2), (0, 2), (0, 1)]}
data["figures"] = {}
for structure, slots in pairs.items():
    rows = np.array(data["rows"][structure])
    rows = rows[rows[:, 4] > 0]
    halves = np.array(data["halves"][structure])
    assert len(rows) == len(halves)
    for name, s in similarities.items():
        options = np.stack([s[rows[:, a], rows[:, b]] for a, b in slots], 1)
        chosen = options[np.arange(len(rows)), rows[:, 3]]
        nats = lambda beta: logsumexp(beta * options, 1) - beta * chosen
        total, found = 0, []
        for half in (0, 1):
            own, other = halves == half, halves != half
            loss = lambda beta: np.average(nats(beta)[other], weights=rows[other, 4])
            beta = minimize_scalar(loss, bounds=(0, 50 / np.abs(s).max()), method="bounded", options={"xatol": 1e-14, "maxiter": 5000}).x
            found.append(1 / beta)
            total += (nats(beta)[own] * rows[own, 4]).sum()
        data["figures"].setdefault(structure, {})[name] = {"score": total / rows[:, 4].sum(), "temperatures": found}
file.write_text(json.dumps(data) + "\n")
print(json.dumps(data["figures"], indent=1))
