import { KindredError, type JudgmentTable } from '@kindred/core';

/**
 * How right each possible choice of each trial is by the reference's distances (upper triangle over
 * `items`, equal within `tolerance`): 1 for the predicted one, 1/k for each of k tied, else 0; count × options. `used`: the
 * rows whose stimuli the reference knows and whose weight is above 0. Throws `METRIC_INPUT` for other
 * tasks than triplets, `METRIC_UNDEFINED` where no row is left.
 */
export function choiceCredits(
  table: JudgmentTable,
  items: readonly string[],
  distances: Float64Array,
  tolerance: number,
): { readonly credits: Float64Array; readonly options: number; readonly used: readonly number[] } {
  const pairs = pairsOf[table.structure];
  if (pairs === undefined || table.response.type !== 'choice') {
    throw new KindredError(
      'METRIC_INPUT',
      `triplet-accuracy reads anchored triplets and odd-one-out choices, not ${table.structure} judgments.`,
    );
  }
  const place = new Map(items.map((id, at) => [id, at]));
  const places = Int32Array.from(table.items, (id) => place.get(id) ?? -1);
  const options = pairs.length;
  const credits = new Float64Array(table.count * options);
  const costs = new Float64Array(options);
  const used: number[] = [];
  for (let row = 0; row < table.count; row++) {
    const at = (slot: number) => places[table.stimuli[row * table.arity + slot]];
    if (!(table.weights[row] > 0) || at(0) < 0 || at(1) < 0 || at(2) < 0) continue;
    pairs.forEach(([a, b], option) => {
      costs[option] = distances[triangleIndex(at(a), at(b), items.length)];
    });
    const best = Math.min(...costs);
    if (Number.isNaN(best)) {
      throw new KindredError('METRIC_UNDEFINED', 'The reference holds a distance that is NaN.');
    }
    const limit = best + tolerance;
    const ties = costs.reduce((count, cost) => count + (cost <= limit ? 1 : 0), 0);
    costs.forEach((cost, option) => {
      credits[row * options + option] = cost <= limit ? 1 / ties : 0;
    });
    used.push(row);
  }
  if (used.length > 0) return { credits, options, used };
  throw new KindredError(
    'METRIC_UNDEFINED',
    'No judgment is left whose three items the reference knows.',
  );
}

/** For each choice, the two slots it says are near each other. */
const pairsOf: Partial<Record<string, readonly (readonly [number, number])[]>> = {
  anchored: [
    [0, 1],
    [0, 2],
  ],
  'odd-one-out': [
    [1, 2],
    [0, 2],
    [0, 1],
  ],
};

function triangleIndex(a: number, b: number, items: number): number {
  const [i, j] = a < b ? [a, b] : [b, a];
  return i * items - (i * (i + 1)) / 2 + j - i - 1;
}
