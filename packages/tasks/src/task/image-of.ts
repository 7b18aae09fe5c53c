import { KindredError } from '@kindred/core';
import type { ImageSource, Stimulus } from '@kindred/core';

/** A stimulus's picture. Throws `STIMULUS_NO_IMAGE`. */
export function imageOf({ id, image }: Stimulus): ImageSource {
  if (image) return image;
  throw new KindredError(
    'STIMULUS_NO_IMAGE',
    `The task shows pictures, but "${id}" has none. Give it an image in the stimuli, or let the task show words.`,
  );
}
