import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JudgmentTable } from '@kindred/core';

const script = join(import.meta.dirname, '../peers/ckl.py');

/** Least losses scipy finds for each table, and seconds a start; null without scipy. */
export function scipyFits(
  tables: readonly JudgmentTable[],
  dimensions: number,
  mu: number,
  starts: number,
): readonly { readonly loss: number; readonly seconds: number }[] | null {
  if (spawnSync('python3', ['-c', 'import scipy.optimize']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'kindred-bench-'));
  const files = tables.map(({ stimuli, values, count }, m) => {
    const triplets = Int32Array.from(stimuli);
    for (let row = 0; row < count; row++) {
      if (values[row] === 0) continue;
      triplets[3 * row + 1] = stimuli[3 * row + 2];
      triplets[3 * row + 2] = stimuli[3 * row + 1];
    }
    const file = join(folder, `${m}.i32`);
    writeFileSync(file, triplets);
    return file;
  });
  const args = [tables[0].items.length, dimensions, mu, starts].map(String);
  const { stdout, stderr, status } = spawnSync('python3', [script, ...args, ...files], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
