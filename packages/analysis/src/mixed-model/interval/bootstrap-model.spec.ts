import { randomService } from '@kindred/core';
import { expect, test } from 'vitest';
import { fitMixedModel } from '../fit/fit-mixed-model.ts';
import { bootstrapModel } from './bootstrap-model.ts';

test('intervals of a between-group effect cover it', async () => {
  const random = randomService(11);
  const [groups, each, simulations] = [8, 4, 60];
  const n = groups * each;
  const { signal } = new AbortController();
  let covered = 0;
  for (let simulation = 0; simulation < simulations; simulation++) {
    const levels = Int32Array.from({ length: n }, (_, row) => Math.floor(row / each));
    const effects = Array.from({ length: groups }, () => 0.7 * random.normal());
    const fit = (await fitMixedModel(
      {
        y: Float64Array.from(levels, (level) => effects[level] + random.normal()),
        x: Float64Array.from({ length: 2 * n }, (_, at) => (at % 2 ? levels[at >> 1] % 2 : 1)),
        columns: 2,
        blocks: [{ levels, count: groups, size: 1, values: new Float64Array(n).fill(1) }],
      },
      true,
      signal,
    ))!;
    const own = random.fork(String(simulation));
    const drawn = (await bootstrapModel(fit, own, 99, signal))!;
    const { low, high, p } = drawn.coefficients[1];
    covered += Number(low <= 0 && high >= 0);
    expect(p).toBeGreaterThanOrEqual(0.01);
  }
  // About 93 % with so few groups; two binomial standard errors about that.
  expect(covered / simulations).toBeGreaterThan(0.86);
  expect(covered / simulations).toBeLessThan(0.99);
});
