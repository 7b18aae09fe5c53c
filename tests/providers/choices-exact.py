# How many of 5,000 human odd-one-out judgments CLIP's and word2vec's vectors predict, how many are
# tied, and every choice as one number, for
# choices-exact.spec.ts: KINDRED_DATA_DIR=… python3 tests/providers/choices-exact.py (numpy 2.4). Sums
# run over the dimensions in order, as ours do.
import os, pathlib
import numpy as np

data = pathlib.Path(os.environ["KINDRED_DATA_DIR"])
rows = np.loadtxt(data / "things/triplets/human_sample_5000.txt", dtype=int)
in_order = lambda terms: np.add.accumulate(terms, axis=1)[:, -1]
dot = lambda a, b: in_order(x[a] * x[b])
laws = {
    "cosine": lambda a, b: dot(a, b) / np.sqrt(dot(a, a) * dot(b, b)),
    "dot": dot,
    "euclidean": lambda a, b: -np.sqrt(in_order((x[a] - x[b]) ** 2)),
}
i, j, odd = rows.T
for model in ("clip-vit-base-p32", "word2vec"):
    x = np.load(data / f"models/{model}-embeddings.npy").astype("f8")
    for name, law in laws.items():
        near = np.stack([law(j, odd), law(i, odd), law(i, j)], 1)
        best = near == near.max(1, keepdims=True)
        alone = best.sum(1) == 1
        code = (np.arange(len(rows)) * near.argmax(1))[alone].sum()
        print(model, name, "right", (best[:, 2] & alone).sum(), "tied", (~alone).sum(), "choices", code)
