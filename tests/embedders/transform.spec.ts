import { type JudgmentTable, type KernelSession, selectRows } from '@kindred/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openJs } from './open-js.ts';
import { openWasm } from './open-wasm.ts';
import { learn, problem } from './transform-problem.ts';

let js: KernelSession;
let wasm: KernelSession;
beforeAll(async () => {
  js = await openJs(0);
  wasm = await openWasm(0);
});
afterAll(() => Promise.all([js.dispose(), wasm.dispose()]));

const whole = { holdout: 0, maxSteps: 2000 };
const square = { ...whole, dimensions: 'all' };

// python3 tests/embedders/transform-optima.py
describe.each([
  ['squared', 'probing', { ...square, lambda: 0.05 }, 1.0900798905],
  ['squared, two columns', 'probing', { ...whole, dimensions: 2, lambda: 0.05 }, 1.0900798905],
  ['norm', 'probing', { ...square, penalty: 'norm', lambda: 0.02 }, 1.087502765],
  ['eye', 'probing', { ...square, penalty: 'eye', lambda: 0.05 }, 1.0783499005],
  ['glocal', 'glocal', { ...whole, alpha: 0.25, temperature: 0.2, lambda: 0.05 }, 1.3009477368],
] as const)('%s', (_, name, options, least) => {
  test('ends at the optimum scipy finds', async () => {
    const { fit } = await learn(js, name, options);
    expect(fit.stopped).toBe('converged');
    expect(fit.objective!).toBeGreaterThan(least - 1e-9);
    expect(fit.objective!).toBeLessThan(least * 1.001);
  });

  test('wasm agrees with the reference, and the same seed gives the same bits', async () => {
    const slow = await learn(js, name, options);
    const fast = await learn(wasm, name, options);
    expect(fast.fit.objective!).toBeCloseTo(slow.fit.objective!, 6);
    const again = await learn(wasm, name, options);
    expect(again.values).toEqual(fast.values);
    expect(again.unseen).toEqual(fast.unseen);
  });
});

test('glocal without neighbours is probing charged for its distance from the identity', async () => {
  const local = await learn(js, 'glocal', { ...whole, alpha: 0, lambda: 0.05 });
  const probed = await learn(js, 'probing', { ...square, penalty: 'eye', lambda: 0.05 });
  expect(local.values).toEqual(probed.values);
});

test('the transform that is kept gives the vectors from raw features', async () => {
  const { transform, values } = await learn(js, 'probing', { ...whole, lambda: 0.01 });
  const { inputs, outputs, mean, sd, values: map } = transform!;
  expect([inputs, outputs, transform!.trainedOn.items]).toEqual([4, 4, problem.table.items]);
  const { values: raw, items } = problem.features;
  items.forEach((_, item) => {
    for (let k = 0; k < outputs; k++) {
      let sum = 0;
      for (let j = 0; j < inputs; j++)
        sum += ((raw[item * inputs + j] - mean) / sd) * map[j * outputs + k];
      expect(values[item * outputs + k]).toBeCloseTo(sum, 10);
    }
  });
});

/** The problem with every choice about some item of `moved` made another one. */
function otherChoices(moved: ReadonlySet<number>): JudgmentTable {
  const { table } = problem;
  const values = table.values.map((value, row) =>
    table.stimuli.subarray(3 * row, 3 * row + 3).some((item) => moved.has(item))
      ? (value + 1) % 3
      : value,
  );
  return { ...table, values };
}

test('objects of a fold are turned by what no judgment about them touched', async () => {
  const options = { holdout: 0.3, lambda: [0.05, 0.01] };
  const { unseen, values, dimensions } = await learn(js, 'probing', options);
  const { groups } = unseen!;
  expect(new Set(groups)).toEqual(new Set([0, 1, 2]));
  for (const fold of [0, 1, 2]) {
    const own = [...groups.keys()].filter((item) => groups[item] === fold);
    const moved = await learn(js, 'probing', options, { table: otherChoices(new Set(own)) });
    expect(moved.values).not.toEqual(values);
    const rowsOf = (all: Float64Array) =>
      own.map((item) => all.slice(item * dimensions, (item + 1) * dimensions));
    expect(rowsOf(moved.unseen!.values)).toEqual(rowsOf(unseen!.values));
  }
});

test('no training judgment of a fold shows one of its objects', async () => {
  // What a fit uploads beside its features: the items of each training set, by the rows of these.
  const seen: number[][] = [];
  const spy: KernelSession = {
    ...js,
    run: (kernel, arrays, scalars) => {
      if (kernel.id === 'kindred/principal-axes@1')
        seen.push(rowsOf(Array.from((arrays as { values: Float64Array }).values)));
      return js.run(kernel, arrays, scalars);
    },
  };
  const { unseen } = await learn(spy, 'probing', { ...whole, lambda: 0.05 });
  const all = [...unseen!.groups.keys()];
  expect(seen).toEqual([
    all,
    ...[0, 1, 2].map((fold) => all.filter((item) => unseen!.groups[item] !== fold)),
  ]);
});

/** Which items rows of standardised features, then the same with the other sign, are of. */
function rowsOf(both: readonly number[]): number[] {
  const rows = both.length / 8;
  const { values } = problem.features;
  const shape = (own: ArrayLike<number>) => (own[1] - own[0]) / (own[2] - own[0]);
  const known = problem.features.items.map((_, item) =>
    shape(values.subarray(4 * item, 4 * item + 4)),
  );
  return Array.from({ length: rows }, (_, row) => {
    const own = shape(both.slice(4 * row, 4 * row + 4));
    return known.findIndex((one) => Math.abs(one - own) < 1e-9 * Math.abs(own));
  });
}

test('objects that are to be left out are in no training judgment, and that is said', async () => {
  const without = ['item-3', 'item-7'];
  const options = { holdout: 0, lambda: 0.05 };
  const fitted = await learn(js, 'probing', { ...options, without: 'rdm' }, { without });
  const { stimuli, count } = problem.table;
  const rows = Array.from({ length: count }, (_, row) => row).filter((row) =>
    stimuli.subarray(3 * row, 3 * row + 3).every((item) => item !== 3 && item !== 7),
  );
  const few = selectRows(problem.table, rows);
  const only = await learn(js, 'probing', { ...options, without: 'rdm' }, { without, table: few });
  expect(fitted.transform).toEqual(only.transform);
  expect(fitted.transform!.trainedOn.items).not.toContain('item-3');
  expect(fitted.warnings[0]).toBe(
    `${count - rows.length} of ${count} training and validation judgments show an object of "rdm" and were not learnt from`,
  );
});

test('what cannot be is told', async () => {
  await expect(learn(js, 'probing', { holdout: 0 })).rejects.toMatchObject({
    code: 'EMBEDDER_NO_VALIDATION',
  });
  const eye = learn(js, 'probing', { dimensions: 2, penalty: 'eye' });
  await expect(eye).rejects.toThrow('write "all"');
});
