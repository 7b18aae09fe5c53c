"""SPoSE steps as one would write them in PyTorch: gather, dot products, Adam, projection.

python3 spose_torch.py human_train.npy BATCH -> {"rate": triplets per second, ...}
"""
import json
import sys
import time

import numpy as np
import torch

torch.manual_seed(1)
torch.set_num_threads(2)
path, batch = sys.argv[1], int(sys.argv[2])
triplets = torch.from_numpy(np.load(path).astype(np.int64))
items, dimensions, penalty = 1854, 90, 0.016
vectors = (0.1 + 0.01 * torch.randn(items, dimensions)).clamp_(min=0).requires_grad_()
optimiser = torch.optim.Adam([vectors], lr=0.02)
target = torch.zeros(batch, dtype=torch.long)


def step(rows):
    a, b, c = (vectors[rows[:, k]] for k in range(3))
    scores = torch.stack([(a * b).sum(1), (a * c).sum(1), (b * c).sum(1)], 1)
    loss = torch.nn.functional.cross_entropy(scores, target)
    loss = loss + penalty / items * vectors.sum()
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    optimiser.step()
    with torch.no_grad():
        vectors.clamp_(min=0)


order = torch.randperm(len(triplets))
steps = min(len(triplets) // batch, 60)
for k in range(5):
    step(triplets[order[k * batch : (k + 1) * batch]])
began = time.perf_counter()
for k in range(steps):
    at = (k * batch) % (len(triplets) - batch)
    step(triplets[order[at : at + batch]])
seconds = time.perf_counter() - began
print(json.dumps({"rate": steps * batch / seconds, "triplets": steps * batch, "version": torch.__version__}))
