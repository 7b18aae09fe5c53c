import type { Json } from '@kindred/core';

/**
 * What a component's kit needs, by kind and name: options, or why it is left out. `{vendor}` is where a
 * local server speaks the vendors' formats.
 */
export const kitCases: Readonly<
  Record<string, { readonly options?: Readonly<Record<string, Json>>; readonly download?: string }>
> = {
  'analysis benchmarks': { options: { columns: ['parameters'] } },
  'analysis correlation': {},
  'analysis dominance': {},
  'analysis group-test': { options: { by: 'tuned' } },
  'analysis linear-model': {},
  'analysis mixed-model': {
    options: { formula: 'score ~ log(parameters) + tuned + (1 | family)', bootstraps: 100 },
  },
  'analysis stages': {
    options: { stage: 'tuned', order: ['false', 'true'], lineage: 'family' },
  },
  'embedder ckl': { options: { dimensions: 2 } },
  'embedder glocal': { options: { judgments: 'people' } },
  'embedder gnmds': { options: { dimensions: 2 } },
  'embedder probing': { options: { judgments: 'people' } },
  'embedder soe': { options: { dimensions: 2 } },
  'embedder spose': { options: { dimensions: 2 } },
  'embedder ste': { options: { dimensions: 2 } },
  'embedder t-ste': { options: { dimensions: 2 } },
  'embedder vice': { options: { dimensions: 10 } },
  'ingredients columns': {
    options: { columns: { parameters: { unit: 'million', scale: 'log' } } },
  },
  'ingredients config-json': { options: { configs: { glove: 'kit/config.json' } } },
  'ingredients table': { options: { path: 'kit/models.csv' } },
  'kernel js': {},
  'kernel wasm': {},
  'metric category-purity': {},
  'metric choice-agreement': {},
  'metric cka': {},
  'metric dimension-match': {},
  'metric linear-predictivity': {},
  'metric odd-one-out-accuracy': { options: { by: ['human'], concepts: true } },
  'metric procrustes': {},
  'metric rsa': { options: { by: ['human'] } },
  'metric triplet-accuracy': {},
  'metric triplet-loss': {},
  'provider anthropic': {
    options: { model: 'claude', baseUrl: '{vendor}', keyEnv: 'KINDRED_KIT_KEY' },
  },
  'provider features': { options: { matrix: 'kit/vectors.csv' } },
  'provider google': {
    options: { model: 'gemini', baseUrl: '{vendor}', keyEnv: 'KINDRED_KIT_KEY' },
  },
  'provider ollama': { options: { model: 'llama', baseUrl: '{vendor}' } },
  'provider openai': {
    options: { model: 'gpt', baseUrl: '{vendor}/v1', keyEnv: 'KINDRED_KIT_KEY' },
  },
  'provider openai-compatible': { options: { model: 'local', baseUrl: '{vendor}/v1' } },
  'provider replay': { options: { path: 'kit/answers.csv' } },
  'provider simulated': { options: { lapse: 0.1 } },
  'provider word-vectors': {},
  'provider wordnet': {},
  'reference categories': {},
  'reference embedding-file': { options: { path: 'kit/vectors.csv' } },
  'reference judgments-file': { options: { path: 'kit/answers.csv', structure: 'anchored' } },
  'reference model': { options: { model: 'other' } },
  'reference rdm-file': { options: { path: 'kit/rdm.csv' } },
  'reference things-spose': { download: 'things/spose_embedding_66d_sorted.txt' },
  'reporter files': {},
  'reporter html': {},
  'sampler active': { options: { count: 120, burnIn: 30, round: 30, dimensions: 2 } },
  'sampler exhaustive': {},
  'sampler file': { options: { path: 'kit/answers.csv' } },
  'sampler random': {},
  'stimuli list': { options: { items: ['lion', { word: 'bat', id: 'bat2', category: 'animal' }] } },
  'stimuli things-128': {},
  'stimuli things-1854': { download: 'things/things_concepts.tsv' },
  'task anchored-triplet': {},
  'task odd-one-out': {},
};
