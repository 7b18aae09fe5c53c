import {
  defineReference,
  Files,
  KindredError,
  leftOutNote,
  matchRows,
  pickRows,
  readMatrix,
  z,
} from '@kindred/core';
import { choiceRdm } from './choice-rdm.ts';
import { emptyRepresentation } from './empty-representation.ts';
import { thingsConceptIds } from './things-concept-ids.ts';
import { thingsFiles } from './things-files.ts';
import { thingsLabels } from './things-labels.ts';
import { thingsProvenance } from './things-provenance.ts';

/**
 * The human SPoSE embeddings of the 1,854 THINGS concepts, learnt from odd-one-out judgments:
 * similarity is the dot product, the choice law its softmax. Values are kept as published, also the
 * tiny negative ones.
 */
export const thingsSpose = defineReference({
  name: 'things-spose',
  summary:
    'Human SPoSE embedding of THINGS (49 or 66 dimensions), by download or KINDRED_DATA_DIR.',
  cites: [
    '@article{hebart2020, author = {Hebart, Martin N. and Zheng, Charles Y. and Pereira, Francisco and Baker, Chris I.}, title = {Revealing the multidimensional mental representations of natural objects underlying human similarity judgements}, journal = {Nature Human Behaviour}, volume = {4}, pages = {1173--1185}, year = {2020}, doi = {10.1038/s41562-020-00951-3}}',
    '@article{hebart2023, author = {Hebart, Martin N. and Contier, Oliver and Teichmann, Lina and Rockter, Adam H. and Zheng, Charles Y. and Kidder, Alexis and Corriveau, Anna and Vaziri-Pashkam, Maryam and Baker, Chris I.}, title = {{THINGS-data}, a multimodal collection of large-scale datasets for investigating object representations in human brain and behavior}, journal = {eLife}, volume = {12}, pages = {e82580}, year = {2023}, doi = {10.7554/eLife.82580}}',
  ],
  options: z.strictObject({
    dimensions: z
      .union([z.literal(49), z.literal(66)])
      .default(66)
      .describe(
        '49: Hebart et al. 2020, 1.46 million judgments; 66: Hebart et al. 2023, 4.7 million.',
      ),
    as: z
      .enum(['vectors', 'choice-rdm'])
      .default('vectors')
      .describe(
        '"choice-rdm": not the vectors but the RDM of 1 − P(i,j), how likely two concepts part when any third of all 1,854 is shown with them (Hebart et al. 2020), whatever concepts are compared; for all of them it takes some seconds. Over the compared ones only: rsa with distance: choice.',
      ),
  }),
  needs: [Files],
  create: ({ dimensions, as }, files) => ({
    provides: [as === 'vectors' ? 'vectors' : 'rdm'],
    async load({ stimuli, signal }) {
      const dataset = dimensions === 49 ? thingsFiles.embedding49 : thingsFiles.embedding66;
      const bytes = await files.dataset(dataset);
      const text = { ...files, read: () => Promise.resolve(bytes) };
      const matrix = await readMatrix(text, dataset.path);
      const { items, rows, missing } = matchRows(stimuli, await thingsConceptIds(files));
      if (items.length === 0) {
        throw new KindredError(
          'REFERENCE_NO_ITEMS',
          'things-spose knows none of the stimuli: it has the THINGS concepts, matched by THINGS id, then by word.',
        );
      }
      const values = pickRows(matrix.values, matrix.columns, rows);
      const negative = values.filter((value) => value < 0);
      const notes = [leftOutNote(missing, 'not being a THINGS concept or standing for several')];
      if (negative.length > 0) {
        const least = negative.reduce((a, b) => Math.min(a, b));
        notes.push(
          `${negative.length} of ${values.length} values ${negative.length === 1 ? 'is' : 'are'} below 0, the least ${least.toPrecision(2)}; kept as published.`,
        );
      }
      if (as === 'choice-rdm') {
        notes.push(`Read as 1 − P(i,j), any of all ${matrix.rows} concepts shown third.`);
      }
      const { columns } = matrix;
      const labels = as === 'vectors' && dimensions === 66 ? await thingsLabels(files) : null;
      if (as === 'vectors' && dimensions === 66 && labels === null) {
        notes.push(
          'Its dimensions have no names here: things/labels_66.txt is not in KINDRED_DATA_DIR.',
        );
      }
      const dot = { similarity: 'dot', law: 'softmax', ...(labels && { labels }) } as const;
      const part =
        as === 'vectors'
          ? { vectors: { dimensions: columns, values, ...dot } }
          : { rdm: await choiceRdm(matrix.values, columns, rows, signal) };
      return {
        representation: { ...emptyRepresentation, items, ...part },
        provenance: { ...thingsProvenance[dimensions], sha256: dataset.sha256 },
        notes: notes.filter((note) => note !== null),
      };
    },
  }),
});
