import { Pictures, defineStimuli, z } from '@kindred/core';
import type { Stimulus } from '@kindred/core';
import { imagesOption } from './images-option.ts';
import { things128Table } from './things-128-table.ts';
import { withImages } from './with-images.ts';
import { thingsCitation } from './things-citation.ts';

/** The 128 concepts of the "Computational ingredients" study, bundled; ids are THINGS unique ids. */
export const things128 = defineStimuli({
  name: 'things-128',
  summary: '128 THINGS concepts of arXiv:2510.01030, bundled',
  cites: [
    thingsCitation,
    '@misc{studdiford2025, author = {Studdiford, Zach and Rogers, Timothy T. and Mukherjee, Kushin and Suresh, Siddharth}, title = {Uncovering the Computational Ingredients of Human-Like Representations in {LLMs}}, year = {2025}, eprint = {2510.01030}, archivePrefix = {arXiv}, url = {https://arxiv.org/abs/2510.01030}}',
  ],
  options: z.strictObject({
    mouse: z
      .enum(['mouse1', 'mouse2'])
      .default('mouse2')
      .describe(
        'Which THINGS concept the word "mouse" stands for: the study labels it an animal (mouse1) but defines it as the computer mouse (mouse2).',
      ),
    images: imagesOption,
  }),
  needs: [Pictures],
  create: ({ mouse, images }, pictures) => ({
    load: async () => ({
      items: await withImages(concepts(mouse), pictures, images),
      provenance: {
        source: 'Concept list of "Computational ingredients", arXiv:2510.01030, appendix A.3',
        citation:
          'THINGS concepts: Hebart et al. (2019), PLoS ONE 14(10): e0223792. Selection: arXiv:2510.01030.',
      },
      notes: [
        `"mouse" is labelled animal in the study's list but defined there as the computer mouse; here it is the THINGS concept ${mouse} (option mouse).`,
      ],
    }),
  }),
});

function concepts(mouse: string): Stimulus[] {
  return things128Table
    .trim()
    .split('\n')
    .map((line): Stimulus => {
      const [id, word, category] = line.split('\t') as [string, string, string];
      return { id: id === 'mouse2' ? mouse : id, word, category };
    });
}
