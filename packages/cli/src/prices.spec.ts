import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kindred } from './fixtures/kindred.ts';
import { smallExperiment } from './fixtures/small-experiment.ts';

const folder = await mkdtemp(join(tmpdir(), 'kindred-prices-'));
// Nobody is asked here, so that the key is never sent.
const here = { cwd: folder, env: { ...process.env, OPENAI_API_KEY: 'not-a-key' } };

/** An experiment with one more model, of OpenAI's, under a budget of a dollar. */
async function experiment(name: string, model: string): Promise<string> {
  const line = `  - { id: asked, use: openai, with: { model: ${model} } }\nbudget: { usd: 1 }\n`;
  const yaml = smallExperiment(60)
    .replace('experiment: small', `experiment: ${name}`)
    .replace('embedder:', `${line}embedder:`);
  await writeFile(join(folder, `${name}.yaml`), yaml);
  return `${name}.yaml`;
}

test('a plan shows a bundled price with the day it was read and where to check it', async () => {
  const { code, out } = await kindred(['plan', await experiment('known', 'gpt-4o-mini')], here);
  expect(code).toBe(0);
  expect(out).toContain('0.15 in, 0.6 out a million tokens (bundled, read 2026-10-03; check');
  expect(out).not.toContain('is not known, so no run');
});

test('a model whose price is not known: the plan warns, and a run under a budget of dollars asks nobody', async () => {
  const file = await experiment('unknown', 'gpt-of-tomorrow');
  const planned = await kindred(['plan', file], here);
  expect(planned.code).toBe(0);
  expect(planned.out).toContain('not known: write "price: { input, output }" on the model');
  expect(planned.out).toContain('The price of asked is not known');

  const { code, out, err } = await kindred(['run', file], here);
  expect(code).not.toBe(0);
  expect(out + err).toContain('Add "price" to it, or take "usd" from the budget');
  expect(out + err).toContain('unknown.yaml');
});
