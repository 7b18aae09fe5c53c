import {
  averageRanks,
  choiceMatrix,
  ckaNull,
  kendallNull,
  type KernelSession,
  KindredError,
  matmul,
  procrustesNull,
  randomService,
  rdm,
  rsaNull,
} from '@kindred/core';
import { backends } from './backends.ts';
import { markdownTable } from './markdown-table.ts';
import { runPeer } from './run-peer.ts';

/** What `dense_scipy.py` prints. */
interface Peer {
  readonly seconds: Readonly<Record<string, number>>;
  readonly version: string;
}

const items = 1854;
const pairs = (items * (items - 1)) / 2;

function normals(length: number, seed: number): Float64Array {
  const random = randomService(seed);
  return Float64Array.from({ length }, () => random.normal());
}

function permutations(count: number, n: number): Int32Array {
  const random = randomService(9);
  const all = new Int32Array(count * n);
  const one = Int32Array.from({ length: n }, (_, i) => i);
  for (let k = 0; k < count; k++) all.set(random.shuffle(one), k * n);
  return all;
}

const identity = Int32Array.from({ length: items }, (_, i) => i);
const narrow = normals(items * 66, 1);
const wide = [normals(items * 512, 4), normals(items * 512, 5)];
const positive = narrow.map((x) => Math.abs(x) / 4);
const sides = [normals(pairs, 2), normals(pairs, 3)];
const ranks = [new Float64Array(pairs), new Float64Array(pairs)];
const out = new Float64Array(pairs);
const small = [normals(128 * 30, 7), normals(128 * 30, 8)];
const draws = permutations(1000, 128);
const drawn = new Float64Array(1000);
const large = permutations(1000, items);
const product = new Float64Array(512 * 512);
const one = new Float64Array(1);

async function rank(kernels: KernelSession): Promise<void> {
  for (const side of [0, 1])
    await kernels.run(averageRanks, { values: sides[side], ranks: ranks[side] }, { tolerance: 0 });
}

/** Laws that take the js reference minutes. */
const slow = /^P\(|77 models|with 1,?0/;

/** Each law at the size it is named with. */
const laws: Record<string, (kernels: KernelSession) => Promise<unknown>> = {
  'cosine RDM, 1,854 × 66': (kernels) =>
    kernels.run(rdm, { vectors: narrow, out }, { items, dimensions: 66, distance: 2 }),
  'Spearman, 1.7 M pairs': async (kernels) => {
    await rank(kernels);
    await kernels.run(
      rsaNull,
      { model: ranks[0], reference: ranks[1], permutations: identity, out: one },
      { items, count: 1 },
    );
  },
  'linear CKA, 1,854 × 66 and × 512': (kernels) =>
    kernels.run(
      ckaNull,
      { model: wide[0], reference: narrow, permutations: identity, out: one },
      { items, modelDimensions: 512, referenceDimensions: 66, count: 1, debiased: 0 },
    ),
  'P(i, j), 1,854 × 66': (kernels) =>
    kernels.run(choiceMatrix, { vectors: positive, out }, { items, dimensions: 66 }),
  'Procrustes R², 1,000 draws, 128 × 30': (kernels) =>
    kernels.run(
      procrustesNull,
      { model: small[0], reference: small[1], permutations: draws, out: drawn },
      { items: 128, modelDimensions: 30, referenceDimensions: 30, count: 1000 },
    ),
  'Procrustes R², 77 models × 1,000 draws, 128 × 30': async (kernels) => {
    for (let model = 0; model < 77; model++)
      await kernels.run(
        procrustesNull,
        { model: small[model % 2], reference: small[1], permutations: draws, out: drawn },
        { items: 128, modelDimensions: 30, referenceDimensions: 30, count: 1000 },
      );
  },
  'Spearman with 1,000 draws, 1.7 M pairs': async (kernels) => {
    await rank(kernels);
    await kernels.run(
      rsaNull,
      { model: ranks[0], reference: ranks[1], permutations: large, out: drawn },
      { items, count: 1000 },
    );
  },
  'Kendall τ-b with 10 draws, 1.7 M pairs': async (kernels) => {
    await rank(kernels);
    await kernels.run(
      kendallNull,
      {
        model: ranks[0],
        reference: ranks[1],
        permutations: large.subarray(0, 10 * items),
        out: drawn.subarray(0, 10),
      },
      { items, count: 10, adjusted: 1 },
    );
  },
  'product, 512 × 1,854 × 512': (kernels) =>
    kernels.run(
      matmul,
      { a: wide[0], b: wide[1], out: product },
      { rows: 512, inner: items, columns: 512, transposeA: 1, transposeB: 0 },
    ),
};

/** The dense laws at the size of THINGS, beside scipy and numpy. */
export async function dense(): Promise<string> {
  const columns: (readonly [string, Record<string, string>])[] = [];
  for (const backend of await backends()) {
    const kernels = await backend.open([]);
    const measured: Record<string, string> = {};
    for (const [name, run] of Object.entries(laws)) {
      if (slow.test(name) && backend.name.startsWith('js')) continue;
      try {
        let best = Infinity;
        for (let time = 0; time < 3; time++) {
          const began = performance.now();
          await run(kernels);
          best = Math.min(best, (performance.now() - began) / 1000);
        }
        measured[name] = best.toFixed(3);
      } catch (error) {
        // A backend need not have every law.
        if (!KindredError.is(error) || error.code !== 'KERNEL_UNKNOWN') throw error;
      }
    }
    columns.push([backend.name, measured]);
    await kernels.dispose();
  }
  const notes = [
    'Seconds, the best of three, copying to and from the backend included. – has no such law or was left out.',
    'scipy’s nulls are of few draws, times as many: 1,000 for 77 models, 20 for Spearman (ranked once), 2 for Kendall.',
  ];
  const peer = runPeer('dense_scipy.py', 'scipy', []);
  if (typeof peer === 'string') notes.push(peer);
  else {
    const { version, seconds: taken } = peer as Peer;
    const seconds = Object.entries(taken).map(([name, s]) => [name, s.toFixed(3)]);
    columns.push([`scipy ${version}`, Object.fromEntries(seconds)]);
  }
  const rows = Object.keys(laws).map((law) => [
    law,
    ...columns.map(([, measured]) => measured[law] ?? '–'),
  ]);
  return markdownTable('Dense laws', ['', ...columns.map(([name]) => name)], rows, notes);
}
