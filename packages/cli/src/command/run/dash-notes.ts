import type { Score, Stated } from '@kindred/core';

const cells: readonly (readonly [string, (score: Score) => Stated<unknown>])[] = [
  ['score', ({ score }) => score],
  ['null', ({ nulls }) => nulls.items],
  ['95 % these concepts', ({ intervals }) => intervals.fixed],
  ['95 % new concepts', ({ intervals }) => intervals.generalisation],
];

/**
 * Why cells of a table of scores are empty, one line a reason; where a score has none, its own
 * reason stands for the whole row.
 */
export function dashNotes(scores: readonly Score[]): string[] {
  const missing = scores.flatMap((one) => {
    const empty = cells.filter(([, of]) => of(one).value === null);
    const told = one.score.value === null ? empty.slice(0, 1) : empty;
    return told.map(([cell, of]) => ({
      model: one.model,
      key: `– ${cell}: ${of(one).reason ?? 'no reason is given'}`,
    }));
  });
  return [...Map.groupBy(missing, ({ key }) => key)].map(([key, of]) =>
    of.length === scores.length ? key : `${key} (${of.map(({ model }) => model).join(', ')})`,
  );
}
