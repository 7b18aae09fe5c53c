import { contentHash } from '../../contract/content-hash.ts';
import type { DirectRespondent } from '../../contract/direct-respondent.ts';
import type { Files } from '../../contract/files.ts';
import type { Similarity } from '../../contract/similarity.ts';
import { applyTransform } from './apply-transform.ts';
import { readTransform } from './read-transform.ts';
import { spaceRespondent } from './space-respondent.ts';
import { transformNote } from './transform-note.ts';
import { vectorSimilarity } from './vector-similarity.ts';
import { vectorSpace } from './vector-space.ts';
import type { VectorSource } from './vector-source.ts';

/**
 * A respondent that answers trials by the similarity of vectors, or gives the vectors as they are,
 * either way after `transform`. `open` is called once, when vectors are first needed; `options` are
 * those of {@link vectorOptions}. A vector of zeros has no cosine, so its stimulus is missing there.
 */
export function vectorRespondent(
  open: () => Promise<VectorSource>,
  options: {
    readonly kernel: Similarity | null;
    readonly transform: string | null;
    readonly temperature: number | null;
    readonly lapse: number;
    readonly as: 'judgments' | 'embedding';
  },
  files: Files,
): DirectRespondent {
  const { temperature, lapse, as } = options;
  return spaceRespondent(
    async () => {
      const { transform: path } = options;
      const transform = path === null ? null : await readTransform(files, path);
      const { find, load, notes, fingerprint } = await open();
      const kernel = options.kernel ?? transform?.similarity ?? 'cosine';
      const content = [fingerprint, transform?.fingerprint].filter((one) => one !== undefined);
      return vectorSpace(
        (stimulus) => {
          const found = find(stimulus);
          if (transform === null || found.vector === null) return found;
          return { ...found, vector: applyTransform(transform, found.vector) };
        },
        vectorSimilarity[kernel],
        {
          similarity: kernel,
          zeros: kernel !== 'cosine',
          notes: (stimuli) => [
            ...notes,
            ...(transform ? [transformNote(transform, stimuli)] : []),
            `similarity: ${kernel}`,
          ],
          ...(load && { load }),
          ...(content.length > 0 && {
            fingerprint: content.length > 1 ? contentHash(content) : content[0],
          }),
        },
      );
    },
    { temperature, lapse, position: 0 },
    as,
  );
}
