# Writes expected.json beside it: python3 expected.py (numpy 2, scipy 1.1x, statsmodels 0.13, pandas).
import json
from pathlib import Path

import numpy as np
import pandas as pd
import statsmodels.api as sm
from scipy import optimize, stats

here = Path(__file__).parent
models = pd.read_csv(here / "../../../../experiments/ingredients-table/models.csv")
models["log10_parameters"] = np.log10(models.parameters_billion)
models["tuned"] = models.instruction_tuned.astype(float)
z = stats.norm.ppf(0.975)


def critical(df):
    # The t.ppf of scipy 1.10, which statsmodels' intervals use, is right to nine digits only.
    return optimize.brentq(lambda t: stats.t.sf(t, df) - 0.025, 1, 20, xtol=1e-15, rtol=1e-14)


def bounds(fit, at):
    shown = fit.get_prediction(at).summary_frame()
    half = critical(fit.df_resid) * shown.mean_se
    return np.column_stack([shown["mean"], shown["mean"] - half, shown["mean"] + half])


def interval(r, error):
    return [np.tanh(np.arctanh(r) - z * error), np.tanh(np.arctanh(r) + z * error)]


def spearman(name):
    both = models[[name, "procrustes_r2"]].dropna()
    n = len(both)
    r, p = stats.spearmanr(both[name], both.procrustes_r2)
    t = r * np.sqrt((n - 2) / (1 - r**2))
    return [n, r, *interval(r, np.sqrt((1 + r**2 / 2) / (n - 3))), t, n - 2, p]


def partial(name, controls):
    rows = models[[name, *controls, "procrustes_r2"]].dropna()
    n, k = len(rows), len(controls)
    given = sm.add_constant(rows[controls])
    left = [sm.OLS(rows[side], given).fit(method="qr").resid for side in (name, "procrustes_r2")]
    r = np.corrcoef(*left)[0, 1]
    # t and p come from the regression with the controls, not from r.
    full = sm.OLS(rows.procrustes_r2, sm.add_constant(rows[[name, *controls]])).fit(method="qr")
    error = 1 / np.sqrt(n - 3 - k)
    return [n, r, *interval(r, error), full.tvalues[name], full.df_resid, full.pvalues[name]]


def band(name):
    rows = models[[name, "procrustes_r2"]].dropna()
    fit = sm.OLS(rows.procrustes_r2, sm.add_constant(rows[name])).fit(method="qr")
    x = np.linspace(rows[name].min(), rows[name].max(), 41)[[0, 10, 40]]
    return np.column_stack([x, bounds(fit, sm.add_constant(x))]).tolist()


def partial_band(name, controls):
    rows = models[[name, *controls, "procrustes_r2"]].dropna()
    full = sm.OLS(rows.procrustes_r2, sm.add_constant(rows[[name, *controls]])).fit(method="qr")
    left = sm.OLS(rows[name], sm.add_constant(rows[controls])).fit(method="qr").resid
    x = np.array([left.min(), left.max()])
    at = [[1, rows[name].mean() + one, *rows[controls].mean()] for one in x]
    return np.column_stack([x, bounds(full, at) - rows.procrustes_r2.mean()]).tolist()


numbers = ["parameters_billion", "attention_heads", "kv_heads", "hidden_dim"]
expected = {
    "spearman": {name: spearman(name) for name in numbers},
    "partial": {
        name: partial(name, ["log10_parameters"]) for name in ["attention_heads", "hidden_dim", "tuned"]
    },
    "partial2": {"hidden_dim": partial("hidden_dim", ["log10_parameters", "tuned"])},
    "band": band("log10_parameters"),
    "partialBand": partial_band("hidden_dim", ["log10_parameters", "tuned"]),
}
(here / "expected.json").write_text(json.dumps(expected, indent=1) + "\n")
