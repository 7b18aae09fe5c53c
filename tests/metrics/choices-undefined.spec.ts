import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KindredError, type KernelSession, type Representation } from '@kindred/core';
import { judged } from './judged.ts';
import { makeMetric } from './make-metric.ts';
import { openJs } from './open-js.ts';
import { side } from './side.ts';
import { toy } from './toy.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openJs();
});
afterAll(() => kernels.dispose());

const x = toy(12, 4, 7, 3, 5);
const { items } = side(x);
const people = judged('odd-one-out', [[0, 1, 2, 0, 1]], items);
/** The code and the words a score is refused with. */
async function refusal(
  [name, options = {}]: readonly [string, object?],
  model: Representation,
  reference: Representation,
): Promise<string> {
  const metric = await makeMetric(name, options);
  try {
    return `scored ${await metric.score(model, reference, kernels)}`;
  } catch (error) {
    if (KindredError.is(error)) return `${error.code}: ${error.message}`;
    throw error;
  }
}

describe.each([['odd-one-out-accuracy'], ['triplet-loss']] as const)('%s says why', (...metric) => {
  test('no judgment is left', async () => {
    const strangers = judged('odd-one-out', [[0, 1, 2, 0, 1]], ['a', 'b', 'c']);
    expect(await refusal(metric, side(x), strangers)).toMatch(
      /^METRIC_UNDEFINED: .*items the model knows/,
    );
    const weightless = judged('odd-one-out', [[0, 1, 2, 0, 0]], items);
    expect(await refusal(metric, side(x), weightless)).toMatch(
      /^METRIC_UNDEFINED: .*No judgment with weight/,
    );
  });

  test('inputs are missing or of another task', async () => {
    expect(await refusal(metric, side(x), side(x))).toMatch(
      /^METRIC_INPUT: .*the reference’s judgments/,
    );
    const pairs = { ...people.judgments!, structure: 'pair' as const };
    const rated = { ...people, judgments: pairs };
    expect(await refusal(metric, side(x), rated)).toMatch(/^METRIC_INPUT: .*not pair judgments/);
  });

  test('a distance is not a number', async () => {
    const broken = side(x.map((row, i) => (i === 1 ? [NaN, 1, 2, 3] : row)));
    expect(await refusal(metric, broken, people)).toMatch(/^METRIC_UNDEFINED: .*not a number/);
    const still = side(
      x.map((row, i) => (i === 1 ? [0, 0, 0, 0] : row)),
      'cosine',
    );
    expect(await refusal(metric, still, people)).toMatch(
      /^METRIC_UNDEFINED: .*"item 1" is undefined/,
    );
  });
});

describe('choice-agreement says why', () => {
  const metric = ['choice-agreement'] as const;

  test('no trial is shared, or another task was asked', async () => {
    const others = judged('odd-one-out', [[0, 1, 3, 0, 1]], items);
    expect(await refusal(metric, people, others)).toMatch(
      /^METRIC_UNDEFINED: .*none of the reference’s trials/,
    );
    const anchored = judged('anchored', [[0, 1, 2, 0, 1]], items);
    expect(await refusal(metric, people, anchored)).toMatch(/^METRIC_INPUT: .*anchored/);
    expect(await refusal(metric, side(x), people)).toMatch(
      /^METRIC_INPUT: .*the model’s judgments/,
    );
    expect(await refusal(metric, people, side(x))).toMatch(
      /^METRIC_INPUT: .*the reference’s judgments/,
    );
  });

  test('both always chose one position: κ is undefined, agreement is 1', async () => {
    expect(await refusal(metric, people, people)).toMatch(
      /^METRIC_UNDEFINED: .*one and the same position/,
    );
    const plain = await makeMetric('choice-agreement', { statistic: 'agreement' });
    expect(await plain.score(people, people, kernels)).toBe(1);
  });

  test('an anchor keeps trials apart', async () => {
    const one = judged('anchored', [[0, 1, 2, 0, 1]], items);
    const other = judged('anchored', [[1, 0, 2, 0, 1]], items);
    expect(await refusal(metric, one, other)).toMatch(
      /^METRIC_UNDEFINED: .*none of the reference’s trials/,
    );
  });
});

describe.each([['linear-predictivity'], ['dimension-match']] as const)(
  '%s says why',
  (...metric) => {
    const still = side(x.map(() => [0.1, 0.2]));

    test('nothing varies', async () => {
      expect(await refusal(metric, still, side(x))).toMatch(/^METRIC_UNDEFINED: .*model/);
      expect(await refusal(metric, side(x), still)).toMatch(/^METRIC_UNDEFINED: .*reference/);
    });

    test('values are not finite, items differ, vectors are missing', async () => {
      const broken = side(x.map((row, i) => (i === 1 ? [Infinity, 1] : row.slice(2))));
      expect(await refusal(metric, broken, side(x))).toMatch(
        /^METRIC_UNDEFINED: .*model hold a value that is not a finite/,
      );
      expect(await refusal(metric, side(x), broken)).toMatch(
        /^METRIC_UNDEFINED: .*reference hold a value that is not a finite/,
      );
      expect(await refusal(metric, side(x), side(x.slice(1)))).toMatch(
        /^METRIC_ITEMS_DIFFER: .*same items/,
      );
      expect(await refusal(metric, people, side(x))).toMatch(/^METRIC_INPUT: .*reads vectors/);
    });
  },
);

test('linear-predictivity needs items to hold out and to learn from', async () => {
  expect(
    await refusal(['linear-predictivity'], side(x.slice(2, 11)), side(x.slice(2, 11))),
  ).toMatch(/^METRIC_UNDEFINED: .*at least 10/);
  const alone = { ...side(x.slice(0, 4)), items: ['item 0', 'item 0b', 'item 0c', 'item 0d'] };
  expect(await refusal(['linear-predictivity', { folds: 2 }], alone, alone)).toMatch(
    /^METRIC_UNDEFINED: .*to learn from, less than 3/,
  );
});

describe('category-purity says why', () => {
  const of = (labels: readonly string[]) => ({ ...side(x), vectors: null, labels });
  const metric = ['category-purity'] as const;

  test('categories cannot be told apart', async () => {
    expect(await refusal(metric, side(x), of(x.map(() => 'tool')))).toMatch(
      /^METRIC_UNDEFINED: .*one category/,
    );
    expect(await refusal(metric, side(x), of([...items]))).toMatch(
      /^METRIC_UNDEFINED: .*No two items/,
    );
    expect(await refusal(metric, side(x), side(x))).toMatch(/^METRIC_INPUT: .*categories/);
  });

  test('distances are undefined', async () => {
    const labels = of(items.map((_, i) => `${i % 3}`));
    const zero = side(x.map((row, i) => (i === 1 ? [0, 0, 0, 0] : row)));
    expect(await refusal(['category-purity', { distance: 'cosine' }], zero, labels)).toMatch(
      /^METRIC_UNDEFINED: .*"item 1"/,
    );
    const broken = side(x.map((row, i) => (i === 1 ? [NaN, 0, 0, 0] : row)));
    expect(await refusal(metric, broken, labels)).toMatch(/^METRIC_UNDEFINED: .*not finite/);
    expect(await refusal(['category-purity', { classifier: 'knn' }], broken, labels)).toMatch(
      /^METRIC_UNDEFINED: .*not a number/,
    );
    const many = { classifier: 'knn', k: 12 };
    expect(await refusal(['category-purity', many], side(x), labels)).toMatch(
      /^METRIC_UNDEFINED: .*smaller k/,
    );
  });
});
