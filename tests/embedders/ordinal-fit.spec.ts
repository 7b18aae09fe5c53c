import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JudgmentTable, KernelSession } from '@kindred/core';
import { fit } from './fit.ts';
import { answers, clusters, type Geometry, type nearness } from './geometry.ts';
import { openWasm } from './open-wasm.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openWasm(0);
});
afterAll(() => kernels.dispose());

const wide = clusters(20, 3, 3);
const truth = { ...wide, values: wide.values.map((value) => 0.4 * value) };
const laws = ['ckl', 'ste', 't-ste', 'soe', 'gnmds'] as const;

/** Distances of the pairs a judgment offers, the chosen one first. */
function offered({ values, dimensions }: Geometry, table: JudgmentTable, row: number): number[] {
  const [a, b, c] = table.stimuli.subarray(3 * row, 3 * row + 3);
  const three = table.structure === 'odd-one-out';
  const shown = three ? [[b, c], [a, c], [a, b]] : [[a, b], [a, c]]; // prettier-ignore
  const distances = shown.map(([i, j]) =>
    Math.hypot(
      ...values
        .subarray(i * dimensions, (i + 1) * dimensions)
        .map((value, k) => value - values[j * dimensions + k]),
    ),
  );
  const [chosen] = distances.splice(table.values[row], 1);
  return [chosen, ...distances];
}

/** What a judgment costs by the papers' formulas. */
function cost(law: keyof typeof nearness, [chosen, ...others]: number[]): number {
  const likely = (weight: (d: number) => number) =>
    -Math.log(weight(chosen) / others.reduce((sum, d) => sum + weight(d), weight(chosen)));
  const mean = (lack: (d: number) => number) =>
    others.reduce((sum, d) => sum + lack(d), 0) / others.length;
  switch (law) {
    case 'ckl':
      return likely((d) => 1 / (0.05 + d ** 2));
    case 'ste':
      return likely((d) => Math.exp(-(d ** 2)));
    case 't-ste':
      return likely((d) => (1 + d ** 2 / 2) ** -1.5);
    case 'soe':
      return mean((d) => Math.max(0, 0.1 + chosen - d) ** 2);
    case 'gnmds':
      return mean((d) => Math.max(0, 1 + chosen ** 2 - d ** 2));
  }
}

describe.each(['anchored', 'odd-one-out'] as const)('%s', (structure) => {
  test.each(laws)('%s minimises its published loss, one term a judgment', async (law) => {
    const table = answers(truth, structure, 1500, 4, { law });
    const found = await fit(law, { dimensions: 3, holdout: 0 }, table, kernels);
    let sum = 0;
    for (let row = 0; row < table.count; row++) sum += cost(law, offered(found, table, row));
    expect(found.fit.objective).toBeCloseTo(sum / table.count, 10);
    expect(found.fit.curve.at(-1)!.train).toBeCloseTo(found.fit.objective!, 10);
    const train = found.fit.curve.map((point) => point.train);
    expect(train).toEqual(train.toSorted((a, b) => b - a));
  });
});

test.each(laws)('%s leaves its start in 30 dimensions, and predicts', async (law) => {
  const table = answers(clusters(40, 5, 8), 'anchored', 12_000, 3, { law });
  const { fit: record } = await fit(law, { dimensions: 30 }, table, kernels);
  const single = { soe: 0.01, gnmds: 1, ckl: Math.LN2, ste: Math.LN2, 't-ste': Math.LN2 }[law];
  expect(record.objective).toBeLessThan(0.9 * single);
  expect(record.test!.accuracy).toBeGreaterThan(0.65);
  expect(record.test!.crossEntropy).toBeLessThan(0.65);
});

