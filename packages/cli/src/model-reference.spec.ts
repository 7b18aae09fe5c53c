import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { smallExperiment } from './fixtures/small-experiment.ts';
import { runKindred } from './run-kindred.ts';

// Halves of the reference's own judgments are scored while models are compared with it.
test(
  'a model as reference bounds a correlation, with one thread too',
  { timeout: 60_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kindred-reference-'));
    try {
      const file = join(folder, 'x.yaml');
      await writeFile(file, smallExperiment(300).replace('[procrustes]', '[rsa]'));
      const [out, err] = [new PassThrough(), new PassThrough()];
      err.resume();
      const { signal } = new AbortController();
      const input = Readable.from([]);
      const session = { out, err, input, signal, debug: false, plugins: new Set<string>() };
      const args = ['run', file, '--folder', join(folder, 'run'), '--threads', '1', '--json'];
      const ended = runKindred(args, session).finally(() => out.end());
      const said = await text(out);
      expect(await ended).toBe(0);
      const { scores } = JSON.parse(said) as {
        scores: { ceilings: { reliability: { value: { upper: number } | null } } }[];
      };
      expect(scores).toHaveLength(3);
      for (const { ceilings } of scores) {
        expect(ceilings.reliability.value?.upper).toBeGreaterThan(0);
        expect(ceilings.reliability.value?.upper).toBeLessThanOrEqual(1);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
