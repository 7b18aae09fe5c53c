import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kindred } from './fixtures/kindred.ts';
import { smallExperiment } from './fixtures/small-experiment.ts';

test('Ctrl-C keeps every answer and the same command goes on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kindred-int-'));
  await writeFile(join(folder, 'small.yaml'), smallExperiment(3000));
  let sent = false;
  const first = await kindred(['run', 'small.yaml', '--json', '--json-events'], {
    cwd: folder,
    onError: (text, child) => {
      if (sent || !text.includes('"type":"collection"')) return;
      sent = true;
      child.kill('SIGINT');
    },
  });
  expect(first.code).toBe(130);
  expect(JSON.parse(first.out)).toMatchObject({ error: { code: 'INTERRUPTED' } });
  expect(first.err).toContain('the same command goes on');
  // Simulations are no calls.
  expect(first.err).not.toContain('under way');

  const plan = await kindred(['plan', 'small.yaml', '--json'], { cwd: folder });
  const { models } = JSON.parse(plan.out);
  expect(models[0].answered).toBeGreaterThan(0);
  expect(models[3].answered).toBeLessThan(3000);

  const second = await kindred(['run', 'small.yaml', '--json'], { cwd: folder });
  expect(second.code).toBe(0);
  const { responses } = JSON.parse(second.out);
  expect(responses).toHaveLength(4);
  for (const { trials, replies, judgments } of responses) {
    expect([trials, replies, judgments]).toEqual([3000, 3000, 3000]);
  }
});
