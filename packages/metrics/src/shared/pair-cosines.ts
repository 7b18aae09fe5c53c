import { rsaNull, type KernelSession } from '@kindred/core';

/**
 * Cosines ⟨x, y⟩ / √(⟨x, x⟩ ⟨y, y⟩) of two sides' pairs (upper triangles row by row) for each
 * permutation of the model's items (count × items), where
 *
 * ⟨x, y⟩ = x̃·ỹ − rows · (Rx̃·Rỹ) + mean · (x̄ − diagonal) (ȳ − diagonal),
 *
 * x̃ = x − x̄ and Rx̃ an item's sum over its pairs. Half the inner product of the two matrices after
 * centring rows and columns is `rows` 1/n, `mean` (n − 1)/2; the plain one is `rows` 0, `mean` the
 * number of pairs. Only x̃·ỹ runs over pairs in a draw.
 *
 * Spreads: √⟨x, x⟩ as a share of the norm of x; 0 where nothing is left but rounding (`values` is then
 * NaN), NaN where a value is no finite number.
 */
export async function pairCosines(
  model: Float64Array,
  reference: Float64Array,
  form: {
    readonly items: number;
    readonly rows: number;
    readonly mean: number;
    readonly diagonal: number;
  },
  permutations: Int32Array,
  kernels: KernelSession,
): Promise<{
  readonly values: Float64Array;
  readonly modelSpread: number;
  readonly referenceSpread: number;
}> {
  const { items, rows, mean, diagonal } = form;
  const count = permutations.length / items;
  const correlations = new Float64Array(count);
  await kernels.run(
    rsaNull,
    { model, reference, permutations, out: correlations },
    { items, count },
  );
  const [x, y] = [moments(model, items), moments(reference, items)];
  const own = ({ square, sums, centre }: typeof x) => {
    const around = square - rows * sums.reduce((total, sum) => total + sum * sum, 0);
    // Of what is centred twice, a rest this small is rounding.
    return (around <= 1e-12 * square ? 0 : around) + mean * (centre - diagonal) ** 2;
  };
  const [xx, yy] = [own(x), own(y)];
  const values = correlations.map((correlation, draw) => {
    // A side without variance has none to share.
    const shared = x.square > 0 && y.square > 0 ? correlation * Math.sqrt(x.square * y.square) : 0;
    let ofRows = 0;
    for (let i = 0; i < items; i++) {
      ofRows += x.sums[permutations[draw * items + i]] * y.sums[i];
    }
    const level = mean * (x.centre - diagonal) * (y.centre - diagonal);
    return (shared - rows * ofRows + level) / Math.sqrt(xx * yy);
  });
  const spread = (self: number, { whole }: typeof x) => (whole === 0 ? 0 : Math.sqrt(self / whole));
  return { values, modelSpread: spread(xx, x), referenceSpread: spread(yy, y) };
}

/** Mean, squares before and after taking it away, and the items' sums after. */
function moments(pairs: Float64Array, items: number) {
  let [centre, whole, square] = [0, 0, 0];
  for (const value of pairs) {
    centre += value / pairs.length;
    whole += value * value;
  }
  const sums = new Float64Array(items);
  for (let i = 0, at = 0; i < items; i++) {
    for (let j = i + 1; j < items; j++, at++) {
      const value = pairs[at] - centre;
      square += value * value;
      sums[i] += value;
      sums[j] += value;
    }
  }
  return { centre, whole, square, sums };
}
