import { defineReference, leftOutNote, z } from '@kindred/core';
import { emptyRepresentation } from './empty-representation.ts';

/** The stimuli's own categories as a reference: items of one category are near, others far. */
export const categories = defineReference({
  name: 'categories',
  summary: 'The categories of the stimuli: same is near, different is far.',
  options: z.strictObject({}),
  create: () => ({
    provides: ['labels'],
    async load({ stimuli }) {
      const known = stimuli.filter(({ category }) => category !== undefined);
      const without = stimuli.filter(({ category }) => category === undefined);
      const note = leftOutNote(
        without.map(({ id }) => id),
        'having no category',
      );
      return {
        representation: {
          ...emptyRepresentation,
          items: known.map(({ id }) => id),
          labels: known.map(({ category }) => category!),
        },
        provenance: { source: 'categories of the stimulus set' },
        notes: note === null ? [] : [note],
      };
    },
  }),
});
