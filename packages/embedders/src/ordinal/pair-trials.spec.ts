import type { JudgmentTable, Structure } from '@kindred/core';
import { describe, expect, test } from 'vitest';
import { pairTrials } from './pair-trials.ts';

function table(structure: Structure, more: Partial<JudgmentTable> = {}): JudgmentTable {
  const options = structure === 'anchored' ? 2 : 3;
  return {
    structure,
    response: { type: 'choice', options },
    items: ['a', 'b', 'c', 'd', 'e'],
    count: 2,
    arity: 3,
    stimuli: Int32Array.of(3, 0, 4, 4, 3, 0),
    values: Float64Array.of(1, 0),
    probabilities: null,
    weights: new Float64Array(2).fill(1),
    holdOut: new Uint8Array(2),
    orderKnown: true,
    participants: null,
    nulls: 0,
    ...more,
  };
}

/** The items each option stands for. */
function named({ pairs, trials }: ReturnType<typeof pairTrials>): string[] {
  return Array.from(trials, (pair) => 'abcde'[pairs[2 * pair]] + 'abcde'[pairs[2 * pair + 1]]);
}

test('anchored: the anchor with each option, every pair listed once', () => {
  const found = pairTrials(table('anchored'));
  expect(named(found)).toEqual(['ad', 'de', 'de', 'ae']);
  expect([...found.pairs]).toEqual([0, 3, 0, 4, 3, 4]);
});

test('odd-one-out: the two that stay when the option goes', () => {
  expect(named(pairTrials(table('odd-one-out')))).toEqual(['ae', 'de', 'ad', 'ad', 'ae', 'de']);
});

describe('choices and weights', () => {
  test('hard and even: no weights', () => {
    const { choices, weights } = pairTrials(table('anchored'));
    expect([...choices]).toEqual([1, 0]);
    expect(weights).toHaveLength(0);
  });

  test('hard and weighted: one weight a trial; probabilities of 0 and 1 are hard', () => {
    const probabilities = Float64Array.of(0, 1, 1, 0);
    const weights = Float64Array.of(1, 3);
    const found = pairTrials(table('anchored', { probabilities, weights }));
    expect([...found.choices]).toEqual([1, 0]);
    expect([...found.weights]).toEqual([1, 3]);
  });

  test('soft: one weight a trial and option', () => {
    const probabilities = Float64Array.of(0.25, 0.75, 1, 0);
    const weights = Float64Array.of(2, 4);
    const found = pairTrials(table('anchored', { probabilities, weights }));
    expect(found.choices).toHaveLength(0);
    expect([...found.weights]).toEqual([0.5, 1.5, 4, 0]);
  });

  test('a choice that is no option, or probabilities that name none, are told', () => {
    const values = Float64Array.of(0, 2);
    expect(() => pairTrials(table('anchored', { values }))).toThrow('Judgment 1 has the value 2');
    const probabilities = Float64Array.of(0, 0, 1, 0);
    expect(() => pairTrials(table('anchored', { probabilities }))).toThrow('Judgment 0');
  });
});