test.each(laws)('%s: more starts are never worse, and keep the first', async (law) => {
  const table = answers(truth, 'anchored', 900, 12, { law });
  const loss = async (starts: number | 'auto') =>
    (await fit(law, { dimensions: 2, starts }, table, kernels)).fit;
  const [one, four, ten] = [await loss(1), await loss(4), await loss('auto')];
  // The loss over training and validation together, where validation is best.
  const valley = ({ curve, validation, test: unseen }: typeof one) => {
    const best = curve.reduce((a, b) => (b.validation! < a.validation! ? b : a));
    const share = validation!.judgments / (900 - unseen!.judgments);
    return (1 - share) * best.train + share * best.validation!;
  };
  expect(valley(four)).toBeLessThanOrEqual(valley(one) * (1 + 1e-5));
  expect(valley(ten)).toBeLessThanOrEqual(valley(four) * (1 + 1e-5));
  expect(ten.law).toContain('the best of 10 starts');
});

test.each(['ckl', 't-ste', 'soe'] as const)(
  '%s: any seed ends near the best optimum, even in one dimension',
  async (law) => {
    const line = clusters(40, 1, 7);
    const table = answers(line, 'anchored', 700, 3, { law });
    const objectives = [];
    for (const seed of [1, 2, 3, 4]) {
      const options = { dimensions: 1, holdout: 0, maxSteps: 1000 };
      objectives.push((await fit(law, options, table, kernels, seed)).fit.objective!);
    }
    expect(Math.max(...objectives) / Math.min(...objectives)).toBeLessThan(1.01);
  },
);

// The geometry is found up to its scale: what 2 is for true distances, the slope is for fitted ones.
test.each([
  ['soe', 1, 2],
  ['gnmds', 2, 0.5],
] as const)('%s: a slope makes probabilities of scores', async (law, power, steepness) => {
  const size = (values: Float64Array) =>
    Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  const centre = [0, 1, 2].map(
    (k) => truth.values.filter((_, at) => at % 3 === k).reduce((sum, value) => sum + value) / 20,
  );
  const scale = size(truth.values.map((value, at) => value - centre[at % 3]));
  const table = answers(truth, 'odd-one-out', 20_000, 5, { law });
  const { fit: record, values } = await fit(law, { dimensions: 3 }, table, kernels);
  const found = record.nuisance!['slope'] * (size(values) / scale) ** power;
  expect(found / steepness).toBeGreaterThan(0.8);
  expect(found / steepness).toBeLessThan(1.25);
  const softmax = await fit('ste', { dimensions: 3 }, table, kernels);
  expect(record.test!.crossEntropy).toBeLessThan(softmax.fit.test!.crossEntropy + 0.03);
});

test.each(['ste', 't-ste'] as const)('%s learns a lapse rate and a position bias', async (law) => {
  const guessing = answers(truth, 'anchored', 20_000, 9, { law, lapse: 0.3 });
  const lapsed = await fit(law, { dimensions: 3, lapse: 'fit' }, guessing, kernels);
  expect(lapsed.fit.nuisance!['lapse']).toBeGreaterThan(0.2);
  expect(lapsed.fit.nuisance!['lapse']).toBeLessThan(0.4);
  const biased = answers(truth, 'odd-one-out', 6000, 9, { law, lapse: 0.4, bias: 1 });
  const fitted = await fit(law, { dimensions: 3, position: 'fit' }, biased, kernels);
  expect(fitted.fit.nuisance!['position:0']).toBeGreaterThan(0.4);
});

test('a law with a margin learns a position bias too, and has no lapse', async () => {
  const biased = answers(truth, 'odd-one-out', 6000, 9, { law: 'soe', lapse: 0.4, bias: 1 });
  const { fit: record } = await fit('soe', { dimensions: 3, position: 'fit' }, biased, kernels);
  expect(record.nuisance!['position:0']).toBeGreaterThan(0.01);
  await expect(fit('soe', { lapse: 'fit' }, biased, kernels)).rejects.toThrow('lapse');
});

