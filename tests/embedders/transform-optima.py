"""Optima of the objectives of probing and glocal on a small problem, by scipy's L-BFGS-B from many starts.

python3 tests/embedders/transform-optima.py
"""

import numpy as np
from scipy.optimize import minimize

n, p = 12, 4
k = np.arange(n * p)
raw = np.sin(1 + 12.9898 * k + 0.1 * k * k).reshape(n, p) + 0.5
t = np.arange(200)
a = t % n
b = (a + 1 + (t // n) % 5) % n
c = (b + 1 + t % 5) % n
shown = np.stack([a, b, c], 1)
odd = (t * t + t // 7) % 3
x = (raw - raw.mean()) / raw.std()


def choices(w):
    y = x @ w
    s = y @ y.T
    q = np.stack([s[b, c], s[a, c], s[a, b]], 1)
    top = q.max(1)
    return (top + np.log(np.exp(q - top[:, None]).sum(1)) - q[t, odd]).mean()


def log_shares(v, temperature):
    v = v / np.linalg.norm(v, axis=1, keepdims=True)
    s = v @ v.T / temperature
    np.fill_diagonal(s, -np.inf)
    top = s.max(1, keepdims=True)
    return s - top - np.log(np.exp(s - top).sum(1, keepdims=True))


def neighbours(w, temperature):
    given, made = log_shares(raw, temperature), log_shares(x @ w, temperature)
    off = ~np.eye(n, dtype=bool)
    return -(np.exp(given[off]) * made[off]).sum() / n


def eye(w):
    return ((w - np.trace(w) / p * np.eye(p)) ** 2).sum()


def best(objective, columns):
    rng = np.random.default_rng(0)
    found = []
    for _ in range(6):
        start = rng.normal(0, 0.3, (p, columns)) + 0.3 * np.eye(p, columns)
        run = minimize(
            lambda w: objective(w.reshape(p, columns)),
            start.ravel(),
            method="L-BFGS-B",
            options={"maxiter": 5000, "maxfun": 10**6, "ftol": 1e-14, "gtol": 1e-9},
        )
        found.append(run.fun)
    return min(found)


print("squared", best(lambda w: choices(w) + 0.05 * (w**2).sum(), p))
print("squared, 2 columns", best(lambda w: choices(w) + 0.05 * (w**2).sum(), 2))
print("norm", best(lambda w: choices(w) + 0.02 * np.sqrt((w**2).sum()), p))
print("eye", best(lambda w: choices(w) + 0.05 * eye(w), p))
print(
    "glocal",
    best(lambda w: 0.75 * choices(w) + 0.25 * neighbours(w, 0.2) + 0.05 * eye(w), p),
)
