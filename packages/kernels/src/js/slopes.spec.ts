import type { Kernel, KernelSignature } from '@kindred/core';
import { expect, test } from 'vitest';
import { choiceSlopes } from './choice-slopes.ts';
import { neighbourSlopes } from './neighbour-slopes.ts';

type Slopes = Kernel<
  KernelSignature & {
    readonly arrays: { readonly similarities: Float64Array; readonly slopes: Float64Array };
    readonly result: { readonly loss: number };
  }
>;

test.each([choiceSlopes, neighbourSlopes] as unknown as Slopes[])(
  '$id: slopes are those of the loss, by central differences of both entries of a pair',
  (kernel) => {
    for (const one of kernel.cases) {
      const { arrays, scalars } = one.make();
      const { similarities, slopes } = arrays;
      const items = Math.sqrt(similarities.length);
      for (let i = 0; i < items; i++)
        for (let j = 0; j < i; j++) similarities[i * items + j] = similarities[j * items + i];
      kernel.reference(arrays, scalars);
      const at = (i: number, j: number, by: number) => {
        const moved = similarities.slice();
        moved[i * items + j] += by;
        moved[j * items + i] += by;
        const copy = { ...arrays, similarities: moved, slopes: new Float64Array(slopes.length) };
        return kernel.reference(copy, scalars).loss;
      };
      const step = 1e-5;
      for (let i = 0; i < Math.min(items, 9); i++)
        for (let j = 0; j < i; j++) {
          const slope = (at(i, j, step) - at(i, j, -step)) / (2 * step);
          expect(slopes[i * items + j]).toBeCloseTo(slope, 8);
          expect(slopes[j * items + i]).toBe(slopes[i * items + j]);
        }
      for (let i = 0; i < items; i++) expect(slopes[i * items + i]).toBe(0);
    }
  },
);

// python3 -c "
// import numpy as np
// s = np.array([[1, .5, -.2, .3], [.5, 2, .9, -.4], [-.2, .9, 1, .1], [.3, -.4, .1, 1]])
// t = [(0, 1, 2, 2), (3, 1, 0, 0), (2, 3, 1, 1)]
// print(np.mean([-(q := np.array([s[b, c], s[a, c], s[a, b]]))[o] + np.log(np.exp(q).sum()) for a, b, c, o in t]))
// x = s / .5; np.fill_diagonal(x, -np.inf); lp = x - np.log(np.exp(x).sum(1, keepdims=True)); np.fill_diagonal(lp, 0)
// T = (1 - np.eye(4)) / 3
// print(-(T * lp).sum() / 4)"
test('losses are numpy’s', () => {
  const rows = [
    [1, 0.5, -0.2, 0.3],
    [0.5, 2, 0.9, -0.4],
    [-0.2, 0.9, 1, 0.1],
    [0.3, -0.4, 0.1, 1],
  ];
  const similarities = Float64Array.from(rows.flat());
  const slopes = new Float64Array(16);
  const choices = {
    stimuli: Int32Array.of(0, 1, 2, 3, 1, 0, 2, 3, 1),
    choices: Uint8Array.of(2, 0, 1),
    weights: new Float32Array(0),
  };
  const judged = choiceSlopes.reference(
    { similarities, slopes, ...choices },
    { items: 4, options: 3 },
  );
  const shares = Float64Array.from({ length: 16 }, (_, at) => (at % 5 === 0 ? 0 : 1 / 3));
  const kept = neighbourSlopes.reference(
    { similarities, slopes, shares },
    { items: 4, temperature: 0.5 },
  );
  expect([judged.loss, kept.loss]).toEqual([
    expect.closeTo(0.8126796463276497, 12),
    expect.closeTo(1.398649951390297, 12),
  ]);
});
