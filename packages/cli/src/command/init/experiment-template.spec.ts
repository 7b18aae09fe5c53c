import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kindred } from '../../fixtures/kindred.ts';
import { experimentTemplate } from './experiment-template.ts';

test.each(['anchored-triplet', 'odd-one-out'] as const)(
  'what init writes for %s runs as it is',
  async (task) => {
    const folder = await mkdtemp(join(tmpdir(), 'kindred-init-'));
    const file = join(folder, 'experiment.yaml');
    await writeFile(file, experimentTemplate({ experiment: 'mine', task, dimensions: 1 }, null));
    const { code, out, err } = await kindred(['run', file, '--json'], { cwd: folder });
    expect(err).not.toContain('error');
    expect(code).toBe(0);
    expect(JSON.parse(out).scores).toHaveLength(2);
  },
);
