import type { ResultTable } from '@kindred/core';
import type { FittedHalf } from './cross-fitted.ts';

/** One row a half: the temperature fitted to the other half, and what this one costs at it. */
export function temperatureTable(halves: readonly [FittedHalf, FittedHalf]): ResultTable {
  return {
    name: 'temperatures',
    columns: [
      { name: 'half', description: 'Half of the unordered triplets that was scored.' },
      {
        name: 'temperature',
        description:
          'The T with the least cross-entropy on the other half; empty: infinite, the similarities say nothing of its choices.',
      },
      { name: 'weight', description: 'Sum of the weights of its judgments.' },
      { name: 'loss', description: 'Its mean cross-entropy at that temperature, in nats.' },
    ],
    rows: halves.map(({ temperature, loss, weight }, k) => [
      k + 1,
      Number.isFinite(temperature) ? temperature : null,
      weight,
      loss / weight,
    ]),
    notes: [],
  };
}
