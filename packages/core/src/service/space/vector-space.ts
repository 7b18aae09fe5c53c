import type { Stimulus } from '../../contract/stimulus.ts';
import type { FoundVector } from './found-vector.ts';
import type { Space } from './space.ts';

/**
 * The space of vectors looked up one by one and kept by stimulus id. A vector of zeros is refused
 * where `zeros` is false (cosine has no value there).
 */
export function vectorSpace(
  find: (stimulus: Stimulus) => FoundVector,
  nearness: (a: ArrayLike<number>, b: ArrayLike<number>) => number,
  options: Pick<Space, 'similarity' | 'notes' | 'fingerprint' | 'load'> & {
    readonly zeros: boolean;
  },
): Space {
  const vectors: ArrayLike<number>[] = [];
  const known = new Map<string, ReturnType<Space['locate']>>();

  function locate(stimulus: Stimulus): ReturnType<Space['locate']> {
    const found = find(stimulus);
    if (found.vector === null) return { at: null, reason: found.reason };
    if (!options.zeros) {
      const length = squaredLength(found.vector);
      if (length === 0) return { at: null, reason: 'its vector is all zeros, which has no cosine' };
      // A cosine multiplies two of these, which must not leave the range of doubles.
      if (!(length > 1e-150 && length < 1e150)) {
        return { at: null, reason: 'its vector is too short or too long to take a cosine of' };
      }
    }
    vectors.push(found.vector);
    return {
      at: vectors.length - 1,
      ...(found.note !== undefined && { note: found.note }),
    };
  }

  return {
    locate(stimulus) {
      let place = known.get(stimulus.id);
      if (!place) known.set(stimulus.id, (place = locate(stimulus)));
      return place;
    },
    nearness: (a, b) => nearness(vectors[a], vectors[b]),
    features: (at) => vectors[at],
    ...(options.load && { load: options.load }),
    similarity: options.similarity,
    notes: options.notes,
    ...(options.fingerprint !== undefined && { fingerprint: options.fingerprint }),
  };
}

function squaredLength(vector: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < vector.length; k += 1) sum += vector[k] ** 2;
  return sum;
}
