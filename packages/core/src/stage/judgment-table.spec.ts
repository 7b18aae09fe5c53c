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
