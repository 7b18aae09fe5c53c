# Writes expected.json beside it: python3 expected.py (numpy 2, scipy 1.17). The data are those of
# benchmarks.spec.ts, made there and here by the same rule.
import json
from pathlib import Path

import numpy as np
from scipy import stats

k = np.arange(24)
parameters = 2.0 ** (k / 4)
score = 0.3 + 0.02 * k + 0.1 * np.sin(5 * k)
bench = {
    "mmlu": 0.4 + 0.015 * k + 0.1 * np.cos(3 * k),
    "bbh": 0.2 + 0.6 * score + 0.07 * np.sin(11 * k),
    "ifeval": 0.5 + 0.2 * np.sin(7 * k + 1),
}
bench["ifeval"][[3, 8]] = np.nan
z = stats.norm.ppf(0.975)


def left(values, given):
    design = np.column_stack([np.ones(len(values)), *given])
    return values - design @ np.linalg.lstsq(design, values, rcond=None)[0]


def one(x, given):
    known = ~np.isnan(x)
    given = [g[known] for g in given]
    n, lost = known.sum(), len(given)
    r = np.corrcoef(left(x[known], given), left(score[known], given))[0, 1]
    df = n - 2 - lost
    t = r * np.sqrt(df / (1 - r**2))
    half = z / np.sqrt(n - 3 - lost)
    low, high = np.tanh(np.arctanh(r) - half), np.tanh(np.arctanh(r) + half)
    return [int(n), r, low, high, t, int(df), 2 * stats.t.sf(abs(t), df)]


def pair(x, y, given):
    known = ~np.isnan(x) & ~np.isnan(y)
    given = [g[known] for g in given]
    rows = np.array([left(v[known], given) for v in (score, x, y)])
    m = np.corrcoef(rows)
    jk, jh, kh = m[0, 1], m[0, 2], m[1, 2]
    n = known.sum() - len(given)
    # Steiger (1980), eq. 7.
    bar = (jk + jh) / 2
    t = (jk - jh) * np.sqrt(
        (n - 1) * (1 + kh) / (2 * (n - 1) / (n - 3) * np.linalg.det(m) + bar**2 * (1 - kh) ** 3)
    )
    # Zou (2007), eq. 8 and 15.
    c = ((kh - jk * jh / 2) * (1 - jk**2 - jh**2 - kh**2) + kh**3) / ((1 - jk**2) * (1 - jh**2))
    half = z / np.sqrt(n - 3)
    l1, u1 = np.tanh(np.arctanh(jk) - half), np.tanh(np.arctanh(jk) + half)
    l2, u2 = np.tanh(np.arctanh(jh) - half), np.tanh(np.arctanh(jh) + half)
    low = jk - jh - np.sqrt((jk - l1) ** 2 + (u2 - jh) ** 2 - 2 * c * (jk - l1) * (u2 - jh))
    high = jk - jh + np.sqrt((u1 - jk) ** 2 + (jh - l2) ** 2 - 2 * c * (u1 - jk) * (jh - l2))
    return [int(known.sum()), jk, jh, kh, jk - jh, low, high, t, int(n - 3), 2 * stats.t.sf(abs(t), n - 3)]


scale = [np.log10(parameters)]
pairs = [("mmlu", "bbh"), ("mmlu", "ifeval"), ("bbh", "ifeval")]
expected = {
    "benchmarks": [one(x, given) for given in ([], scale) for x in bench.values()],
    "comparisons": [pair(bench[a], bench[b], given) for given in ([], scale) for a, b in pairs],
}
(Path(__file__).parent / "expected.json").write_text(json.dumps(expected, indent=1) + "\n")
