import { type JudgmentTable, randomService, type Structure } from '@kindred/core';

export interface Geometry {
  readonly items: readonly string[];
  readonly dimensions: number;
  readonly values: Float64Array;
}

/** Clusters with spread: items around a few centres, as concepts around categories. */
export function clusters(n: number, dimensions: number, seed: number): Geometry {
  const random = randomService(seed);
  const centres = Float64Array.from({ length: 6 * dimensions }, () => 2 * random.normal());
  const values = Float64Array.from({ length: n * dimensions }, (_, at) => {
    const centre = Math.floor(at / dimensions) % 6;
    return centres[centre * dimensions + (at % dimensions)] + random.normal();
  });
  return { items: Array.from({ length: n }, (_, i) => `item ${i}`), dimensions, values };
}

/** exp(score) of a pair at squared distance s, by law; those with a margin answer with a softmax. */
export const nearness = {
  ckl: (s: number) => 1 / (0.05 + s),
  ste: (s: number) => Math.exp(-s),
  't-ste': (s: number) => (1 + s / 2) ** -1.5,
  gnmds: (s: number) => Math.exp(-s / 2),
  soe: (s: number) => Math.exp(-2 * Math.sqrt(s)),
} as const;

/**
 * Random triplets answered by a law on a geometry: the crowd kernel's at mu 0.05, t-STE's at alpha
 * 2; `lapse` of the answers are guesses, `bias` the share of guesses that name the first place.
 */
export function answers(
  { items, dimensions, values }: Geometry,
  structure: Structure,
  count: number,
  seed: number,
  {
    law = 'ckl',
    lapse = 0,
    bias = 0,
  }: { readonly law?: keyof typeof nearness; readonly lapse?: number; readonly bias?: number } = {},
): JudgmentTable {
  const random = randomService(seed);
  const options = structure === 'anchored' ? 2 : 3;
  const near = (a: number, b: number) => {
    let sum = 0;
    for (let k = 0; k < dimensions; k++)
      sum += (values[a * dimensions + k] - values[b * dimensions + k]) ** 2;
    return nearness[law](sum);
  };
  const stimuli = new Int32Array(3 * count);
  const choices = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const shown = new Set<number>();
    while (shown.size < 3) shown.add(random.integer(items.length));
    const [a, b, c] = shown;
    stimuli.set([a, b, c], 3 * row);
    const odds = options === 2 ? [near(a, b), near(a, c)] : [near(b, c), near(a, c), near(a, b)];
    const draw = random.float() * odds.reduce((x, y) => x + y);
    const guess = random.float() < bias ? 0 : random.integer(options);
    const choice = draw < odds[0] ? 0 : draw < odds[0] + odds[1] ? 1 : options - 1;
    choices[row] = random.float() < lapse ? guess : choice;
  }
  return {
    structure,
    response: { type: 'choice', options },
    items,
    count,
    arity: 3,
    stimuli,
    values: choices,
    probabilities: null,
    weights: new Float64Array(count).fill(1),
    holdOut: new Uint8Array(count),
    orderKnown: true,
    participants: null,
    nulls: 0,
  };
}
