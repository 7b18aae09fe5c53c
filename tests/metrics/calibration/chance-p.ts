import {
  permuteItems,
  type JudgmentTable,
  type KernelSession,
  type Metric,
  type Random,
  type Representation,
} from '@kindred/core';

const items = 14;
const dimensions = 3;
const trials = 120;

/** A side that knows nothing of any other: fresh normal vectors, their labels or their answers. */
export function strangerSide(
  kind: 'vectors' | 'labels' | 'judgments',
  random: Random,
): Representation {
  const ids = Array.from({ length: items }, (_, at) => `i${at}`);
  const empty = { items: ids, vectors: null, rdm: null, labels: null, judgments: null };
  if (kind === 'vectors') {
    const values = Float64Array.from({ length: items * dimensions }, () => random.normal());
    return { ...empty, vectors: { dimensions, values, similarity: 'euclidean', law: null } };
  }
  if (kind === 'labels') {
    return { ...empty, labels: random.shuffle(ids.map((_, at) => `group ${at % 3}`)) };
  }
  return { ...empty, judgments: judgmentsOf(ids, random) };
}

// The same trials for everybody, so that choices can be held against choices.
function judgmentsOf(ids: readonly string[], random: Random): JudgmentTable {
  const all: number[] = [];
  for (let trial = 0; trial < trials; trial++) {
    const first = trial % items;
    const second = (first + 1 + (trial % 5)) % items;
    const third = (second + 1 + (trial % 7)) % items;
    all.push(first, second, third === first ? (third + 1) % items : third);
  }
  return {
    structure: 'odd-one-out',
    response: { type: 'choice', options: 3 },
    items: ids,
    count: trials,
    arity: 3,
    stimuli: Int32Array.from(all),
    values: Float64Array.from({ length: trials }, () => random.integer(3)),
    probabilities: null,
    weights: new Float64Array(trials).fill(1),
    holdOut: new Uint8Array(trials),
    orderKnown: true,
    participants: null,
    nulls: 0,
  };
}

/**
 * The p value of two strangers, ties with the observed score broken at random, so that it is uniform
 * also where scores are few: draws permute the model's items, or its choices where these are what
 * chance moves.
 */
export async function chanceP(
  metric: Metric,
  draws: number,
  random: Random,
  kernels: KernelSession,
): Promise<number> {
  const [own, other] = [metric.inputs.model[0], metric.inputs.reference.at(-1)!] as const;
  const model = strangerSide(own as 'vectors', random.fork('model'));
  const reference = strangerSide(other as 'vectors', random.fork('reference'));
  const moved = random.fork('moved');
  const identity = Int32Array.from({ length: items }, (_, at) => at);
  const observed = await metric.score(model, reference, kernels);
  let scores: ArrayLike<number>;
  if (metric.exchangeable === 'choices') {
    scores = await Promise.all(
      Array.from({ length: draws }, () => {
        const table = model.judgments!;
        const values = moved.shuffle(table.values.slice());
        return metric.score({ ...model, judgments: { ...table, values } }, reference, kernels);
      }),
    );
  } else {
    const orders = Array.from({ length: draws }, () => moved.shuffle(identity.slice()));
    scores = metric.permuted
      ? await metric.permuted(model, reference, orders, kernels)
      : await Promise.all(
          orders.map((order) => metric.score(permuteItems(model, order), reference, kernels)),
        );
  }
  const sign = metric.direction === 'larger-closer' ? 1 : -1;
  const slack = 1e-9;
  const differences = Array.from(scores, (score) => sign * (score - observed));
  const above = differences.filter((one) => one > slack).length;
  const ties = differences.filter((one) => Math.abs(one) <= slack).length;
  return (above + random.fork('tie').float() * (ties + 1)) / (draws + 1);
}
