import { Files, KindredError, defineStimuli, readTable, z } from '@kindred/core';
import { checkStimuli } from './check-stimuli.ts';
import { columnsOption } from './columns-option.ts';
import { stimuliFromTable } from './stimuli-from-table.ts';

const text = z.string().trim().min(1).max(10_000);

const item = z.strictObject({
  id: text.optional().describe('Unique name; by default the word.'),
  word: text.describe('The name shown and looked for in replies.'),
  definition: text.optional().describe('Shown where a prompt says {….definition}.'),
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
          'Words, or objects with word and, where wanted, id, definition, category, aliases.',
        ),
      path: z.string().min(1).optional().describe('CSV or TSV file with a header line.'),
      columns: columnsOption,
    })
    .refine((options) => (options.items === undefined) !== (options.path === undefined), {
      message: 'give either items or path',
    }),
  needs: [Files],
  create: ({ items, path, columns }, files) => ({
    async load() {
      if (path !== undefined) {
        const table = await readTable(files, path);
        const read = checkStimuli(stimuliFromTable(table, columns, path), path);
        return { items: read, provenance: { source: path }, notes: [] };
      }
      if (items === undefined) throw new KindredError('STIMULI_NONE', 'Give items or path.');
      const written = items.map((entry) => {
        if (typeof entry === 'string') return { id: entry, word: entry };
        return { ...entry, id: entry.id ?? entry.word };
      });
      const read = checkStimuli(written, 'items');
      return { items: read, provenance: { source: 'written in the experiment' }, notes: [] };
    },
  }),
});
