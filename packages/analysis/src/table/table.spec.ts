import { filesService } from '@kindred/core';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { table } from './table.ts';

const folder = fileURLToPath(new URL('../../../../experiments/ingredients-table', import.meta.url));
const open = async (options: Record<string, unknown>, warnings: string[] = []) => {
  const log = { debug() {}, info() {}, warn: (message: string) => void warnings.push(message) };
  const files = filesService(folder);
  return table.create({ path: 'models.csv', ...options } as never, files as never, log as never);
};
const model = (id: string) => ({ id, use: 'openai', options: {} });

test('reads the published table; unknown cells are null, unknown models are said', async () => {
  const warnings: string[] = [];
  const source = await open({}, warnings);
  expect(await source.read(model('Phi-3-medium-4k-instruct'))).toEqual({
    family: 'Phi',
    parameters_billion: 14,
    instruction_tuned: true,
    post_training_stage: 'instruct',
    architecture: 'decoder-only',
    attention: 'Multi-Head',
    attention_heads: 40,
    kv_heads: null,
    hidden_dim: 5120,
    training_tokens_trillion: null,
    procrustes_r2: 0.469,
  });
  expect(await source.read(model('gpt-9'))).toEqual({});
  expect(warnings).toEqual(['models.csv has no row for the model "gpt-9".']);
});

test('columns choose and type what is read', async () => {
  const source = await open({ id: 'model', columns: { hidden_dim: 'category' } });
  expect(await source.read(model('mamba-2.8b-hf'))).toEqual({ hidden_dim: null });
  expect(await source.read(model('Yi-9B'))).toEqual({ hidden_dim: '6144' });
  await expect(open({ columns: { family: 'number' } })).rejects.toMatchObject({
    code: 'TABLE_BAD_CELL',
  });
  await expect(open({ path: 'nowhere.csv' })).rejects.toMatchObject({ code: 'FILE_MISSING' });
});

test('columns say units and scales, whatever they also say of types', async () => {
  const source = await open({
    columns: {
      parameters_billion: { unit: 'billion parameters', scale: 'log' },
      hidden_dim: { type: 'number', unit: 'units' },
      family: 'category',
    },
  });
  expect(source.columns).toEqual({
    family: {},
    parameters_billion: { unit: 'billion parameters', scale: 'log' },
    hidden_dim: { unit: 'units' },
  });
  expect(await source.read(model('Yi-9B'))).toEqual({
    family: 'Yi',
    parameters_billion: 9,
    hidden_dim: 6144,
  });
  // sha256sum experiments/ingredients-table/models.csv
  expect(source.origin!('Yi-9B')).toEqual({
    provenance: {
      source: 'models.csv',
      sha256: 'de2622654aad6bc48339d0f50418b084c740d79a02af6c9601d5a40096ab43a9',
    },
    notes: [],
  });
  expect(source.origin!('gpt-9')).toBeNull();
  await expect(open({ columns: { family: { unit: 'm' } } })).rejects.toMatchObject({
    code: 'COLUMN_NOT_NUMERIC',
  });
  await expect(open({ columns: { layers: { unit: 'm' } } })).rejects.toMatchObject({
    code: 'TABLE_NO_COLUMN',
  });
});
