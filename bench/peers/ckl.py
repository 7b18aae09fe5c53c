"""The crowd kernel objective (Tamuz et al. 2011) with scipy's L-BFGS-B, for bench/ordinal.ts.

    python3 ckl.py ITEMS DIMENSIONS MU STARTS FILE...

Each file holds int32 triplets: anchor, chosen, other. Prints one JSON line a file: the least mean
-ln P over the starts, and the seconds a start took.
"""

import json
import sys
import time

import numpy as np
from scipy.optimize import minimize


def objective(triplets, items, mu):
    """Loss and gradient; every pair's distance is computed once."""
    first, second = np.triu_indices(items, 1)
    place = np.zeros((items, items), dtype=int)
    place[first, second] = place[second, first] = np.arange(len(first))
    near = place[triplets[:, 0], triplets[:, 1]]
    far = place[triplets[:, 0], triplets[:, 2]]
    pull = np.zeros((items, items))

    def evaluate(flat):
        x = flat.reshape(items, -1)
        gram = x @ x.T
        sizes = np.diag(gram)
        squares = (sizes[:, None] + sizes[None] - 2 * gram)[first, second] + mu
        total = squares[near] + squares[far]
        loss = np.mean(np.log(total) - np.log(squares[far]))
        slope = np.bincount(near, 1 / total, len(first))
        slope += np.bincount(far, 1 / total - 1 / squares[far], len(first))
        pull[first, second] = pull[second, first] = slope
        gradient = 2 * (pull.sum(1)[:, None] * x - pull @ x) / len(triplets)
        return loss, gradient.ravel()

    return evaluate


def main():
    items, dimensions = int(sys.argv[1]), int(sys.argv[2])
    mu, starts = float(sys.argv[3]), int(sys.argv[4])
    for number, name in enumerate(sys.argv[5:]):
        evaluate = objective(np.fromfile(name, np.int32).reshape(-1, 3), items, mu)
        losses, began = [], time.perf_counter()
        for start in range(starts):
            random = np.random.default_rng([number, start])
            scale = (0.1, 1.0, 5.0)[start % 3] / np.sqrt(dimensions)
            found = minimize(
                evaluate,
                scale * random.normal(size=items * dimensions),
                jac=True,
                method="L-BFGS-B",
                options={"maxiter": 5000, "maxfun": 10000, "ftol": 1e-12, "gtol": 1e-8},
            )
            losses.append(found.fun)
        seconds = (time.perf_counter() - began) / starts
        print(json.dumps({"loss": min(losses), "seconds": seconds}), flush=True)


main()
