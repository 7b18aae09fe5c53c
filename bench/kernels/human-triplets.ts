import { readFile } from 'node:fs/promises';
import { type JudgmentTable, parseNpy, randomService } from '@kindred/core';

const folder = process.env['KINDRED_DATA_DIR'];

/** A file of the data folder, or null where the folder is not set. */
export const dataFile = (path: string): string | null => (folder ? `${folder}/${path}` : null);

/** Odd-one-out choices as columns, the odd one last in every row. */
export function oddLast(stimuli: Int32Array, n: number): JudgmentTable {
  const count = stimuli.length / 3;
  return {
    structure: 'odd-one-out',
    response: { type: 'choice', options: 3 },
    items: Array.from({ length: n }, (_, item) => `${item}`),
    count,
    arity: 3,
    stimuli,
    values: new Float64Array(count).fill(2),
    probabilities: null,
    weights: new Float64Array(count).fill(1),
    holdOut: new Uint8Array(count),
    orderKnown: false,
    participants: null,
    nulls: 0,
  };
}

/** The 337,459 human choices over 1,854 concepts; null without the data folder. */
export async function humanTriplets(): Promise<JudgmentTable | null> {
  const file = dataFile('things/triplets/human_train.npy');
  if (!file) return null;
  return oddLast(Int32Array.from(parseNpy(await readFile(file)).values), 1854);
}

/** The human 66-d embedding, 1,854 rows; null without the data folder. */
export async function humanVectors(): Promise<Float64Array | null> {
  const file = dataFile('things/spose_embedding_66d_sorted.txt');
  if (!file) return null;
  return Float64Array.from((await readFile(file, 'utf8')).trim().split(/\s+/), Number);
}

/** Choices of the softmax of dot products on random triplets. */
export function drawnTriplets(vectors: Float64Array, n: number, count: number): JudgmentTable {
  const random = randomService(66);
  const d = vectors.length / n;
  const dot = (a: number, b: number) => {
    let sum = 0;
    for (let k = 0; k < d; k++) sum += vectors[a * d + k] * vectors[b * d + k];
    return sum;
  };
  const stimuli = new Int32Array(3 * count);
  for (let row = 0; row < count; row++) {
    const a = random.integer(n);
    let b = a;
    while (b === a) b = random.integer(n);
    let c = a;
    while (c === a || c === b) c = random.integer(n);
    const exps = [dot(b, c), dot(a, c), dot(a, b)].map(Math.exp);
    const draw = random.float() * (exps[0] + exps[1] + exps[2]);
    const odd = draw < exps[0] ? 0 : draw < exps[0] + exps[1] ? 1 : 2;
    const shown = [a, b, c];
    stimuli.set([...shown.filter((_, place) => place !== odd), shown[odd]], 3 * row);
  }
  return oddLast(stimuli, n);
}
