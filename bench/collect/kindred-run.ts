import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { experimentOf } from './experiment-of.ts';
import { measured, type Used } from './measured.ts';

const bin = resolve(import.meta.dirname, '../../packages/cli/bin/kindred.js');

/**
 * Plans and asks `trials` trials of each of `models` models of the server with the built command, and
 * checks that every judgment is in its store.
 */
export async function kindredRun(
  url: string,
  models: number,
  trials: number,
): Promise<{ readonly plan: Used; readonly run: Used }> {
  const folder = mkdtempSync(join(tmpdir(), 'kindred-throughput-'));
  const names = Array.from({ length: models }, (_, k) => `model-${k}`);
  writeFileSync(join(folder, 'bench.yaml'), experimentOf('bench', url, trials, names));
  const plan = await measured([bin, 'plan', 'bench.yaml', '--json'], { cwd: folder });
  const run = await measured([bin, 'run', 'bench.yaml', '--json'], { cwd: folder });
  using store = new DatabaseSync(join(folder, 'runs/bench/store.sqlite'), { readOnly: true });
  const { n } = store.prepare('SELECT count(*) AS n FROM judgments WHERE value IS NOT NULL').get()!;
  if (n !== models * trials)
    throw new Error(`${String(n)} of ${models * trials} judgments are kept`);
  rmSync(folder, { recursive: true });
  return { plan, run };
}
