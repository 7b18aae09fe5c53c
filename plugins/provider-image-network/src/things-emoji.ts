import { Files, KindredError, Pictures, defineStimuli, nearestName, z } from '@kindred/core';
import type { Stimulus } from '@kindred/core';
import { emojiPicture } from './emoji/emoji-picture.ts';
import { readEmoji } from './emoji/read-emoji.ts';

/** THINGS concepts that an emoji shows, with its picture; ids are THINGS unique ids, in their order. */
export const thingsEmoji = defineStimuli({
  name: 'things-emoji',
  summary: '416 THINGS concepts with pictures: emoji of Twemoji (CC BY 4.0)',
  cites: [
    '@article{hebart2019, author = {Hebart, Martin N. and Dickter, Adam H. and Kidder, Alexis and Kwok, Wan Y. and Corriveau, Anna and Van Wicklin, Caitlin and Baker, Chris I.}, title = {{THINGS}: A database of 1,854 object concepts and more than 26,000 naturalistic object images}, journal = {PLoS ONE}, volume = {14}, number = {10}, pages = {e0223792}, year = {2019}, doi = {10.1371/journal.pone.0223792}}',
  ],
  options: z.strictObject({
    ids: z
      .array(z.string().min(1).max(100))
      .min(1)
      .max(1854)
      .refine((ids) => new Set(ids).size === ids.length, { message: 'an id stands here twice' })
      .optional()
      .describe('THINGS unique ids of the concepts to take, in this order; all by default.'),
    size: z
      .int()
      .min(16)
      .max(1024)
      .default(224)
      .describe('Pixels of a picture’s side. The background is white.'),
  }),
  needs: [Files, Pictures],
  create: ({ ids, size }, files, pictures) => ({
    async load({ signal }) {
      const all = await readEmoji(files);
      const paths = new Map(all.map(({ id, path }) => [id, path]));
      const items = await Promise.all(
        (ids ?? all.map(({ id }) => id)).map(async (id): Promise<Stimulus> => {
          const path = paths.get(id) ?? unknown(id, paths.keys());
          signal.throwIfAborted();
          const image = await pictures.open(await emojiPicture(await files.read(path), size));
          return { id, word: id.replace(/\d+$/, '').replaceAll('_', ' '), image };
        }),
      );
      const words = items.map(({ word }) => word);
      const twice = [...new Set(words.filter((word, k) => words.indexOf(word) !== k))];
      return {
        items,
        provenance: {
          source:
            'THINGS concepts that an emoji shows, matched by hand; pictures of Twemoji 16.0.1 (npm @discordapp/twemoji)',
          license: 'pictures: CC BY 4.0',
          citation:
            'Concepts: Hebart et al. (2019), PLoS ONE 14(10): e0223792. Pictures: Twemoji, © Twitter, Inc. and other contributors, CC BY 4.0, drawn on white.',
        },
        notes: [
          `Pictures are emoji of Twemoji (© Twitter, Inc. and other contributors, CC BY 4.0), ${size} × ${size} pixels on white: drawings, not the photographs of THINGS.`,
          ...(twice.length > 0
            ? [
                `Concepts with the same word: ${twice.join(', ')}. A trial that shows both by word cannot be read.`,
              ]
            : []),
        ],
      };
    },
  }),
});

function unknown(id: string, ids: Iterable<string>): never {
  const near = nearestName(id, ids);
  throw new KindredError(
    'STIMULI_UNKNOWN',
    `No emoji for a THINGS concept "${id}".${near === null ? '' : ` Did you mean "${near}"?`} The concepts are in data/things-emoji.tsv of @kindred/provider-image-network.`,
  );
}
