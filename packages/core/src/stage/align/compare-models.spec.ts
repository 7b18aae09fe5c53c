import { expect, test } from 'vitest';
import type { HeldOut } from '../../contract/held-out.ts';
import type { Score } from '../../contract/score.ts';
import { tinyTable } from '../fixtures/tiny-table.ts';
import { choiceDifference } from './choice-difference.ts';
import { compareModels, type ComparedScore } from './compare-models.ts';
import { pairedTest } from './paired-test.ts';
import { referenceHits, type ReferenceHits } from './reference-hits.ts';

const items = Array.from({ length: 8 }, (_, i) => `i${i}`);
const side = (
  score: number,
  draws: readonly (number | null)[],
  without: number[] | null = null,
) => ({
  score,
  draws,
  without: without && Float64Array.from(without),
  items,
});
const share = [0, 1] as const;

test('bootstraps of the same triplets pair two scores, on the logit scale', () => {
  // numpy 2.4, scipy 1.17: lg = lambda p: np.log(p/(1-p)); sa, sb = .51, .44
  // d = sa*(1-sa)*lg(a) - sb*(1-sb)*lg(b); se = d.std(ddof=1); 2*st.t.sf((sa-sb)/se, 4)
  const a = side(0.51, [0.5, 0.52, 0.47, 0.55, null, 0.51]);
  const b = side(0.44, [0.42, 0.47, 0.4, 0.46, 0.9, 0.45]);
  const { value } = pairedTest(a, b, share);
  expect(value!.p).toBeCloseTo(0.011523128458385786, 12);
  expect(value!.interval.low).toBeCloseTo(0.026015525243085508, 9);
  expect(value!.interval.method).toContain('the same 5 bootstraps');
});

test('models without judgments are paired by the items left out', () => {
  // se = np.sqrt(3/4*((d-d.mean())**2).sum()) of d as above; 2*st.t.sf((sa-sb)/se, 3)
  const a = side(0.51, [], [0.51, 0.49, 0.53, 0.5]);
  const b = side(0.44, [], [0.44, 0.43, 0.45, 0.46]);
  expect(pairedTest(a, b, share).value!.p).toBeCloseTo(0.07156123117152338, 12);
  expect(pairedTest(a, { ...b, items: items.slice(1) }, share).reason).toContain(
    'over different concepts (8 and 7)',
  );
  expect(pairedTest(a, side(0.44, [0.4, 0.5, 0.45]), share).value).toBeNull();
});

test('a difference that never varies has no test', () => {
  const same = side(0.5, [0.5, 0.5, 0.5]);
  expect(pairedTest(same, same, share).reason).toContain('never varies');
});

const truth = { items, vectors: null, labels: null, judgments: null };
// Items on a line: the nearer by index is the nearer.
const line = items.flatMap((_, i) => items.slice(i + 1).map((_, k) => k + 1));
const reference = { ...truth, rdm: Float64Array.from(line) };

test('hits are the choices the reference would make, the mean of repeats, ties shared', () => {
  const table = tinyTable(items, [
    [0, 1, 2, 0],
    [0, 2, 1, 0],
    [3, 2, 4, 1],
  ]);
  const { keys, hits } = referenceHits(table, reference)!;
  expect(keys.length).toBe(2);
  expect([...hits]).toEqual([0.5, 0.5]);
  expect(referenceHits(table, truth as never)).toBeNull();
  expect(
    referenceHits(table, { ...reference, rdm: null, labels: items.map(() => 'x') })!.hits[0],
  ).toBe(0.5);
});

const hitsOf = (values: readonly number[]): ReferenceHits => ({
  keys: Float64Array.from(values, (_, at) => at),
  hits: Float64Array.from(values),
});

