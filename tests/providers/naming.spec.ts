import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Embedding } from '@kindred/core';
import { expect, test } from 'vitest';
import { startNamingServer } from './fixtures/naming-server.ts';
import { isBuilt, runExperiment, type Ran } from './fixtures/run-experiment.ts';
import { keyEnv, vendors } from './fixtures/vendors.ts';

const words = ['ant', 'bee', 'cat', 'dog', 'elk', 'fox', 'gnu', 'hen', 'ibis', 'jay'];

/** Six dimensions; the k-th word has most of the k-th, but the last is `last`'s. */
async function matrixFile(last: string, path?: string): Promise<string> {
  const file = path ?? join(await mkdtemp(join(tmpdir(), 'kindred-naming-')), 'matrix.csv');
  const rows = words.map((word, row) =>
    [word, ...Array.from({ length: 6 }, (_, k) => top(word, row, k) + ((row + k) % 5) / 10)].join(
      ',',
    ),
  );
  await writeFile(file, rows.join('\n'));
  return file;

  function top(word: string, row: number, k: number): number {
    return (k === 5 ? word === last : row === k) ? 3 : 0;
  }
}

const models = (matrix: string) => [
  { id: 'net', use: 'features', with: { matrix, as: 'embedding', kernel: 'dot' } },
];
const namer = (url: string, more: object = {}) => ({
  naming: { use: 'openai', id: 'gpt', with: vendors['openai'](url), top: 3, bottom: 2, ...more },
});
async function namesOf(ran: Ran) {
  const files = await ran.files();
  const { perDimension } = JSON.parse(
    files.get('vendors/embeddings/net.json')!.toString(),
  ) as Embedding;
  return perDimension.map(({ named }) => named);
}
const options = { timeout: 300_000 };

test.skipIf(!isBuilt)(
  'names stand in every output, whatever is said, and no dimension is asked about twice (skipped without a build)',
  options,
  async () => {
    const said: Record<string, string> = {
      ant: '<script>alert(1)</script>',
      bee: 'x'.repeat(10_000),
      cat: '',
      dog: '\n\nfarm\u202e\u0007 animals\r\nBecause they live there.',
      elk: 'I’m sorry, I can’t help with that.',
      fox: '=cmd()',
      jay: 'birds',
    };
    await using server = await startNamingServer((word) => said[word]);
    const matrix = await matrixFile('fox');
    const ran = await runExperiment(models(matrix), { more: namer(server.url) });
    expect(ran).toMatchObject({ code: 0 });
    expect(server.asked.toSorted()).toEqual(words.slice(0, 6));
    const names = await namesOf(ran);
    expect(
      names.map((named) => [named!.by, named!.reason, named!.name].join(' ')).toSorted(),
    ).toEqual([
      'gpt named <script>alert(1)</script>',
      'gpt named =cmd()',
      'gpt named farm animals',
      'gpt none ',
      'gpt refusal ',
      'gpt too-long ',
    ]);
    const files = await ran.files();
    const page = files.get('vendors/report/index.html')!.toString();
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).not.toContain('<script>alert(1)');
    expect(page).toMatch(/farm animals<\/bdi>\s*<span class="soft">named by <bdi>gpt/);
    const sheet = [...files].find(([path]) => path.endsWith('dimensions.csv'))![1].toString();
    expect(sheet).toContain('farm animals,gpt');
    expect(sheet).not.toMatch(/,=cmd/);
    const again = await ran.again();
    expect(again.code).toBe(0);
    expect(await namesOf(again)).toEqual(names);
    expect(server.asked).toHaveLength(6);
    // One dimension has another upper end now; the others' ends are as they were.
    await matrixFile('jay', matrix);
    const changed = await namesOf(await ran.again());
    expect(server.asked.slice(6)).toEqual(['jay']);
    expect(changed.map((named) => named!.name)).toContain('birds');
  },
);

test.skipIf(!isBuilt)(
  'the budget of a run binds naming too, and the next run goes on (skipped without a build)',
  options,
  async () => {
    await using server = await startNamingServer((word) => `like ${word}`);
    const more = { ...namer(server.url), budget: { calls: 4 } };
    const ran = await runExperiment(models(await matrixFile('fox')), { more });
    expect(server.asked).toHaveLength(4);
    expect(ran.out + ran.err).toContain(
      'stopped: the budget of 4 calls is used. 2 dimensions have no name',
    );
    expect((await namesOf(ran)).filter((named) => named === undefined)).toHaveLength(2);
    const again = await ran.again();
    expect(server.asked.toSorted()).toEqual(words.slice(0, 6));
    expect((await namesOf(again)).every((named) => named?.name?.startsWith('like '))).toBe(true);
  },
);

test.skipIf(!isBuilt)(
  'a run that is killed while it names keeps what was said (skipped without a build)',
  options,
  async () => {
    const calls: { stop: () => void } = { stop: () => {} };
    await using server = await startNamingServer((word, call) => {
      if (call === 4) calls.stop();
      return `like ${word}`;
    });
    const cwd = await mkdtemp(join(tmpdir(), 'kindred-naming-'));
    const experiment = {
      experiment: 'killed',
      stimuli: { use: 'list', with: { items: words } },
      task: 'anchored-triplet',
      trials: { use: 'random', with: { count: 10 } },
      models: models(await matrixFile('fox')),
      ...namer(server.url, { limits: { concurrent: 1 } }),
      reporters: [],
    };
    await writeFile(join(cwd, 'killed.yaml'), JSON.stringify(experiment));
    const bin = resolve(import.meta.dirname, '../../packages/cli/bin/kindred.js');
    const run = async () => {
      const env = { ...process.env, [keyEnv]: 'not-a-real-key-17' };
      const child = spawn(process.execPath, [bin, 'run', 'killed.yaml'], {
        cwd,
        env,
        stdio: 'ignore',
      });
      calls.stop = () => child.kill('SIGKILL');
      return (await once(child, 'exit')) as [number | null, string | null];
    };
    expect(await run()).toEqual([null, 'SIGKILL']);
    expect(server.asked).toHaveLength(4);
    calls.stop = () => {};
    expect((await run())[0]).toBe(0);
    // The three that came home are not asked again; the fourth had nobody to hear the answer.
    expect(server.asked).toHaveLength(7);
    expect(new Set(server.asked).size).toBe(6);
  },
);
