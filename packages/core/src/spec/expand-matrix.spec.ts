import { expect, test } from 'vitest';
import { loadExperiment } from './load-experiment.ts';

const models = async (yaml: string) => {
  const text = `experiment: m\nstimuli: s\ntask: t\ntrials: r\nmodels:\n${yaml}`;
  const files = { read: async () => new TextEncoder().encode(text) };
  return (await loadExperiment('/x/m.yaml', { files, cwd: '/x' })).models;
};

test('the product of the lists, as options and ingredients, with ids of its own', async () => {
  const found = await models(`
  - use: word-vectors
    with: { file: g.txt }
    ingredients: { size: "\${matrix.dimensions}", noisy: true }
    matrix: { dimensions: [50, 100], noise: [0, 0.2], ingredients.family: [glove] }`);
  expect(found.map(({ id }) => id)).toEqual([
    'word-vectors-50-0-glove',
    'word-vectors-50-0.2-glove',
    'word-vectors-100-0-glove',
    'word-vectors-100-0.2-glove',
  ]);
  expect(found[1].with).toEqual({ file: 'g.txt', dimensions: 50, noise: 0.2 });
  expect(found[3].ingredients).toEqual({ size: 100, noisy: true, family: 'glove' });
  expect(found[0].places['with.noise']).toMatchObject({ line: 10, column: 38 });
  expect(found[0]).not.toHaveProperty('matrix');
});

test('a key that the model mentions stands where it is mentioned', async () => {
  const found = await models(`
  - id: q-\${matrix.size}
    use: \${matrix.vendor}
    with: { model: "qwen-\${matrix.size}b", keep: "\${other}" }
    matrix: { size: [7, 14], vendor: [ollama] }`);
  expect(found.map(({ id, use }) => [id, use])).toEqual([
    ['q-7', 'ollama'],
    ['q-14', 'ollama'],
  ]);
  expect(found[1].with).toEqual({ model: 'qwen-14b', keep: '${other}', vendor: 'ollama' });
});

test('a text that is only a mention takes the type; ids are fit for files', async () => {
  const found = await models(`
  - id: x
    use: y
    with: { deep: [{ on: "\${matrix.on}" }] }
    matrix: { on: [true, null, "a/b c"] }`);
  expect(found.map((model) => [model.id, model.with])).toEqual([
    ['x-true', { deep: [{ on: true }] }],
    ['x-null', { deep: [{ on: null }] }],
    ['x-a-b-c', { deep: [{ on: 'a/b c' }] }],
  ]);
});
