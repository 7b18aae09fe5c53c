import { parseNpy, randomService } from '@kindred/core';
import type { RunRecord } from '@kindred/core';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { sampleRun } from '../fixtures/sample-run.ts';
import { csvText } from './csv-text.ts';
import { filesReport } from './files-report.ts';
import { judgmentsCsv } from './judgments-csv.ts';
import { drawSvg } from '../chart/draw-svg.ts';
import { safeNames } from './safe-names.ts';

const parseCsv = (content: string | Uint8Array | undefined) =>
  parse(String(content), { columns: true }) as Record<string, string>[];

const write = async (run: RunRecord, most = 200) => {
  const files = new Map<string, string | Uint8Array>();
  const reporter = await filesReport.create({ judgments: true, figures: most } as never);
  await reporter.report(run, {
    async write(path, content) {
      if (typeof content === 'string' || content instanceof Uint8Array) files.set(path, content);
      else files.set(path, (await Array.fromAsync(content)).join(''));
    },
  });
  return files;
};

test('writes every file below its folder, whatever the models are called', async () => {
  const run = sampleRun({ models: 8, items: 16, hostile: true });
  const files = await write(run);
  const paths = [...files.keys()];
  expect(paths).toEqual(
    expect.arrayContaining(['scores.csv', 'scores.json', 'responses.json', 'judgments.csv']),
  );
  expect(paths.filter((path) => path.endsWith('.npy'))).toHaveLength(8);
  expect(
    paths.filter((path) => !/^[\w.-]+(\/[\w.-]+)?$/.test(path) || path.includes('..')),
  ).toEqual([]);
  expect(JSON.parse(String(files.get('scores.json'))).scores).toHaveLength(16);
  const npy = paths.find((path) => path.endsWith('.npy'))!;
  const { shape, values } = parseNpy(files.get(npy) as Uint8Array);
  expect(shape).toEqual([16, 10]);
  expect(values[3]).toBe(run.embeddings[0].embedding.values[3]);
});

test('figures come as SVG, PNG, numbers and spec, and the index says what was left out', async () => {
  const run = sampleRun({ models: 3, items: 16, hostile: false });
  const files = await write(run, 6);
  const index = parseCsv(files.get('figures/index.csv'));
  const drawn = index.filter(({ figure }) => figure !== '');
  expect(drawn).toHaveLength(6);
  expect(index.length).toBeGreaterThan(20);
  expect(index.slice(6).every(({ left_out }) => left_out.includes('6 figures'))).toBe(true);
  for (const { figure } of drawn) {
    expect(String(files.get(`figures/${figure}.svg`))).toMatch(/^<svg [^]*<\/svg>$/);
    const png = files.get(`figures/${figure}.png`) as Uint8Array;
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
    expect(parseCsv(files.get(`figures/${figure}.csv`)).length).toBeGreaterThan(0);
    const spec = JSON.parse(String(files.get(`figures/${figure}.vl.json`)));
    expect(spec.data.values.length).toBeGreaterThan(0);
    expect(JSON.stringify(spec)).not.toContain('var(--');
  }
  expect([...(await write(run, 0)).keys()].filter((path) => /\.(svg|png)$/.test(path))).toEqual([]);
  expect(files.get('references.bib')).toBe(
    '@article{gower1975,\n  author = {Gower, J. C.},\n  title = {Generalized {Procrustes} analysis, and more},\n  year = {1975}\n}\n',
  );
  expect(files.get('methods.txt')).toContain('seed 7');
});

test('a metric without one score has no figure, and the index says why', async () => {
  const run = sampleRun({ models: 3, items: 16, hostile: false });
  const score = { value: null, reason: 'one concept' };
  const scores = run.scores.map((one) => (one.metric === 'cka' ? { ...one, score } : one));
  const files = await write({ ...run, scores, embeddings: [], analyses: [] });
  const index = parseCsv(files.get('figures/index.csv'));
  const of = (metric: string) =>
    index.filter(({ caption }) => caption.startsWith(`Ranking by ${metric}`));
  expect(of('procrustes').every(({ figure }) => figure !== '')).toBe(true);
  expect(of('cka').map(({ left_out }) => left_out)).toEqual([
    'left out: no score is defined: one concept (2 models)',
    'left out: no score is defined: one concept (1 model)',
  ]);
});

