import type { JudgmentTable } from '@kindred/core';
import { expect, test } from 'vitest';
import { runawayWarning } from './runaway-warning.ts';

const items = ['a', 'b', 'c', 'd', 'e'];

/** Anchored judgments: anchor, nearer option, further option, and the judgment's weight. */
function table(
  rows: readonly (readonly [number, number, number, number?])[],
  more: Partial<JudgmentTable> = {},
): JudgmentTable {
  return {
    structure: 'anchored',
    response: { type: 'choice', options: 2 },
    items,
    count: rows.length,
    arity: 3,
    stimuli: Int32Array.from(rows.flatMap(([anchor, near, other]) => [anchor, near, other])),
    values: new Float64Array(rows.length),
    probabilities: null,
    weights: Float64Array.from(rows, ([, , , weight = 1]) => weight),
    holdOut: new Uint8Array(rows.length),
    orderKnown: true,
    participants: null,
    nulls: 0,
    ...more,
  };
}

const never = table([
  [0, 1, 4],
  [1, 2, 4],
  [4, 0, 3],
]);
const line = Float64Array.of(-1, 0, 1, 2, 1e5);

test('the middle is one that a far item does not move, so few items suffice to name it', () => {
  const [warning] = runawayWarning(never, 1, line);
  expect(warning).toContain('from the middle: "e" 1.0e+5. Hardly a judgment');
  expect(runawayWarning(never, 1, Float64Array.of(-1, 0, 1, 2, 15))).toEqual([]);
  expect(runawayWarning(never, 1, new Float64Array(5).fill(7))).toEqual([]);
});

test('most items in one place hide no far one: distances then count in units of the law', () => {
  const [warning] = runawayWarning(never, 1, Float64Array.of(0, 0, 0, 1, 1e9));
  expect(warning).toContain('in units of the law from where most items lie: "e" 1.0e+9. Hardly');
  expect(runawayWarning(never, 1, Float64Array.of(0, 0, 0, 1, 15))).toEqual([]);
});

test('an item that judgments pull back is not named, as near as others or far as it is', () => {
  expect(runawayWarning(table([[0, 1, 4], [1, 4, 2], [4, 0, 3]]), 1, line)).toEqual([]); // prettier-ignore
  // Near in 2 and in 3 of 100 judgments, told by their weights.
  expect(runawayWarning(table([[0, 1, 4, 98], [1, 4, 2, 2]]), 1, line)).toHaveLength(1); // prettier-ignore
  expect(runawayWarning(table([[0, 1, 4, 97], [1, 4, 2, 3]]), 1, line)).toEqual([]); // prettier-ignore
  // Probabilities count as they are; an anchor's judgments do not say how near it is.
  const rows = [[0, 1, 4], [4, 0, 3]] as const; // prettier-ignore
  const soft = (near: number) => Float64Array.of(1 - near, near, 0.5, 0.5);
  expect(runawayWarning(table(rows, { probabilities: soft(0.01) }), 1, line)).toHaveLength(1);
  expect(runawayWarning(table(rows, { probabilities: soft(0.1) }), 1, line)).toEqual([]);
});

test('of odd-one-out judgments, those where it is not the odd one pull it back', () => {
  const odd = { structure: 'odd-one-out', response: { type: 'choice', options: 3 } } as const;
  const rows = [[4, 0, 1], [4, 2, 3]] as const; // prettier-ignore
  expect(runawayWarning(table(rows, odd), 1, line)).toHaveLength(1);
  expect(runawayWarning(table(rows, { ...odd, values: Float64Array.of(0, 1) }), 1, line)).toEqual(
    [],
  );
});

test('the furthest are named first, at most ten of them', () => {
  const names = Array.from({ length: 40 }, (_, at) => `i${at}`);
  const values = Float64Array.from(names, (_, at) => (at < 12 ? 1000 + at : at % 3));
  const rows = names.slice(0, 12).map((_, at) => [20, 21, at] as const);
  const [warning] = runawayWarning(table(rows, { items: names }), 1, values);
  expect(warning).toMatch(/: "i11" \S+, "i10" .* "i2" \S+ and 2 more\. Hardly/);
});
