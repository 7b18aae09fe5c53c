import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type { Score } from '@kindred/core';
import { runKindred } from './run-kindred.ts';

const experiments = new URL('../../../experiments/', import.meta.url);
const study = fileURLToPath(new URL('shared-trials-2407.01067.yaml', experiments));
const there = existsSync(join(process.env['KINDRED_DATA_DIR'] ?? '', 'llm/2171trials_GPT_4.txt'));
const folder = await mkdtemp(join(tmpdir(), 'kindred-shared-trials-'));
afterAll(() => rm(folder, { recursive: true }));

async function kindred(...args: string[]): Promise<number> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  out.resume();
  err.resume();
  const { signal } = new AbortController();
  const plugins = new Set<string>();
  return runKindred(args, { out, err, input: Readable.from([]), signal, debug: false, plugins });
}

// python3 packages/cli/src/fixtures/shared-trials.py $KINDRED_DATA_DIR/llm
const figures = [
  ['gpt-4', 'people', 0.4573929064947029, 0.1860321966683004, '.4574      .186'],
  ['chatgpt-3.5', 'people', 0.3473053892215569, 0.02037424592903572, '.3473      .020'],
  ['chatgpt-3.5', 'by-gpt-4', 0.5624136342699217, 0.3432223360133697, '.5624      .343'],
] as const;

test.skipIf(!there)(
  'agreement and κ of models and people on the same trials are numpy’s (skipped without KINDRED_DATA_DIR)',
  { timeout: 300_000 },
  async () => {
    expect(await kindred('run', study, '--folder', folder)).toBe(0);
    const scores = JSON.parse(await readFile(join(folder, 'scores.json'), 'utf8')) as Score[];
    // Nobody is compared with itself.
    expect(scores).toHaveLength(6);
    const comment = (await readFile(study, 'utf8')).split('experiment:')[0];
    for (const [model, reference, agreement, kappa, as] of figures) {
      const find = (metric: string) =>
        scores.find(
          (one) => one.model === model && one.reference === reference && one.metric === metric,
        )!;
      expect(find('agreement').score.value).toBeCloseTo(agreement, 12);
      expect(find('choice-agreement').score.value).toBeCloseTo(kappa, 12);
      for (const metric of ['agreement', 'choice-agreement']) {
        const { value } = find(metric).intervals.fixed;
        expect(value!.low).toBeLessThan(find(metric).score.value!);
        expect(value!.high).toBeGreaterThan(find(metric).score.value!);
      }
      expect(comment).toContain(as);
    }
    const plain = scores.find(({ metric }) => metric === 'agreement')!;
    expect(plain.explained.reason).toBe('No trial of the reference was answered more than once.');
  },
);
