import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomService } from '@kindred/core';
import { expect, test } from 'vitest';
import { kindred } from './fixtures/kindred.ts';

const folder = await mkdtemp(join(tmpdir(), 'kindred-verbs-'));
const here = { cwd: folder };
const models = fileURLToPath(
  new URL('../../../experiments/ingredients-table/models.csv', import.meta.url),
);
const names = ['ant', 'bee', 'cat', 'dog', 'eel', 'fox', 'gnu', 'hen', 'ibis', 'jay'];

// Ten animals on a circle; a triplet is won by the option nearer on it.
async function writeTriplets(): Promise<void> {
  const random = randomService(11);
  const apart = (a: number, b: number) => Math.min(Math.abs(a - b), 10 - Math.abs(a - b));
  const rows = ['head,winner,loser'];
  while (rows.length < 900) {
    const [head, a, b] = [0, 0, 0].map(() => random.integer(10)) as [number, number, number];
    if (head === a || head === b || apart(head, a) === apart(head, b)) continue;
    const [winner, loser] = apart(head, a) < apart(head, b) ? [a, b] : [b, a];
    rows.push([head, winner, loser].map((k) => names[k]).join(','));
  }
  await writeFile(join(folder, 'triplets.csv'), `${rows.join('\n')}\n`);
  const circle = names.map((name, k) => {
    const angle = (2 * Math.PI * k) / 10;
    return [name, Math.cos(angle), Math.sin(angle)].join(',');
  });
  await writeFile(join(folder, 'circle.csv'), `name,x,y\n${circle.toReversed().join('\n')}\n`);
}

test('embed learns what align then finds, matched by name', async () => {
  await writeTriplets();
  const embed = [
    'embed',
    'triplets.csv',
    '--task',
    'anchored-triplet',
    '--use',
    'ckl',
    '--seed',
    '2',
    '--with',
    'dimensions=2,mu=0.05',
    '--out',
    'e.npy',
  ];
  const embedded = await kindred([...embed, '--json'], here);
  expect(embedded.code).toBe(0);
  const document = JSON.parse(embedded.out);
  expect(document).toMatchObject({ items: 10, dimensions: 2, judgments: 899, out: 'e.npy' });
  expect(document.test.accuracy).toBeGreaterThan(0.9);
  expect(JSON.parse(await readFile(join(folder, 'e.json'), 'utf8')).items).toEqual(names);
  const bytes = await readFile(join(folder, 'e.npy'));
  expect((await kindred(embed, here)).out).toContain('10 items × 2 dimensions');
  expect(await readFile(join(folder, 'e.npy'))).toEqual(bytes);

  const metrics = ['--metrics', 'procrustes,cka,rsa', '--with', 'procrustes.dimensions=2'];
  const aligned = await kindred(['align', 'e.npy', 'circle.csv', ...metrics, '--json'], here);
  expect(aligned.code).toBe(0);
  const { scores } = JSON.parse(aligned.out);
  expect(scores.map(({ metric }: { metric: string }) => metric)).toEqual([
    'procrustes',
    'cka',
    'rsa',
  ]);
  for (const score of scores) {
    expect(score.value).toBeGreaterThan(0.85);
    expect(score.null).toMatchObject({ draws: 1000 });
    expect(score.null.p).toBeLessThan(0.01);
    expect(score.interval.low).toBeLessThan(score.value);
  }
  const text = await kindred(['align', 'e.npy', 'circle.csv', ...metrics], here);
  expect(text.out).toContain('procrustes: R² = 1 − disparity');
});

test('rows matched by place are told, the more where one side has names', async () => {
  await writeFile(join(folder, 'bare.csv'), 'x,y\n1,2\n3,4\n5,7\n2,2\n');
  await writeFile(join(folder, 'named.csv'), 'name,x,y\na,1,2\nb,3,4\nc,5,6\nd,2,1\n');
  const align = (one: string, other: string) =>
    kindred(['align', one, other, '--metrics', 'cka', '--json'], here);
  const [bare, half, both] = await Promise.all([
    align('bare.csv', 'bare.csv'),
    align('named.csv', 'bare.csv'),
    align('named.csv', 'named.csv'),
  ]);
  expect(bare.err).toContain('warning: Rows are matched by place: bare.csv has no names.');
  expect(half.err).toContain('bare.csv has no names, though named.csv has them (a, b, c …)');
  expect(JSON.parse(half.out).notes).toHaveLength(1);
  expect(JSON.parse(both.out).notes).toEqual([]);
});

test('matrices of different length without names are refused', async () => {
  await writeFile(join(folder, 'a.csv'), 'x,y\n1,2\n3,4\n5,7\n');
  await writeFile(join(folder, 'b.csv'), 'x,y\n1,2\n3,4\n5,6\n7,8\n');
  const { code, err } = await kindred(['align', 'a.csv', 'b.csv', '--metrics', 'cka'], here);
  expect(code).toBe(1);
  expect(err).toContain('3 rows');
  expect(err).toContain('ALIGN_ROWS');
});

