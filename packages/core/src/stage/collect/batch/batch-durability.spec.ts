import { fork } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../../service/temporary-folder.ts';
import type { BatchStep } from '../../testing/batch-provider.ts';
import { type BatchVendor, startBatchVendor } from '../../../service/fixtures/batch-vendor.ts';

const child = join(import.meta.dirname, '../../testing/slow-batch.ts');
let vendor: BatchVendor;
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  vendor = await startBatchVendor();
  folder = temporaryFolder();
});
afterEach(async () => {
  await vendor[Symbol.asyncDispose]();
  folder.dispose();
});

/** One life of the asking process; killed at a step, where one is given. */
async function live(step: BatchStep | null): Promise<number | null> {
  const running = fork(child, [folder.path, vendor.url, ...(step ? [step] : [])], {
    execArgv: ['--conditions=@kindred/source', '--disable-warning=ExperimentalWarning'],
  });
  running.on('message', () => running.kill('SIGKILL'));
  return new Promise((resolve) => running.on('exit', resolve));
}

function stored(): { replies: number; attempts: number; states: string } {
  using db = new DatabaseSync(join(folder.path, 'store.sqlite'), { readOnly: true });
  const count = (table: string) =>
    Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()!.n);
  const states = db.prepare('SELECT state FROM batches').all();
  return {
    replies: count('replies'),
    attempts: count('attempts'),
    states: states.map(({ state }) => String(state)).join(' '),
  };
}

// What is there after each kill; of 720 results one page of 256 is on disk when half are read, and of
// the 464 left another when all are.
const steps: readonly (readonly [BatchStep, string, number, number])[] = [
  ['submit', 'submitting', 0, 0],
  ['submitted', 'submitting', 1, 0],
  ['poll', 'running', 1, 0],
  ['half', 'running', 1, 256],
  ['fetched', 'running', 1, 512],
];

test(
  'killed at every step in turn, nothing is bought twice and all is collected',
  {
    timeout: 60_000,
  },
  async () => {
    for (const [step, states, batches, replies] of steps) {
      expect(await live(step)).toBeNull();
      expect(stored()).toMatchObject({ states, replies });
      expect(vendor.batches).toHaveLength(batches);
    }
    expect(await live(null)).toBe(0);
    // The vendor's own count is the witness.
    expect(vendor.batches.map(({ items }) => items.length)).toEqual([720]);
    expect(vendor.asked).toEqual([]);
    expect(stored()).toEqual({ states: 'fetched', replies: 720, attempts: 720 });
  },
);
