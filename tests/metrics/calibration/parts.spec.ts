import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KernelSession, PartTable } from '@kindred/core';
import { makeMetric } from '../make-metric.ts';
import { openJs } from '../open-js.ts';
import { tell } from '../tell.ts';
import { planted } from './planted.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openJs();
});
afterAll(() => kernels.dispose());

const simulations = 200;
// P(more than 16 of 200 at 5 %) is .025: scipy.stats.binom.sf(16, 200, .05) = 0.0238
const most = 16;

const column = ({ columns, rows }: PartTable, name: string) => {
  const at = columns.findIndex((one) => one.name === name);
  return rows.map((row) => row[at]);
};

async function byCategory(seed: number, scrambled: string | null) {
  const { model, people, categories } = planted(seed, scrambled);
  const metric = await makeMetric('odd-one-out-accuracy', { by: ['categories'] });
  const beside = { categories };
  const options = { beside, permutations: 400, seed };
  const [table] = await tell(metric, model, people, kernels, options);
  const p = column(table, 'p_difference_holm');
  const difference = column(table, 'difference');
  return column(table, 'category').map((name, k) => ({
    name,
    worse: Number(p[k]) < 0.05 && Number(difference[k]) < 0,
    better: Number(p[k]) < 0.05 && Number(difference[k]) > 0,
  }));
}

test('categories without meaning are found in at most 5 % of simulations', async () => {
  let found = 0;
  for (let seed = 0; seed < simulations; seed++) {
    const parts = await byCategory(seed, null);
    if (parts.some(({ worse, better }) => worse || better)) found++;
  }
  expect(found).toBeLessThanOrEqual(most);
}, 120_000);

test('a scrambled category is found, and no other', async () => {
  let [hits, others] = [0, 0];
  for (let seed = 0; seed < simulations; seed++) {
    const parts = await byCategory(seed, 'category 3');
    if (parts.some(({ name, worse }) => worse && name === 'category 3')) hits++;
    if (parts.some(({ name, worse, better }) => (worse && name !== 'category 3') || better))
      others++;
  }
  expect(hits).toBeGreaterThan(0.9 * simulations);
  expect(others).toBeLessThanOrEqual(most);
}, 120_000);
