import type { DirectRespondent } from '../../contract/direct-respondent.ts';
import type { Similarity } from '../../contract/similarity.ts';
import { spaceRespondent } from './space-respondent.ts';
import { vectorSimilarity } from './vector-similarity.ts';
import { vectorSpace } from './vector-space.ts';
import type { VectorSource } from './vector-source.ts';

/**
 * A respondent that answers trials by the similarity of vectors, or gives the vectors as they are.
 * `open` is called once, when vectors are first needed; `options` are those of
 * {@link vectorOptions}. A vector of zeros has no cosine, so its stimulus is missing there.
 */
export function vectorRespondent(
  open: () => Promise<VectorSource>,
  options: {
    readonly kernel: Similarity;
    readonly temperature: number | null;
    readonly lapse: number;
    readonly as: 'judgments' | 'embedding';
  },
): DirectRespondent {
  const { kernel, temperature, lapse, as } = options;
  return spaceRespondent(
    async () => {
      const { find, load, notes, fingerprint } = await open();
      return vectorSpace(find, vectorSimilarity[kernel], {
        similarity: kernel,
        zeros: kernel !== 'cosine',
        notes: [...notes, `similarity: ${kernel}`],
        ...(load && { load }),
        ...(fingerprint !== undefined && { fingerprint }),
      });
    },
    { temperature, lapse, position: 0 },
    as,
  );
}
