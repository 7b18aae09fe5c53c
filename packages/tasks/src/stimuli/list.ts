import { Files, KindredError, Pictures, defineStimuli, readTable, z } from '@kindred/core';
import { checkStimuli } from './check-stimuli.ts';
import { columnsOption } from './columns-option.ts';
import { imagesOption } from './images-option.ts';
import { stimuliFromTable } from './stimuli-from-table.ts';
import { withImages } from './with-images.ts';

const text = z.string().trim().min(1).max(10_000);

const item = z.strictObject({
  id: text.optional().describe('Unique name; by default the word.'),
  word: text.describe('The name shown and looked for in replies.'),
  definition: text.optional().describe('Shown where a prompt says {….definition}.'),
  image: z
    .string()
    .min(1)
    .max(30_000_000)
    .optional()
    .describe('Its picture: a path, an http(s) address or a data: address (PNG, JPEG, WebP, GIF).'),
  category: text.optional().describe('One label, for references by category.'),
  aliases: z.array(text).max(100).optional().describe('Other names a reply may use.'),
});

/** Your own stimuli: written in the experiment, or a CSV or TSV file with a header. */
export const list = defineStimuli({
  name: 'list',
  summary: 'Your own words: inline, or a CSV/TSV file with columns',
  options: z
    .strictObject({
      items: z
        .array(z.union([text, item]))
        .min(1)
        .max(100_000)
        .optional()
        .describe(
          'Words, or objects with word and, where wanted, id, definition, image, category, aliases.',
        ),
      path: z.string().min(1).optional().describe('CSV or TSV file with a header line.'),
      columns: columnsOption,
      images: imagesOption,
    })
    .refine((options) => (options.items === undefined) !== (options.path === undefined), {
      message: 'give either items or path',
    }),
  needs: [Files, Pictures],
  create: ({ items, path, columns, images }, files, pictures) => ({
    async load() {
      if (path !== undefined) {
        const table = await readTable(files, path);
        const rows = stimuliFromTable(table, columns, path);
        const read = checkStimuli(
          rows.map(({ stimulus }) => stimulus),
          path,
        );
        const shown = await withImages(read, pictures, images, (_, place) => rows[place].image);
        return { items: shown, provenance: { source: path }, notes: [] };
      }
      if (items === undefined) throw new KindredError('STIMULI_NONE', 'Give items or path.');
      const written = items.map((entry) => {
        if (typeof entry === 'string') return { id: entry, word: entry };
        const { image: _, ...stimulus } = entry;
        return { ...stimulus, id: entry.id ?? entry.word };
      });
      const read = checkStimuli(written, 'items');
      const shown = await withImages(read, pictures, images, (_, place) => {
        const entry = items[place];
        return typeof entry === 'string' ? undefined : entry.image;
      });
      return { items: shown, provenance: { source: 'written in the experiment' }, notes: [] };
    },
  }),
});
