import type { Json } from '@kindred/core';

/** What a component's kit needs, by kind and name: options, or why it is left out. */
export const kitCases: Readonly<
  Record<string, { readonly options?: Readonly<Record<string, Json>>; readonly download?: string }>
> = {
  'analysis correlation': {},
  'analysis group-test': { options: { by: 'tuned' } },
  'embedder ckl': { options: { dimensions: 2 } },
  'embedder spose': { options: { dimensions: 2 } },
  'ingredients table': { options: { path: 'kit/models.csv' } },
  'kernel js': {},
  'metric cka': {},
  'metric procrustes': {},
  'metric rsa': {},
  'metric triplet-accuracy': {},
  'provider features': { options: { matrix: 'kit/vectors.csv' } },
  'provider replay': { options: { path: 'kit/answers.csv' } },
  'provider simulated': { options: { lapse: 0.1 } },
  'provider word-vectors': {},
  'provider wordnet': {},
  'reference categories': {},
  'reference embedding-file': { options: { path: 'kit/vectors.csv' } },
  'reference model': { options: { model: 'other' } },
  'reference rdm-file': { options: { path: 'kit/rdm.csv' } },
  'reference things-spose': { download: 'things/spose_embedding_66d_sorted.txt' },
  'reporter files': {},
  'reporter html': {},
  'sampler exhaustive': {},
  'sampler file': { options: { path: 'kit/answers.csv' } },
  'sampler random': {},
  'stimuli list': { options: { items: ['lion', { word: 'bat', id: 'bat2', category: 'animal' }] } },
  'stimuli things-128': {},
  'stimuli things-1854': { download: 'things/things_concepts.tsv' },
  'task anchored-triplet': {},
  'task odd-one-out': {},
};
