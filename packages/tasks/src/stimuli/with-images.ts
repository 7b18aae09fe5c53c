import { KindredError } from '@kindred/core';
import type { Pictures, Stimulus } from '@kindred/core';

/**
 * The stimuli, each with the picture that `own` names for it, else that `where` leads to; read and checked
 * by `pictures`. One that neither names has none.
 */
export function withImages(
  stimuli: readonly Stimulus[],
  pictures: Pictures,
  where: string | undefined,
  own: (stimulus: Stimulus, place: number) => string | undefined = () => undefined,
): Promise<readonly Stimulus[]> {
  return Promise.all(
    stimuli.map(async (stimulus, place) => {
      const from = own(stimulus, place) ?? (where && filled(where, stimulus));
      if (!from) return stimulus;
      try {
        return { ...stimulus, image: await pictures.open(from) };
      } catch (cause) {
        if (!KindredError.is(cause)) throw cause;
        throw new KindredError(cause.code, `"${stimulus.id}": ${cause.message}`, { cause });
      }
    }),
  );
}

function filled(where: string, { id, word }: Stimulus): string {
  const name = /^https?:/i.test(where) ? encodeURIComponent : (text: string) => text;
  return where.replaceAll('{id}', () => name(id)).replaceAll('{word}', () => name(word));
}
