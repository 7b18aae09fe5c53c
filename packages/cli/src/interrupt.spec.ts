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

/** Eight respondents, whose scores a mixed model explains in a moment or in minutes. */
const grouped = (bootstraps: number): string => `
experiment: grouped
seed: 3
stimuli: { use: list, with: { items: [ant, bee, cat, dog, elk, fox, gnu, hen, ibis, jay] } }
task: anchored-triplet
trials: { use: random, with: { count: 100 } }
models:
  - id: "respondent-\${matrix.lapse}-\${matrix.dimensions}"
    use: simulated
    matrix: { lapse: [0, 0.2, 0.4, 0.6], dimensions: [2, 3] }
    ingredients: { kind: "lapse \${matrix.lapse}" }
embedder: { use: ckl, with: { dimensions: 2 } }
references: [{ id: sure, use: model, with: { model: respondent-0-2 } }]
metrics: [procrustes]
analyses:
  - id: by-kind
    use: mixed-model
    with: { formula: "score ~ 1 + (1 | kind)", interval: bootstrap, bootstraps: ${bootstraps} }
inference: { permutations: 50, bootstraps: 0, responders: 0, ceiling: false }
`;

test.for(['SIGINT', 'SIGTERM'] as const)(
  '%s is heard while an analysis computes, and nothing is done again',
  async (kill) => {
    const folder = await mkdtemp(join(tmpdir(), 'kindred-int-'));
    await writeFile(join(folder, 'grouped.yaml'), grouped(100_000));
    let sent = 0;
    const first = await kindred(['run', 'grouped.yaml', '--json', '--json-events'], {
      cwd: folder,
      onError: (text, child) => {
        if (sent > 0 || !text.includes('"stage":"analyse","label":"by-kind"')) return;
        sent = performance.now();
        child.kill(kill);
      },
    });
    // Less than a second of computing; the whole bootstrap takes a minute of it.
    expect(performance.now() - sent).toBeLessThan(15_000);
    expect(first.code).toBe(130);
    expect(JSON.parse(first.out)).toMatchObject({ error: { code: 'INTERRUPTED' } });
    expect(first.err).not.toContain('under way');

    await writeFile(join(folder, 'grouped.yaml'), grouped(100));
    const second = await kindred(['run', 'grouped.yaml', '--json', '--json-events'], {
      cwd: folder,
    });
    expect(second.code).toBe(0);
    const ends = second.err
      .split('\n')
      .filter((line) => line.includes('"type":"stage-end"'))
      .map((line) => JSON.parse(line) as { stage: string; reused: number });
    const reused = Object.fromEntries(ends.map((end) => [end.stage, end.reused]));
    expect(reused).toMatchObject({ collect: 800, embed: 8, align: 7 });
  },
);