test('choices are paired by trial, over those both answered', () => {
  const first = Array.from({ length: 40 }, (_, at) => (at % 4 === 0 ? 0 : 1));
  const second = Array.from({ length: 50 }, (_, at) => (at % 2 === 0 ? 0 : 1));
  // d = first - second[:40]; scipy.stats.ttest_rel: mean .25, low = .25 - t.ppf(.975, 39)*d.std(ddof=1)/40**.5
  const { value } = choiceDifference(hitsOf(first), hitsOf(second));
  expect(value!.difference).toBeCloseTo(0.25, 12);
  expect(value!.low).toBeCloseTo(
    0.25 - (2.0226909200367604 * 0.4385290096535146) / Math.sqrt(40),
    9,
  );
  expect(choiceDifference(hitsOf(first.slice(0, 9)), hitsOf(second)).reason).toContain('only 9');
  const others = { ...hitsOf(second), keys: Float64Array.from(second, (_, at) => 100 + at) };
  expect(choiceDifference(hitsOf(first), others).value!.difference).toBeCloseTo(0.25, 12);
  expect(choiceDifference(null, hitsOf(second)).value).toBeNull();
});

const heldOut = (accuracy: number): HeldOut => ({
  judgments: 1000,
  crossEntropy: 0.5,
  accuracy,
  accuracyInterval: { value: [accuracy - 0.02, accuracy + 0.02] },
});

const scored = (
  model: string,
  score: number,
  more: Partial<ComparedScore> = {},
  spread = 0.01,
): ComparedScore => ({
  ...side(
    score,
    [-1.2, 0.3, 0.9, -0.4, 0.4].map((step, draw) => score + spread * step + 0.001 * draw * score),
  ),
  scored: { model, metric: 'm', reference: 'r', embedder: 'e' } as Score,
  heldOut: heldOut(0.7),
  hits: null,
  ...more,
});

test('every pair is tested, the closer first, p adjusted over the tests that were made', () => {
  const scores = [
    scored('low', 0.3, {}, 0.02),
    scored('high', 0.5),
    scored('middle', 0.42, {}, 0.05),
    scored('noisy', 0.41, { heldOut: heldOut(0.5) }),
  ];
  const made = compareModels({ direction: 'larger-closer', range: share }, scores);
  expect(made.map(({ first, second }) => `${first}>${second}`)).toEqual([
    'high>middle',
    'high>noisy',
    'high>low',
    'middle>noisy',
    'middle>low',
    'noisy>low',
  ]);
  const tests = made.flatMap(({ test: { value } }) => (value ? [value] : []));
  expect(tests.length).toBe(3);
  const least = tests.toSorted((a, b) => a.p - b.p)[0];
  expect(least.pHolm).toBeCloseTo(3 * least.p, 12);
  expect(made[1].test.reason).toContain(
    'Withheld: their held-out choices may be foretold unequally often, 70.0 % and 50.0 %',
  );
  const nearer = compareModels({ direction: 'smaller-closer', range: [0, 9] }, scores);
  expect(nearer[0].first).toBe('low');
});

test('a withheld difference is tested where the choices say the same, and only then', () => {
  const good = hitsOf(Array.from({ length: 100 }, (_, at) => (at % 10 === 0 ? 0 : 1)));
  const poor = hitsOf(Array.from({ length: 100 }, (_, at) => at % 2));
  const pair = (first: ReferenceHits, second: ReferenceHits) =>
    compareModels({ direction: 'larger-closer', range: share }, [
      scored('a', 0.5, { hits: first }),
      scored('b', 0.3, { hits: second, heldOut: heldOut(0.5) }, 0.03),
    ])[0];
  expect(pair(good, poor).test.value!.p).toBeLessThan(0.05);
  expect(pair(good, poor).choices.value!.difference).toBeCloseTo(0.4, 12);
  expect(pair(poor, good).test.reason).toContain('is not clear');
  expect(pair(good, good).test.value).toBeNull();
});

test('features guess never: nothing is withheld of what was not fitted', () => {
  const [one] = compareModels({ direction: 'larger-closer', range: share }, [
    scored('a', 0.5, { heldOut: undefined }),
    scored('b', 0.3, { heldOut: undefined }, 0.03),
  ]);
  expect(one.test.value).not.toBeNull();
});

test('beyond 100 models each is compared with the closest alone', () => {
  const many = Array.from({ length: 101 }, (_, at) => scored(`m${at}`, 0.2 + at / 1000));
  const made = compareModels({ direction: 'larger-closer', range: share }, many);
  expect(made.length).toBe(100);
  expect(new Set(made.map(({ first }) => first))).toEqual(new Set(['m100']));
});