test('an index beyond --n, an empty file and a wrong law are told', async () => {
  await writeFile(join(folder, 'some.txt'), '0 1 2\n1 2 3\n');
  await writeFile(join(folder, 'none.txt'), '');
  const embed = (file: string, ...rest: string[]) =>
    kindred(
      ['embed', file, '--task', 'odd-one-out', '--use', 'spose', '--out', 'x.npy', ...rest],
      here,
    );
  const ended = await Promise.all([
    embed('some.txt', '--n', '3'),
    embed('none.txt'),
    embed('no.txt'),
  ]);
  expect(ended.map(({ code }) => code)).toEqual([1, 1, 1]);
  expect(ended[0].err).toContain('EMBED_ITEMS');
});

test('answers that are nearly even stay so: no objective is below their entropy', async () => {
  const rows = ['shown_1,shown_2,shown_3,value,p_1,p_2,p_3'];
  for (let a = 0; a < 8; a++)
    for (let b = a + 1; b < 8; b++)
      for (let c = b + 1; c < 8; c++)
        rows.push(`${[a, b, c].map((k) => names[k]).join(',')},0,.34,.33,.33`);
  await writeFile(join(folder, 'soft.csv'), rows.join('\n'));
  const embed = ['embed', 'soft.csv', '--task', 'odd-one-out', '--use', 'spose', '--out', 's.npy'];
  const options = 'dimensions=3,lambda=0.00001,holdout=0';
  const { code, err } = await kindred([...embed, '--with', options], here);
  expect([code, err]).toEqual([0, expect.anything()]);
  const { fit } = JSON.parse(await readFile(join(folder, 's.json'), 'utf8'));
  const entropy = -0.34 * Math.log(0.34) - 0.66 * Math.log(0.33);
  expect(fit.objective).toBeGreaterThan(entropy - 1e-6);
  expect(fit.objective).toBeLessThan(Math.log(3) + 0.01);
});

test('analyse explains the published table', async () => {
  const analyse = ['analyse', models, '--outcome', 'procrustes_r2'];
  const { code, out } = await kindred(
    [...analyse, '--use', 'group-test', '--with', 'by=instruction_tuned', '--json'],
    here,
  );
  expect(code).toBe(0);
  const { tables } = JSON.parse(out);
  // scipy 1.17: stats.ttest_ind(r2[tuned], r2[~tuned], equal_var=False) → t 6.161, df 70.26
  expect(tables[0].rows[0]).toMatchObject({ first: 'true', second: 'false', n_first: 44 });
  expect(tables[0].rows[0].t).toBeCloseTo(6.161, 3);
  const wrong = await kindred([...analyse, '--use', 'group-test', '--with', 'bye=x'], here);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain('the command line: unknown option "bye"');
  expect(wrong.err).toContain('did you mean "by"');
  const [unknown, twice] = await Promise.all([
    kindred([...analyse, '--use', 'group-tset', '--json'], here),
    kindred([...analyse, '--use', 'group-test', '--use', 'correlation'], here),
  ]);
  expect(unknown.code).toBe(2);
  expect(JSON.parse(unknown.out).error).toMatchObject({
    code: 'COMPONENT_UNKNOWN',
    problems: [{ file: 'the command line', line: null, column: null }],
  });
  expect(twice.code).toBe(2);
  const nope = await kindred([...analyse, '--use', 'group-test', '--with', 'by=nope'], here);
  expect(nope.err).toMatch(
    /no ingredient "nope" to group by. Ingredients here: (?!.*procrustes_r2)/,
  );
  expect(twice.err).toContain('once');
});

test('an option behind --with without its own is told, another argument too many as such', async () => {
  const analyse = ['analyse', models, '--outcome', 'procrustes_r2'];
  const second = [...analyse, '--use', 'group-test', '--with', 'by=family', 'method=anova'];
  const [more, json] = await Promise.all([
    kindred(second, here),
    kindred([...second.slice(0, -1), 'other.csv', '--json'], here),
  ]);
  expect(more.code).toBe(2);
  expect(more.err).toContain('expected 1, got 2. Every option');
  expect(more.err).toContain('write --with method=anova. [USAGE]');
  expect(JSON.parse(json.out).error).toEqual({
    code: 'USAGE',
    message: 'Too many arguments: expected 1, got 2.',
  });
});

test('a plugin brings a backend that embed may name; its wrong name is told', async () => {
  await writeTriplets();
  const plugin = `import { definePlugin, defineKernel, z, KindredError } from '@kindred/core';
const open = async () => { throw new KindredError('KERNEL_UNAVAILABLE', 'no device of acme'); };
const acme = defineKernel({ name: 'acme', options: z.strictObject({}), create: () => ({ open }) });
export default definePlugin({ name: 'acme', components: [acme] });
`;
  await mkdir(join(folder, 'node_modules/@kindred'), { recursive: true });
  const core = fileURLToPath(new URL('../../core', import.meta.url));
  await symlink(core, join(folder, 'node_modules/@kindred/core'));
  await writeFile(join(folder, 'acme.mjs'), plugin);
  const embed = ['embed', 'triplets.csv', '--task', 'anchored-triplet', '--use', 'ckl'];
  const rest = ['--with', 'dimensions=2', '--out', 'p.npy', '--trust', '--kernels', 'acme,wasm'];
  const found = await kindred([...embed, ...rest, '--plugins', './acme.mjs'], here);
  expect(found.err).toContain('warning: kernels "acme" were passed over: no device of acme');
  expect(found.out).toMatch(/ s on wasm 1/);
  const missing = await kindred([...embed, ...rest, '--plugins', 'acme-none'], here);
  expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('acme-none')]);
});
