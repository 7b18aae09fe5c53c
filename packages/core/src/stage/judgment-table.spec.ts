import { expect, test } from 'vitest';
import type { Judgment } from '../contract/judgment.ts';
import { judgmentTable } from './judgment-table.ts';

const task = {
  structure: 'anchored',
  response: { type: 'choice', options: 2 },
  arity: 3,
} as const;
const judge = (
  stimuli: string[],
  value: number | null,
  probabilities: Float64Array | null = null,
): Judgment => ({
  trial: {
    id: stimuli.join(),
    respondent: 'm',
    stimuli,
    repeat: 0,
    participant: null,
    orderKnown: true,
  },
  respondent: 'm',
  participant: null,
  value,
  probabilities,
  weight: 1,
});

test('null judgments are counted and left out, and their items with them', () => {
  const table = judgmentTable(
    [judge(['c', 'a', 'b'], 1), judge(['d', 'a', 'b'], null)],
    ['a', 'b', 'c', 'd', 'e'],
    task,
  );
  expect(table.items).toEqual(['a', 'b', 'c']);
  expect([...table.stimuli]).toEqual([2, 0, 1]);
  expect([...table.values]).toEqual([1]);
  expect(table.nulls).toBe(1);
  expect(table.probabilities).toBeNull();
});

test('hard judgments among soft ones become certain', () => {
  const table = judgmentTable(
    [judge(['c', 'a', 'b'], 1), judge(['b', 'a', 'c'], null, Float64Array.of(0.3, 0.7))],
    ['a', 'b', 'c'],
    task,
  );
  expect([...table.probabilities!]).toEqual([0, 1, 0.3, 0.7]);
  expect([...table.values]).toEqual([1, 1]);
});

test('judgments are read once; people are named from the first who is', () => {
  const by = (participant: string | null) => ({ ...judge(['a', 'b', 'c'], 0), participant });
  const people = [null, null, 'p', 'p', null, 'q'];
  const once = people.map(by).values();
  const table = judgmentTable(once, ['a', 'b', 'c'], task);
  expect(once.next().done).toBe(true);
  expect(table.participants).toEqual(people);
  const nobody = judgmentTable([by(null)], ['a', 'b', 'c'], task);
  expect(nobody.participants).toBeNull();
});

test('tables longer than a column’s step are whole, also soft ones', () => {
  const count = 70_000;
  const soft = Float64Array.of(0.25, 0.75);
  function* many() {
    const [a, b, c] = [
      judge(['a', 'b', 'c'], 0),
      judge(['b', 'c', 'a'], 1),
      judge(['c', 'a', 'b'], 0),
    ];
    for (let k = 0; k < count; k++) {
      yield {
        ...[a, b, c][k % 3],
        weight: k,
        ...(k === count - 2 && { value: null, probabilities: soft }),
      };
    }
  }
  const table = judgmentTable(many(), ['c', 'b', 'a'], task);
  expect(table.items).toEqual(['c', 'b', 'a']);
  const rows = Array.from(
    { length: count },
    (_, k) =>
      [
        [2, 1, 0],
        [1, 0, 2],
        [0, 2, 1],
      ][k % 3],
  );
  expect(table.stimuli).toEqual(Int32Array.from(rows.flat()));
  expect(table.weights).toEqual(Float64Array.from({ length: count }, (_, k) => k));
  expect(table.probabilities!.slice(-6)).toEqual(Float64Array.of(0, 1, 0.25, 0.75, 1, 0));
  expect(table.probabilities!.slice(0, 6)).toEqual(Float64Array.of(1, 0, 0, 1, 1, 0));
  expect(table.values.buffer.byteLength).toBe(8 * count);
});

test('a stimulus that is none of the set, or one too many, is an error', () => {
  const read = (stimuli: string[]) => () =>
    judgmentTable([judge(stimuli, 0)], ['a', 'b', 'c'], task);
  expect(read(['a', 'b', 'x'])).toThrow('A judgment shows "x"');
  expect(read(['a', 'b'])).toThrow('A judgment shows 2 stimuli; the task shows 3.');
});
