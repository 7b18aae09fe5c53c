import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kindred } from './fixtures/kindred.ts';

const folder = await mkdtemp(join(tmpdir(), 'kindred-power-'));
const here = { cwd: folder };
const names = [
  'ant',
  'bee',
  'cat',
  'dog',
  'eel',
  'fox',
  'gnu',
  'hen',
  'ibis',
  'jay',
  'kid',
  'lark',
];

const experiment = (trials: string) => `experiment: power
seed: 3
stimuli: { use: list, with: { items: [${names.join(', ')}] } }
task: anchored-triplet
trials: ${trials}
models: [{ use: simulated, with: { dimensions: 2 } }]
references: [{ id: line, use: embedding-file, with: { path: line.csv } }]
embedder: { use: ckl, with: { dimensions: 2 } }
metrics: [procrustes]
kernels: [js]
`;

test('more trials tell two simulated models apart; the plan’s own number is simulated on request', async () => {
  const places = names.map((name, k) => `${name},${k},${(k % 4) * 3}`).join('\n');
  await writeFile(join(folder, 'line.csv'), `id,x,y\n${places}\n`);
  await writeFile(join(folder, 'e.yaml'), experiment('{ use: random, with: { count: 150 } }'));
  const flags = ['--simulations', '6', '--apart', '0,0.5', '--lapse', '0', '--json'];

  const { code, out } = await kindred(['power', 'e.yaml', '--budgets', '40,600', ...flags], here);
  expect(code).toBe(0);
  const { power } = JSON.parse(out);
  expect(power.map((row: { trials: number }) => row.trials)).toEqual([40, 600]);
  const [few, many] = power;
  expect(many.nearer.mean).toBeGreaterThan(many.farther.mean);
  expect(many.apart.value.share).toBe(1);
  expect(many.apart.value.share).toBeGreaterThanOrEqual(few.apart.value.share);
  expect(many.nearer.deviation).toBeLessThan(few.nearer.deviation);
  // The same seed simulates the same runs.
  const again = await kindred(['power', 'e.yaml', '--budgets', '40,600', ...flags], here);
  expect(again.out).toBe(out);

  const plan = JSON.parse((await kindred(['plan', 'e.yaml', '--simulate', ...flags], here)).out);
  expect(plan.power.map((row: { trials: number }) => row.trials)).toEqual([150]);
  const told = await kindred(['plan', 'e.yaml', '--simulate', ...flags.slice(0, -1)], here);
  expect(told.out).toContain('told apart');
});

test('bad flags, and experiments that cannot be simulated, are told', async () => {
  const swapped = await kindred(['power', 'e.yaml', '--apart', '0.4,0.1'], here);
  expect(swapped).toMatchObject({ code: 2 });
  expect(swapped.err).toContain('nearer');
  const text = experiment('{ use: random, with: { count: 150 } }')
    .replace(/^references.*\n/m, '')
    .replace(/^metrics.*\n/m, '');
  await writeFile(join(folder, 'bare.yaml'), text);
  const bare = await kindred(['power', 'bare.yaml'], here);
  expect(bare.code).not.toBe(0);
  expect(bare.err).toContain('POWER_NO_REFERENCE');
  const planned = await kindred(['plan', 'bare.yaml', '--simulate'], here);
  expect(planned).toMatchObject({ code: bare.code, err: bare.err });
  expect(planned.out).toContain('trials');
});
