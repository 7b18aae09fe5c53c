import { KindredError } from '@kindred/core';
import type { ImageSource, Pictures, RespondContext, Stimulus, VectorSource } from '@kindred/core';
import type { Network } from './load-network.ts';

/** Pictures that are in the network at once. */
const batch = 8;
/** Pictures between two words about how far it is. */
const told = 64;
/** Most numbers that are kept: 256 MB. */
const mostValues = 2 ** 26;

/**
 * What the network makes of the stimuli's pictures, each seen once. A stimulus without a picture has no
 * vector. Throws `IMAGE_FEATURES_TOO_MANY` before it begins what would not fit.
 */
export function pictureVectors(
  network: Network,
  pictures: Pictures,
): Required<Pick<VectorSource, 'load' | 'find'>> {
  const known = new Map<string, Float32Array>();
  let turn: Promise<unknown> = Promise.resolve();

  function unseen(stimuli: readonly Stimulus[]): ImageSource[] {
    const found = new Map<string, ImageSource>();
    for (const { image } of stimuli) {
      if (image && !known.has(image.sha256)) found.set(image.sha256, image);
    }
    return [...found.values()];
  }

  async function see(stimuli: readonly Stimulus[], { signal, log }: RespondContext): Promise<void> {
    const images = unseen(stimuli);
    const all = known.size + images.length;
    if (all * network.dimensions > mostValues) {
      throw new KindredError(
        'IMAGE_FEATURES_TOO_MANY',
        `${all} pictures with ${network.dimensions} features each are more than the ${mostValues} numbers that are kept. Write "pool: mean", or take a later layer or fewer stimuli.`,
      );
    }
    const size = { width: network.side, height: network.side };
    for (let start = 0; start < images.length; start += batch) {
      const some = images.slice(start, start + batch);
      signal.throwIfAborted();
      const pixels = await Promise.all(some.map((image) => pictures.pixels(image, size)));
      signal.throwIfAborted();
      const rows = await network.run(pixels);
      some.forEach(({ sha256 }, k) => known.set(sha256, rows[k]));
      const done = start + some.length;
      if (done % told === 0) log.info(`${done} of ${images.length} pictures seen`);
    }
  }

  return {
    async load(stimuli, ctx) {
      if (unseen(stimuli).length === 0) return;
      const mine = turn.then(() => see(stimuli, ctx));
      turn = mine.catch(() => {});
      await mine;
    },
    find({ image }) {
      const vector = image && known.get(image.sha256);
      return vector ? { vector } : { vector: null, reason: 'it has no picture' };
    },
  };
}