test('the numbers beside a figure are those of the run', async () => {
  const run = sampleRun({ models: 3, items: 16, hostile: false });
  const files = await write(run);
  const [best] = parseCsv(files.get('figures/ranking--procrustes--human--ckl.csv'));
  const score = run.scores[0];
  expect(best).toMatchObject({
    model: score.model,
    score: String(score.score.value),
    nullLow: String(score.nulls.items.value!.low),
    ceilingHigh: String(score.ceilings.procedure.value!.upper),
  });
  const cells = parseCsv(files.get('figures/rdm--human--reference.csv'));
  expect(cells).toHaveLength(16 * 16);
  expect(cells[0]).toMatchObject({ dissimilarity: '', percentile: '' });
  expect(cells[1].dissimilarity).toBe(cells[16].dissimilarity);
  const spec = JSON.parse(String(files.get('figures/rdm--human--reference.vl.json')));
  const drawn = await drawSvg(spec);
  const marks = /<path [^>]*fill="(?:rgb\([^"]+\)|#[0-9a-f]{6})"/g;
  expect(drawn.match(marks)).toHaveLength(16 * 15);
});

test('tables of replies, fits and scores hold what the run knows, in all three formats', async () => {
  const run = sampleRun({ models: 3, items: 16, hostile: false });
  const files = await write(run, 0);
  expect(parseCsv(files.get('responses.csv'))[0]).toMatchObject({
    model: run.responses[0].model,
    null_several: '240',
    first_share: '0.518',
    order_consistency: '',
    usd: '12.5',
  });
  const fits = parseCsv(files.get('fits.csv'));
  expect(fits).toHaveLength(2);
  expect(fits[1]).toMatchObject({ embedder: 'ckl', test_judgments: '2800', stopped: 'validation' });
  for (const [name, rows] of Object.entries({ responses: 3, fits: 2, scores: 6 })) {
    const bytes = new Uint8Array(files.get(`${name}.parquet`) as Uint8Array);
    expect(await parquetReadObjects({ file: bytes.buffer })).toHaveLength(rows);
    expect(String(files.get(`${name}.tex`))).toContain('\\bottomrule');
  }
  expect(String(files.get('responses.tex'))).toContain(
    '\\item {}--: no trial was asked in more than one order',
  );
});

test('no cell starts a formula, and numbers stay numbers', () => {
  const text = csvText([['=1+1', '+a', '-b', '@c', '\tx', 'a"b,c', -0.5, null, true]]);
  expect(text).toBe(`'=1+1,'+a,'-b,'@c,'\tx,"a""b,c",-0.5,,true\n`);
});

test('judgments are streamed, a null value is an empty cell', async () => {
  const run = sampleRun({ models: 2, items: 4, hostile: false });
  const lines = (await Array.fromAsync(judgmentsCsv(run))).join('').trim().split('\n');
  expect(lines[0]).toBe(
    'trial,model,participant,repeat,session,position,order_known,shown_1,shown_2,shown_3,value,weight',
  );
  expect(lines).toHaveLength(4);
  expect(lines[1]).toBe(
    `t1,glove-100,,0,,,true,c0,c1,"'=HYPERLINK(""http://evil.test"",""x"")",0,1`,
  );
  expect(lines[3]).toMatch(/,,1$/);
});

test('names of files are safe and distinct', () => {
  const nameOf = safeNames();
  const random = randomService(1);
  const names = ['../../etc/passwd', '..', '', 'a/b', 'a:b', 'A_B', 'x'.repeat(300)].map(nameOf);
  expect(names.slice(0, 6)).toEqual(['__.._etc_passwd', '_', '_-2', 'a_b', 'a_b-2', 'A_B-3']);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  const wild = Array.from({ length: 200 }, () =>
    nameOf(String.fromCodePoint(...Array.from({ length: 5 }, () => random.integer(0xd000)))),
  );
  expect(wild.every((name) => /^[\w-][\w.-]{0,85}$/.test(name))).toBe(true);
});
