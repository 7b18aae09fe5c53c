import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kindred } from './fixtures/kindred.ts';
import { smallExperiment } from './fixtures/small-experiment.ts';

const folder = await mkdtemp(join(tmpdir(), 'kindred-broken-'));
await writeFile(join(folder, 'package.json'), '{"type":"module"}');
const core = new URL('../../core/dist/index.js', import.meta.url).href;

async function experiment(name: string, source: string, models = ''): Promise<string> {
  await writeFile(join(folder, `${name}.js`), source);
  const yaml = smallExperiment(60)
    .replace('experiment: small', `experiment: ${name}\nplugins: [./${name}.js]`)
    .replace('embedder:', `${models}embedder:`);
  await writeFile(join(folder, `${name}.yaml`), yaml);
  return `${name}.yaml`;
}

test.concurrent.each([
  ['hangs', 'await new Promise(() => {});', 'ENDED_EARLY'],
  ['quits', 'process.exit(0);', 'ENDED_EARLY'],
  [
    'throws-late',
    "setTimeout(() => { throw new Error('boom'); }, 0); await new Promise((end) => setTimeout(end, 5000));",
    'LATE_ERROR',
  ],
  [
    'rejects-late',
    "void Promise.reject(new Error('boom')); await new Promise((end) => setTimeout(end, 5000));",
    'LATE_ERROR',
  ],
])('a plugin that %s is told and named, and is no success', async (name, source, code) => {
  const file = await experiment(name, source);
  const [check, run] = await Promise.all([
    kindred(['check', file], { cwd: folder }),
    kindred(['run', file, '--json'], { cwd: folder }),
  ]);
  expect([check.code, run.code]).toEqual([1, 1]);
  expect(check.err).toContain(`"./${name}.js"`);
  expect(check.err).not.toContain('bug in kindred');
  expect(JSON.parse(run.out)).toMatchObject({ error: { code } });
});

test('models that gave nothing fail a run whose report is there', async () => {
  const plugin = `
    const core = '${core}';
    const { definePlugin, defineProvider, ProviderError, z } = await import(core);
    const options = z.strictObject({});
    const capabilities = () => ({ deterministic: true });
    const judge = () => { throw new ProviderError('unavailable', 'the service is down.'); };
    const down = defineProvider({ name: 'down', options, capabilities, create: () => ({ kind: 'direct', judge }) });
    const prepare = async (stimuli) => ({
      missing: stimuli.map(({ id }) => ({ id, reason: 'not in its vocabulary' })),
      notes: [],
      fingerprint: 'x',
    });
    const lost = defineProvider({ name: 'lost', options, capabilities, create: () => ({ kind: 'direct', prepare, judge }) });
    export default definePlugin({ name: 'silent', version: '1.0.0', components: [down, lost] });`;
  const file = await experiment('silent', plugin, '  - down\n  - lost\n');
  const { code, out, err } = await kindred(['run', file, '--json'], { cwd: folder });
  expect(code).toBe(1);
  const { incomplete, scores, reports } = JSON.parse(out);
  expect(incomplete).toEqual([
    { model: 'down', reason: 'no call succeeded: the service is down' },
    { model: 'lost', reason: 'it knows none of the 20 concepts: not in its vocabulary' },
  ]);
  expect(scores).toHaveLength(3);
  expect(reports).toHaveLength(1);
  expect(err).toContain('Model "down" gave nothing');
});
