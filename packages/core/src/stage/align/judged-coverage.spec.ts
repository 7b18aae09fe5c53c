import { expect, test } from 'vitest';
import type { JudgmentTable } from '../../contract/judgment-table.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Random } from '../../contract/random.ts';
import type { Representation } from '../../contract/representation.ts';
import { randomService } from '../../service/random/random-service.ts';
import { scorePair } from './score-pair.ts';

// The share of judgments whose value is 0: its expectation and spread are known.
const hits = {
  inputs: { model: ['vectors'], reference: ['judgments'] },
  variant: 'share of hits',
  range: [0, 1],
  direction: 'larger-closer',
  invariances: [],
  intervals: ['judgments', 'items'],
  exchangeable: 'choices',
  kernels: [],
  async score(_, { judgments }) {
    const { values } = judgments!;
    return values.reduce((sum, value) => sum + (value === 0 ? 1 : 0), 0) / values.length;
  },
} satisfies Metric;

/** Items that are known better or worse by `amplitude`; a hit has the mean of the three, .6 on average. */
function world(n: number, trials: number, amplitude: number, random: Random) {
  const items = Array.from({ length: n }, (_, at) => `i${at}`);
  const known = items.map(() => (random.float() < 0.5 ? -amplitude : amplitude));
  const stimuli = new Int32Array(trials * 3);
  const ids = Int32Array.from(items, (_, at) => at);
  const values = new Float64Array(trials);
  for (let trial = 0; trial < trials; trial++) {
    const shown = random.shuffle(ids.slice()).subarray(0, 3);
    stimuli.set(shown, trial * 3);
    const chance = shown.reduce((sum, item) => sum + known[item], 0) / 3;
    values[trial] = random.float() < 0.6 + chance ? 0 : 1;
  }
  const judgments: JudgmentTable = {
    structure: 'odd-one-out',
    response: { type: 'choice', options: 3 },
    items,
    count: trials,
    arity: 3,
    stimuli,
    values,
    probabilities: null,
    weights: new Float64Array(trials).fill(1),
    holdOut: new Uint8Array(trials),
    orderKnown: true,
    participants: null,
    nulls: 0,
  };
  const nothing = { items, vectors: null, rdm: null, labels: null, judgments: null };
  const vectors = {
    dimensions: 1,
    values: new Float64Array(n),
    similarity: 'dot',
    law: null,
  } as const;
  const model: Representation = { ...nothing, vectors };
  return { model, reference: { ...nothing, judgments } };
}

// Both ends: judgments' noise that is no item's own, which the jackknife counts three times, and noise
// of items that outweighs it.
test.each([
  [20, 80, 0],
  [20, 160, 0.3],
  [40, 300, 0.3],
])(
  'the interval for new concepts and judgments holds its score: %i items, %i trials, items apart by %f',
  async (n, trials, amplitude) => {
    const simulations = 200;
    let held = 0;
    for (let simulation = 0; simulation < simulations; simulation++) {
      const random = randomService(simulation).fork(`${n}/${trials}/${amplitude}`);
      const { model, reference } = world(n, trials, amplitude, random);
      const { generalisation } = await scorePair(hits, model, reference, {
        kernels: undefined as never,
        random,
        permutations: 0,
      });
      const { low, high } = generalisation.value!;
      if (low <= 0.6 && 0.6 <= high) held++;
    }
    // 93 to 97 % is asked for; two and a half standard errors of a share of 200 on both sides.
    expect(held).toBeGreaterThanOrEqual(0.93 * simulations - 9);
    expect(held).toBeLessThanOrEqual(0.97 * simulations + 6);
  },
  120_000,
);
