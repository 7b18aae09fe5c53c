import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { choiceMatrix, type KernelBackend } from '@kindred/core';
import { describe, expect, test } from 'vitest';
import { wasm } from './wasm.ts';

const data = process.env['KINDRED_DATA_DIR'] ?? '';
const file = (name: string) => readFileSync(join(data, 'things', name));

/** The one matrix of a compressed MATLAB v5 file: its doubles end the only element. */
function matrix48(name: string): Float64Array {
  const bytes = file(name);
  const inner = inflateSync(bytes.subarray(136, 136 + bytes.readUInt32LE(132)));
  const at = inner.byteOffset + inner.length - 8 * 48 * 48;
  return new Float64Array(inner.buffer.slice(at, at + 8 * 48 * 48));
}

function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (x: readonly number[]) => x.reduce((sum, value) => sum + value) / x.length;
  const inner = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, i) => sum + (value - mean(x)) * (y[i] - mean(y)), 0);
  return inner(a, b) / Math.sqrt(inner(a, a) * inner(b, b));
}

describe.skipIf(!data)('P(i,j) of THINGS (skipped without KINDRED_DATA_DIR)', () => {
  // numpy 2.4, k over all others: E = np.exp(X @ X.T); t = E[i, j] / (E[i, j] + E[i] + E[j]);
  // t[[i, j]] = 0; P = t.sum() / 1852 for pairs of the 48; np.corrcoef(1 - RDM48_triplet, P).
  test.each([
    [49, 0.8862364078235543, [0.18795228410539372, 0.10744290409851147, 0.6138061506633458]],
    [66, 0.893278921713375, [0.19964761419609411, 0.10190356708049512, 0.6258716226193024]],
  ])('%i dimensions against the 48 objects’ matrix, as numpy', async (dimensions, r, some) => {
    const text = file(`spose_embedding_${dimensions}d_sorted.txt`).toString();
    const vectors = Float64Array.from(text.trim().split(/\s+/), Number);
    const items = vectors.length / dimensions;
    const out = new Float64Array((items * (items - 1)) / 2);
    const backend: KernelBackend = await wasm.create({} as never);
    const { signal } = new AbortController();
    const session = await backend.open({ threads: 2, signal, kernels: [] });
    const { mean } = await session.run(choiceMatrix, { vectors, out }, { items, dimensions });
    await session.dispose();
    expect(mean).toBeCloseTo(1 / 3, 12);

    const index = file('triplet48_index.npy').subarray(128);
    const places = Array.from({ length: 48 }, (_, i) => index.readInt32LE(8 * i));
    const rdm = matrix48('RDM48_triplet.mat');
    const probability = (a: number, b: number) => {
      const [i, j] = [places[a], places[b]].toSorted((x, y) => x - y);
      return out[(i * (2 * items - i - 3)) / 2 - 1 + j];
    };
    [
      [0, 1],
      [3, 40],
      [46, 47],
    ].forEach(([a, b], at) => expect(probability(a, b)).toBeCloseTo(some[at], 12));
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let a = 0; a < 48; a++) {
      for (let b = a + 1; b < 48; b++) {
        ours.push(probability(a, b));
        theirs.push(1 - rdm[48 * a + b]);
      }
    }
    expect(pearson(ours, theirs)).toBeCloseTo(r, 10);
  });
});
