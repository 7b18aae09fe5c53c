import type { Frame } from '../contract/frame.ts';

const rows = Array.from({ length: 24 }, (_, k) => k);

/** Twenty-four models with a number, a boolean, a category and a score; one value is unknown. */
export const sampleFrame: Frame = {
  rows: rows.length,
  columns: [
    { name: 'id', type: 'category', values: rows.map((k) => `model-${k}`) },
    {
      name: 'score',
      type: 'number',
      values: rows.map((k) => 0.3 + 0.02 * k + 0.1 * Math.sin(5 * k)),
    },
    {
      name: 'parameters',
      type: 'number',
      values: rows.map((k) => (k === 5 ? null : 2 ** (k / 4))),
    },
    { name: 'tuned', type: 'boolean', values: rows.map((k) => k % 3 > 0) },
    { name: 'family', type: 'category', values: rows.map((k) => ['a', 'b', 'c', 'd'][k % 4]) },
  ],
};
