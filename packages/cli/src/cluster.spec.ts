import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { smallExperiment } from './fixtures/small-experiment.ts';

const root = resolve(import.meta.dirname, '../../..');
const page = await readFile(join(root, 'docs/cluster.md'), 'utf8');
const trials = 60;

/** A folder with what the page shows, an experiment, and kindred on the path. */
async function cluster(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kindred-cluster-'));
  for (const [, name, text] of page.matchAll(/<!-- file: (\S+) -->\n\n```sh\n([^]*?)```/g)) {
    await writeFile(join(folder, name), text);
  }
  await writeFile(join(folder, 'experiment.yaml'), smallExperiment(trials));
  const models = ['0', '0.1', '0.3', '0.6'].map((lapse) => `respondent-${lapse}\n`);
  await writeFile(join(folder, 'models.txt'), models.join(''));
  const main = join(root, 'packages/cli/src/main.ts');
  const shim = `#!/bin/sh\nexec "${process.execPath}" --conditions=@kindred/source "${main}" "$@"\n`;
  await writeFile(join(folder, 'kindred'), shim);
  await chmod(join(folder, 'kindred'), 0o755);
  return folder;
}

/** As Slurm runs a script: by bash, in the folder it was submitted from. */
async function job(folder: string, script: string, task?: number): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)('bash', [script], {
    cwd: folder,
    env: {
      ...process.env,
      PATH: `${folder}:${process.env['PATH']}`,
      ...(task === undefined ? {} : { SLURM_ARRAY_TASK_ID: String(task) }),
    },
  });
  return stdout + stderr;
}

function calls(folder: string, run: string): number {
  using db = new DatabaseSync(join(folder, 'runs', run, 'store.sqlite'), { readOnly: true });
  return Number(db.prepare('SELECT count(*) AS n FROM attempts').get()!['n']);
}

test('the shares of the page ask everything once, and the run after the merge asks nothing', async () => {
  const folder = await cluster();
  const tasks = await Promise.all([1, 2, 3].map((task) => job(folder, 'shares.sbatch', task)));
  expect(tasks[1]).toContain('share 2 of 3');
  const bought = [1, 2, 3].map((task) => calls(folder, `share-${task}`));
  expect(Math.min(...bought)).toBeGreaterThan(0);
  expect(bought.reduce((sum, count) => sum + count, 0)).toBe(4 * trials);
  const said = await job(folder, 'together.sbatch');
  expect(said).toMatch(new RegExp(`collect: .* s, ${4 * trials} reused`));
  expect(said).toContain('report: ');
  expect(calls(folder, 'experiment')).toBe(4 * trials);
}, 60_000);

test('a job a model asks that model alone', async () => {
  const folder = await cluster();
  await job(folder, 'models.sbatch', 3);
  expect(calls(folder, 'model-respondent-0.3')).toBe(trials);
}, 60_000);
