import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startChaos } from '../chaos/start-chaos.ts';
import { isBuilt } from './fixtures/run-experiment.ts';
import { keyEnv, vendors } from './fixtures/vendors.ts';

/** Models that are one respondent share replies, so they are counted in the store. */
function replies(folder: string): number {
  using db = new DatabaseSync(join(folder, 'runs/stopped/store.sqlite'), { readOnly: true });
  return (db.prepare('SELECT count(*) AS n FROM replies').get() as { n: number }).n;
}

const bin = resolve(import.meta.dirname, '../../packages/cli/bin/kindred.js');
const words = Array.from({ length: 12 }, (_, k) => `thing${k}`);
const names = Object.keys(vendors);

test.skipIf(!isBuilt)(
  'calls under way at Ctrl-C come home, whatever SDK made them, and are not made again (skipped without a build)',
  { timeout: 120_000 },
  async () => {
    const server = await startChaos({ lenient: true, latency: 400 });
    const cwd = await mkdtemp(join(tmpdir(), 'kindred-ctrl-c-'));
    const experiment = {
      experiment: 'stopped',
      seed: 3,
      stimuli: { use: 'list', with: { items: words } },
      task: 'anchored-triplet',
      trials: { use: 'random', with: { count: 60 } },
      models: names.map((name) => ({
        id: name.replace(' ', '-'),
        use: name.split(' ')[0],
        with: vendors[name](server.url),
        limits: { concurrent: 4 },
      })),
    };
    await writeFile(join(cwd, 'stopped.yaml'), JSON.stringify(experiment));
    const asked = () => server.log.filter(({ event }) => event === 'asked').length;
    const run = async (args: readonly string[], interrupt = false) => {
      const env = { ...process.env, [keyEnv]: 'not-a-real-key-17' };
      const child = spawn(process.execPath, [bin, ...args], { cwd, env });
      const ended = new Promise<number | null>((done) => child.on('exit', done));
      const said = Promise.all([text(child.stdout), text(child.stderr)]);
      if (interrupt) {
        while (child.exitCode === null && asked() < 12 * names.length) await pause(10);
        child.kill('SIGINT');
      }
      const [out, err] = await said;
      return { code: await ended, out, err };
    };
    expect(await run(['run', 'stopped.yaml'], true)).toMatchObject({ code: 130 });
    const before = asked();
    expect(before).toBeLessThan(60 * names.length);
    const told = JSON.parse((await run(['status', 'stopped.yaml', '--json'])).out) as {
      models: { failures: Record<string, number> }[];
    };
    expect(told.models.map(({ failures }) => failures)).toEqual(names.map(() => ({})));
    expect(replies(cwd)).toBe(before);
    expect((await run(['run', 'stopped.yaml'])).code).toBe(0);
    expect(replies(cwd)).toBeGreaterThan(before);
    expect(asked()).toBe(replies(cwd));
    await server.close();
  },
);
