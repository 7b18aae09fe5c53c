import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kindred } from './fixtures/kindred.ts';
import { smallExperiment } from './fixtures/small-experiment.ts';

const folder = await mkdtemp(join(tmpdir(), 'kindred-providers-'));
const here = { cwd: folder };
await writeFile(join(folder, 'package.json'), '{"type":"module"}');
const core = new URL('../../core/dist/index.js', import.meta.url).href;

/** An experiment with a model of a provider whose `answer` is this, beside four sound ones. */
async function experiment(
  name: string,
  answer: string,
  provider = name,
  seconds = 60,
): Promise<string> {
  const plugin = `
    const core = '${core}';
    const { definePlugin, defineProvider, z } = await import(core);
    const broken = defineProvider({
      name: '${provider}',
      options: z.strictObject({}),
      create: () => ({ async answer(prompt, { signal }) { ${answer} } }),
    });
    export default definePlugin({ name: 'plugin-${name}', version: '1.0.0', components: [broken] });`;
  await writeFile(join(folder, `${name}.js`), plugin);
  const model = `  - { id: broken, use: ${provider}, limits: { timeout: 0.2 } }\n`;
  const yaml = smallExperiment(60)
    .replace('experiment: small', `experiment: ${name}\nplugins: [./${name}.js]`)
    .replace('embedder:', `${model}budget: { minutes: ${seconds / 60} }\nembedder:`);
  await writeFile(join(folder, `${name}.yaml`), yaml);
  return `${name}.yaml`;
}

interface Ended {
  readonly responses: readonly { model: string; judgments: number; failures: object }[];
  readonly incomplete: readonly { model: string; reason: string }[];
}

test.concurrent.each([
  ['throws', "throw new TypeError('boom');", /"throws" failed: boom/],
  ['throws-nothing', 'throw undefined;', /"throws-nothing" failed/],
  ['gives-nothing', 'return undefined;', /"gives-nothing" gave a reply without text/],
  ['gives-numbers', 'return { text: 17 };', /"gives-numbers" gave a reply without text/],
  ['gives-books', "return { text: 'x'.repeat(2_000_000) };", /at most 1000000 are kept/],
])('a provider that %s is contained and named', async (name, answer, words) => {
  const file = await experiment(name, answer);
  const { code, out, err } = await kindred(['run', file, '--json'], here);
  expect(code).toBe(1);
  const { responses, incomplete } = JSON.parse(out) as Ended;
  expect(incomplete).toMatchObject([{ model: 'broken' }]);
  expect(incomplete[0].reason).toMatch(words);
  expect(responses.filter(({ judgments }) => judgments === 60)).toHaveLength(4);
  expect(err).not.toContain('    at ');
});

test('a provider that prints leaves the document whole', async () => {
  const file = await experiment(
    'prints',
    "console.log('hello'); process.stdout.write('\\u001b[2Jthere\\n'); return { text: prompt.split(' ').at(-1) };",
  );
  const { out, err } = await kindred(['run', file, '--json'], here);
  expect(JSON.parse(out).responses).toHaveLength(5);
  expect(err).toContain('"./prints.js"');
  expect(err).toContain('hello');
  expect(err).not.toContain('\u001b[2J');
});

test('a provider that takes a built-in’s name stops the run with both names', async () => {
  const file = await experiment('thief', "return { text: '' };", 'simulated');
  const { code, err } = await kindred(['run', file], here);
  expect(code).not.toBe(0);
  expect(err).toContain('simulated');
  expect(err).toContain('plugin-thief');
  expect(err).toContain('@kindred/providers');
});

test(
  'a provider that never answers is given up, and the others go on',
  { timeout: 90_000 },
  async () => {
    const file = await experiment('hangs', 'await new Promise(() => {});', 'hangs', 3);
    const { code, out } = await kindred(['run', file, '--json'], here);
    expect(code).toBe(1);
    const { responses, incomplete } = JSON.parse(out) as Ended;
    expect(incomplete).toMatchObject([{ model: 'broken' }]);
    expect(incomplete[0].reason).toContain('0.2 s');
    expect(responses.filter(({ judgments }) => judgments === 60)).toHaveLength(4);
  },
);
