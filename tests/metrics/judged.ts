import type { JudgmentTable, Representation } from '@kindred/core';

/** A representation of judgments; rows are [three places in `items`, choice, weight]. */
export function judged(
  structure: 'anchored' | 'odd-one-out',
  rows: readonly (readonly number[])[],
  items: readonly string[],
): Representation {
  const judgments: JudgmentTable = {
    structure,
    response: { type: 'choice', options: structure === 'anchored' ? 2 : 3 },
    items,
    count: rows.length,
    arity: 3,
    stimuli: Int32Array.from(rows.flatMap((row) => row.slice(0, 3))),
    values: Float64Array.from(rows, (row) => row[3]),
    probabilities: null,
    weights: Float64Array.from(rows, (row) => row[4]),
    holdOut: new Uint8Array(rows.length),
    orderKnown: true,
    participants: null,
    nulls: 0,
  };
  return { items, vectors: null, rdm: null, labels: null, judgments };
}
