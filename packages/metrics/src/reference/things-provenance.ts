import type { Provenance } from '@kindred/core';

/** Where the human SPoSE embeddings came from, by their number of dimensions. */
export const thingsProvenance: Readonly<Record<49 | 66, Provenance>> = {
  49: {
    judgments: 'things',
    source: 'Human SPoSE embedding of THINGS, 49 dimensions (osf.io/z2784)',
    license: 'CC-BY 4.0 (as stated by cblearn)',
    citation:
      'Hebart, Zheng, Pereira & Baker (2020). Revealing the multidimensional mental representations of natural objects underlying human similarity judgements. Nature Human Behaviour 4, 1173–1185.',
  },
  66: {
    judgments: 'things',
    source: 'Human SPoSE embedding of THINGS, 66 dimensions (osf.io/f5rn6)',
    citation:
      'Hebart et al. (2023). THINGS-data, a multimodal collection of large-scale datasets for investigating object representations in human brain and behavior. eLife 12, e82580.',
  },
};
