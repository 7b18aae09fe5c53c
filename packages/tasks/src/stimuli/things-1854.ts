import { Files, KindredError, Pictures, defineStimuli, thingsConcepts, z } from '@kindred/core';
import type { Stimulus } from '@kindred/core';
import { imagesOption } from './images-option.ts';
import { mergeHomonyms } from './merge-homonyms.ts';
import { withImages } from './with-images.ts';
import { thingsCitation } from './things-citation.ts';

const wanted = {
  id: 'uniqueID',
  word: 'Word',
  definition: 'Definition (from WordNet, Google, or Wikipedia)',
  category: 'Top-down Category (manual selection)',
};

/**
 * All 1,854 THINGS concepts in the order of their unique ids (the row order of every THINGS
 * embedding), read from the concept table: KINDRED_DATA_DIR, else the pinned download.
 */
export const things1854 = defineStimuli({
  name: 'things-1854',
  summary: 'All 1,854 THINGS concepts, by download or KINDRED_DATA_DIR',
  cites: [thingsCitation],
  options: z.strictObject({
    definitions: z
      .boolean()
      .default(false)
      .describe('Gives each concept its definition, for prompts that show one.'),
    homonyms: z
      .enum(['separate', 'together'])
      .default('separate')
      .describe(
        'separate: bat1 and bat2 are two stimuli with one word. together: they are the one stimulus "bat", for data that gives words only; no reference knows it.',
      ),
    images: imagesOption,
  }),
  needs: [Files, Pictures],
  create: ({ definitions, homonyms, images }, files, pictures) => ({
    async load() {
      const rows = unquoted(new TextDecoder().decode(await files.dataset(thingsConcepts)));
      const column = (name: string) => {
        const index = rows[0].indexOf(name);
        if (index >= 0) return index;
        throw new KindredError(
          'STIMULI_BAD_TABLE',
          `${thingsConcepts.path} has no column "${name}".`,
        );
      };
      const [id, word, definition, category] = Object.values(wanted).map(column) as [
        number,
        number,
        number,
        number,
      ];
      const concepts = rows.slice(1).map((row): Stimulus => {
        const single = row[category] !== '' && !row[category].includes(',');
        return {
          id: row[id],
          word: row[word],
          ...(definitions && row[definition] !== '' && { definition: row[definition] }),
          ...(single && { category: row[category] }),
        };
      });
      const items = homonyms === 'together' ? mergeHomonyms(concepts) : concepts;
      return {
        items: await withImages(items, pictures, images),
        provenance: {
          source: 'THINGS concept table (osf.io/jum2f; mirror ViCCo-Group/thingsvision)',
          citation: 'Hebart et al. (2019). THINGS. PLoS ONE 14(10): e0223792.',
          sha256: thingsConcepts.sha256,
        },
        notes: [
          `${items.filter((item) => item.category === undefined).length} concepts have no category or more than one of the manual selection, and so none here.`,
          homonyms === 'together'
            ? 'Concepts with the same word (bat1, bat2, …) are one stimulus named by the word.'
            : '27 words stand for two or more concepts (bat1, bat2, …): a trial that shows both cannot be read.',
        ],
      };
    },
  }),
});

/** Rows of a TSV whose quoted cells hold no tabs or line ends, as the pinned table's do not. */
function unquoted(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) =>
      line.split('\t').map((cell) =>
        cell
          .replace(/^"(.*)"$/, '$1')
          .replaceAll('""', '"')
          .trim(),
      ),
    );
}
