import { caseValues } from './case-values.ts';

/** `count` fixed permutations of `items` for kernel cases, the identity first. */
export function casePermutations(count: number, items: number): Int32Array {
  const identity = Int32Array.from({ length: items }, (_, i) => i);
  const out = new Int32Array(count * items);
  for (let k = 0; k < count; k++) {
    const keys = k === 0 ? new Float64Array(items) : caseValues(items, k);
    out.set(
      identity.slice().sort((a, b) => keys[a] - keys[b] || a - b),
      k * items,
    );
  }
  return out;
}