test.each(laws)('%s: answers that contradict each other collapse, and it is said', async (law) => {
  const table = answers(truth, 'anchored', 4000, 6);
  const split = {
    ...table,
    probabilities: new Float64Array(8000).fill(0.5),
  };
  const { warnings, values } = await fit(law, { dimensions: 3 }, split, kernels);
  expect(warnings.join()).toContain('The fit collapsed');
  expect(values.every(Number.isFinite)).toBe(true);
});

test.each(laws)('%s: a respondent who mostly guesses is no collapse', async (law) => {
  for (const [structure, chance] of [
    ['anchored', 1 / 2],
    ['odd-one-out', 1 / 3],
  ] as const) {
    const table = answers(truth, structure, 20_000, 6, { law, lapse: 0.7 });
    const { fit: record, warnings } = await fit(law, { dimensions: 3 }, table, kernels);
    expect(warnings).toEqual([]);
    expect(record.test!.accuracy).toBeGreaterThan(chance);
  }
});

test('a perfect fit says that its scale is open', async () => {
  const table = answers(clusters(12, 3, 1), 'anchored', 60, 6, { law: 'ste' });
  const options = { dimensions: 8, holdout: 0, maxSteps: 2000 };
  const { warnings } = await fit('ste', options, table, kernels);
  expect(warnings.join()).toContain('predicted without an error');
});

// Nothing but a wrong answer holds back an item that is always the odd one out.
test.each(['ckl', 't-ste'] as const)(
  '%s names the item that runs away where answers have no noise',
  async (law) => {
    const { values, ...rest } = clusters(20, 3, 3);
    const geometry = { ...rest, values: values.map((value, at) => (at < 3 ? 30 * value : value)) };
    const drawn = answers(geometry, 'odd-one-out', 1500, 4);
    const nearest = (row: number) =>
      [0, 1, 2].toSorted((a, b) => {
        const of = (value: number) =>
          offered(geometry, { ...drawn, values: drawn.values.with(row, value) }, row)[0];
        return of(a) - of(b);
      })[0];
    const table = { ...drawn, values: drawn.values.map((_, row) => nearest(row)) };
    const { warnings } = await fit(law, { dimensions: 3, holdout: 0.1 }, table, kernels);
    expect(warnings.join('\n')).toMatch(/Run away from the others, .*: "item 0" \d+\. Hardly/);
    expect(warnings.join('\n')).toMatch(/grew without bound, to \S+ units of its law/);
  },
);

test('items are not run away that judgments have near as the law of the fit asks', async () => {
  // 26 items in one place, 14 far from it and from each other: four at 16 to 18 times the median distance.
  const radius = (at: number) => (at < 26 ? 0.02 : 3);
  const values = Float64Array.from({ length: 80 }, (_, k) => {
    const at = k >> 1;
    const angle = at < 26 ? (2 * Math.PI * at) / 26 : (2 * Math.PI * (at - 26)) / 14;
    return radius(at) * (k % 2 === 0 ? Math.cos(angle) : Math.sin(angle));
  });
  const geometry = { ...clusters(40, 2, 1), values };
  const table = answers(geometry, 'anchored', 6000, 2, { law: 'ckl' });
  const found = await fit('ckl', { dimensions: 2 }, table, kernels);
  const distances = Array.from({ length: 40 }, (_, at) =>
    Math.hypot(found.values[2 * at], found.values[2 * at + 1]),
  );
  const limit = 15 * distances.toSorted((a, b) => a - b)[20];
  const far = distances.flatMap((distance, at) => (distance > limit ? [at] : []));
  expect(far.length).toBeGreaterThan(2);
  for (const item of far) {
    const offers = Array.from({ length: table.count }, (_, row) => row).filter((row) =>
      table.stimuli.subarray(3 * row + 1, 3 * row + 3).includes(item),
    );
    const near = offers.filter((row) => table.stimuli[3 * row + 1 + table.values[row]] === item);
    expect(near.length / offers.length).toBeGreaterThan(0.15);
  }
  expect(found.warnings.filter((one) => one.startsWith('Run away'))).toEqual([]);
});
