import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { startChaos } from '../chaos/start-chaos.ts';
import { isBuilt } from './fixtures/run-experiment.ts';

const bin = resolve(import.meta.dirname, '../../packages/cli/bin/kindred.js');
const words = Array.from({ length: 40 }, (_, k) => `thing${k}`);
const trials = 6000;

/** Whether this machine lets us mount a small disk of our own. */
function canMount(): boolean {
  try {
    const mount = 'mount -t tmpfs -o size=1m tmpfs /mnt';
    execFileSync('unshare', ['-rm', 'sh', '-c', mount], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!isBuilt || !canMount())(
  'a full disk ends a run by name, keeps every reply it counted, and with room the run goes on (skipped without a build, or where unshare may not mount)',
  { timeout: 120_000 },
  async () => {
    const server = await startChaos({ lenient: true });
    const folder = await mkdtemp(join(tmpdir(), 'kindred-full-'));
    const disk = await mkdtemp(join(tmpdir(), 'kindred-disk-'));
    const experiment = {
      experiment: 'full',
      seed: 3,
      stimuli: { use: 'list', with: { items: words } },
      task: 'anchored-triplet',
      trials: { use: 'random', with: { count: trials } },
      models: [
        { id: 'm', use: 'openai-compatible', with: { model: 'm', baseUrl: `${server.url}/v1` } },
      ],
    };
    await writeFile(join(folder, 'full.yaml'), JSON.stringify(experiment));
    const run = `"${process.execPath}" "${bin}" run full.yaml`;
    const script = `
      mount -t tmpfs -o size=2500k tmpfs "${disk}" && cd "${disk}" && cp "${folder}/full.yaml" . || exit 9
      ${run} >"${folder}/out1" 2>"${folder}/err1"; echo $? >"${folder}/code1"
      mount -o remount,size=200m "${disk}"
      "${process.execPath}" "${bin}" status runs/full --json >"${folder}/status" 2>&1
      ${run} >"${folder}/out2" 2>"${folder}/err2"; echo $? >"${folder}/code2"
      cp runs/full/store.sqlite "${folder}/"`;
    await new Promise<void>((ended, failed) => {
      execFile('unshare', ['-rm', 'sh', '-c', script], (error) =>
        error ? failed(error) : ended(),
      );
    });
    await server.close();
    const text = (name: string) => readFile(join(folder, name), 'utf8');
    expect((await text('code1')).trim()).toBe('1');
    const first = await text('err1');
    expect(first).toContain('STORE_DISK_FULL');
    expect(first).not.toMatch(/\n {4}at /);
    expect([(await text('code2')).trim(), await text('err2')]).toMatchObject([
      '0',
      expect.any(String),
    ]);
    const { models } = JSON.parse(await text('status')) as { models: { answered: number }[] };
    const before = models[0].answered;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(trials);
    using db = new DatabaseSync(join(folder, 'store.sqlite'), { readOnly: true });
    const { n } = db.prepare('SELECT count(*) AS n FROM replies').get() as { n: number };
    expect(n).toBe(trials);
    // Paid for twice at most what was in flight, or came in the commit that failed.
    const paid = server.log.filter(({ event }) => event === 'sent').length;
    expect(paid - trials).toBeLessThan(400);
  },
);
