import { randomService, type PartTable, type Representation } from '@kindred/core';
import { expect, test } from 'vitest';
import { accuracyByConcept } from './accuracy-by-concept.ts';
import { accuracyByDimension } from './accuracy-by-dimension.ts';
import { againstWhole } from './against-whole.ts';
import type { HitRows } from './hit-rows.ts';
import { leadingDimension } from './leading-dimension.ts';
import { shareOf } from './share-of.ts';
import { shareP } from './share-p.ts';

const column = ({ columns, rows }: PartTable, name: string) => {
  const at = columns.findIndex((one) => one.name === name);
  return rows.map((row) => row[at]);
};

/** Choices among 40 concepts, each predicted with the probability `of` its triplet. */
function drawn(seed: number, count: number, of: (shown: readonly number[]) => number): HitRows {
  const random = randomService(seed).fork('drawn');
  const all = Array.from({ length: 40 }, (_, item) => item);
  const shown = Array.from({ length: count }, () => random.shuffle(all.slice()).slice(0, 3));
  return {
    items: all.map((item) => `item ${item}`),
    count,
    triplets: Int32Array.from(shown.flat()),
    hits: Float64Array.from(shown, (one) => Number(random.float() < of(one))),
    weights: new Float64Array(count).fill(1),
    groups: Int32Array.from({ length: count }, (_, row) => row),
    chance: 1 / 3,
  };
}

const normals = (seed: number): Representation => {
  const random = randomService(seed).fork('human');
  const values = Float64Array.from({ length: 40 * 6 }, () => random.normal());
  const vectors = { dimensions: 6, values, similarity: 'dot', law: null } as const;
  const items = Array.from({ length: 40 }, (_, item) => `item ${item}`);
  return { items, vectors, rdm: null, labels: null, judgments: null };
};

test('tails of a share are those of the binomial distribution', () => {
  // scipy 1.17: binom.cdf(3, 12, .45) 0.1344680691899989, binom.sf(6, 12, .45) 0.26068507810102015
  expect(shareP(3 / 12, 12, 0.45).below).toBeCloseTo(0.1344680691899989, 12);
  expect(shareP(3 / 12, 12, 0.45).either).toBeCloseTo(2 * 0.1344680691899989, 12);
  expect(shareP(7 / 12, 12, 0.45).either).toBeCloseTo(2 * 0.26068507810102015, 12);
  expect(shareP(0, 8, 0.4)).toEqual({
    below: expect.closeTo(0.6 ** 8, 12),
    either: expect.closeTo(2 * 0.6 ** 8, 12),
  });
  expect(shareP(1, 8, 0.4)).toEqual({ below: 1, either: expect.closeTo(2 * 0.4 ** 8, 12) });
});

test('a part is a draw without replacement: near the hypergeometric tail', () => {
  const figures = (share: number, judgments: number) => {
    return { share, judgments, effective: judgments, low: 0, high: 1 };
  };
  // scipy 1.17: hypergeom.cdf(40, 400, 180, 120) 0.001434380489043589
  const found = againstWhole(figures(40 / 120, 120), figures(0.45, 400))!;
  expect(Math.abs(Math.log(found.below / 0.001434380489043589))).toBeLessThan(0.1);
  expect(againstWhole(figures(0.45, 400), figures(0.45, 400))).toBeNull();
});

test('answers to one triplet are worth less than as many triplets', () => {
  const rows = drawn(1, 300, () => 0.5);
  const all = Int32Array.from({ length: 300 }, (_, row) => row);
  expect(shareOf(all, rows).effective).toBeCloseTo(300, 8);
  // Each choice three times over says as much as once.
  const thrice = Int32Array.from({ length: 900 }, (_, k) => k % 300);
  const { effective, low, high, share } = shareOf(thrice, rows);
  expect(effective).toBeCloseTo(300, 8);
  expect([share, low, high]).toEqual([
    expect.closeTo(shareOf(all, rows).share, 12),
    expect.closeTo(shareOf(all, rows).low, 12),
    expect.closeTo(shareOf(all, rows).high, 12),
  ]);
});

test('the dimension that contributes most', () => {
  const values = Float64Array.from([5, 1, 0, 2, 1.9, 0]);
  // Products 10, 1.9, 0; means 3.5, 1.45, 0.
  expect(leadingDimension(values, 3, [0, 1], 'product')).toBe(0);
  const lone = Float64Array.from([5, 1, 0, 0, 1.5, 0]);
  expect(leadingDimension(lone, 3, [0, 1], 'product')).toBe(1);
  expect(leadingDimension(lone, 3, [0, 1], 'mean')).toBe(0);
  expect(leadingDimension(new Float64Array(6), 3, [0, 1], 'product')).toBe(-1);
});

test('where all are predicted alike, a dimension or concept is found in at most 5 % of 200 draws', () => {
  let [dimensions, concepts] = [0, 0];
  for (let seed = 0; seed < 200; seed++) {
    const rows = drawn(seed, 800, () => 0.5);
    const table = accuracyByDimension(rows, normals(seed), 'human', 'product');
    if (column(table, 'p_difference_holm').some((p) => Number(p) < 0.05)) dimensions++;
    if (column(accuracyByConcept(rows), 'below').some(Boolean)) concepts++;
  }
  // scipy.stats.binom.sf(16, 200, .05) = 0.0238
  expect(dimensions).toBeLessThanOrEqual(16);
  expect(concepts).toBeLessThanOrEqual(16);
});

test('a concept that is guessed is the first of the list, and alone below', () => {
  const wrong: number[] = [];
  for (let seed = 0; seed < 50; seed++) {
    const rows = drawn(seed, 3000, (shown) => (shown.includes(7) ? 0.33 : 0.6));
    const table = accuracyByConcept(rows);
    expect(table.rows[0][0]).toBe('item 7');
    const below = table.rows.filter((row) => row.at(-1) === true).map(([concept]) => concept);
    expect(below).toContain('item 7');
    wrong.push((below.length - 1) / below.length);
  }
  // Of those listed at most 5 % are wrong, on average.
  expect(wrong.reduce((sum, share) => sum + share, 0) / 50).toBeLessThan(0.05);
});
