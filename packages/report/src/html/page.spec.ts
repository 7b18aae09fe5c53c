import type { Frame, ResultFigure } from '@kindred/core';
import { expect, test } from 'vitest';
import { hostileWords } from '../fixtures/hostile-words.ts';
import { sampleRun } from '../fixtures/sample-run.ts';
import { unclosedTags } from '../fixtures/unclosed-tags.ts';
import { page } from './page.ts';
import { script } from './script.ts';

const hostile = page(sampleRun({ models: 8, items: 128, hostile: true }));

test('nothing a stranger wrote becomes markup', async () => {
  const whole = await hostile;
  expect(unclosedTags(whole)).toEqual([]);
  expect(whole.match(/<script/gi)).toHaveLength(1);
  const text = whole.replace(`<script>${script}</script>`, '');
  expect(text).not.toMatch(/<script|<b |<img|onerror=alert\(2\)>/i);
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(text).not.toContain(hostileWords.quotes);
  // oxlint-disable-next-line no-control-regex
  expect(text).not.toMatch(/[\u0000-\u0008\u202a-\u202e\ud800-\udfff]/);
  expect(text).not.toContain('very long reply '.repeat(300));
  for (const [, attributes] of text.matchAll(/<[a-z]+((?:"[^"]*"|[^"<>])*)>/g)) {
    expect(attributes.replace(/"[^"]*"/g, '')).not.toMatch(/\son[a-z]+=/);
  }
});

test('loads nothing: every address is a fragment or a picture inside the page', async () => {
  const text = await hostile;
  const tags = text.match(/<[a-z]+(?:"[^"]*"|[^"<>])*>/g)!.join('\n');
  const addresses = [...tags.matchAll(/\s(?:src|href|xlink:href|action|srcset|data)="([^"]*)"/g)];
  expect(addresses.length).toBeGreaterThan(20);
  const outside = addresses.filter(([, to]) => !/^#|^data:image\/png;base64,/.test(to));
  expect(outside).toEqual([]);
  expect(tags.replace(/aria-label="[^"]*"/g, '')).not.toMatch(/url\(|onload/);
  expect(text).not.toMatch(/@import/);
});

test('every fragment leads somewhere, and no name is used twice', async () => {
  const text = await hostile;
  const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const links = [...text.matchAll(/\shref="#([^"]*)"/g)].map(([, to]) => to);
  expect(links.filter((to) => !ids.includes(to))).toEqual([]);
});

test('eight models on 128 concepts stay under 5 MB; one record gives one page', async () => {
  const text = await hostile;
  expect(text.length).toBeLessThan(5e6);
  expect(await page(sampleRun({ models: 8, items: 128, hostile: true }))).toBe(text);
});

test('many models and many concepts are folded and averaged, and the page says so', async () => {
  const text = await page(sampleRun({ models: 16, items: 210, hostile: false }), {
    maps: ['pca'],
    dimensions: 3,
    compare: [],
  });
  expect(text).toContain('4 more maps');
  expect(text).toContain('averaged into 200 × 200 cells');
});

test('differences between models are listed, the withheld with their reason', async () => {
  const text = await page(sampleRun({ models: 5, items: 30, hostile: false }));
  expect(text).toContain('Differences between models');
  expect(text.replace(/\s+/g, ' ')).toContain('4 pairs, 2 tested, 2 told apart');
  expect(text).toContain('Withheld: ');
  expect(text).toContain('What scores are made of');
});

test('a metric without one score has no empty plot but the reasons', async () => {
  const run = sampleRun({ models: 4, items: 20, hostile: false });
  const why = ['the reference has no <b>judgments</b>', 'one concept'];
  const scores = run.scores.map((one, at) =>
    one.metric === 'cka' ? { ...one, score: { value: null, reason: why[at < 4 ? 0 : 1] } } : one,
  );
  const text = (
    await page({ ...run, scores }, { maps: [], dimensions: 0, compare: [] })
  ).replaceAll(/\s+/g, ' ');
  expect(text).not.toContain('aria-label="Plot of cka');
  expect(text).toContain('aria-label="Plot of procrustes');
  expect(text).toContain(
    'There is no plot, as no model has a score here: <bdi>the reference has no &lt;b&gt;judgments&lt;/b&gt; (2 models); one concept (1 model)</bdi>.',
  );
});

test('a table that was read instead of asking: no word of concepts, trials or kernels', async () => {
  const run = sampleRun({ models: 4, items: 3, hostile: true });
  const empty = {
    kernels: [],
    stimuli: [],
    responses: [],
    embeddings: [],
    references: [],
    scores: [],
  };
  const outcomes = [run.analyses[0].outcome];
  const scored = { path: hostileWords.close, sha256: 'ab'.repeat(32), rows: 4, id: 'model' };
  const text = await page({
    ...run,
    ...empty,
    examplePrompt: null,
    plan: {
      ...run.plan,
      design: null,
      table: { ...scored, outcomes },
      models: [],
      references: [],
      embedders: [],
      metrics: [],
      kernels: [],
      warnings: [],
    },
  });
  expect(unclosedTags(text)).toEqual([]);
  const read = text.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
  expect(read).toContain('Nobody was asked: these models were scored before.');
  expect(read).toContain('We analysed 4 models that were scored before, read from ');
  expect(read).toContain(`(sha256 ${'ab'.repeat(6)}), where the column “model” names them`);
  expect(read).not.toMatch(/concepts|trials|kernels|permutation/i);
});

test('a table of 20,000 models stays under 10 MB, and the page says where the rest is', async () => {
  const sample = sampleRun({ models: 4, items: 3, hostile: false });
  const rows = 20_000;
  const outcome = 'r2';
  const number = (name: string, at: number): Frame['columns'][number] => ({
    name,
    type: 'number',
    values: Array.from({ length: rows }, (_, row) => ((row * 7919 + at * 104_729) % 9973) / 9973),
  });
  const kinds = Array.from({ length: rows }, (_, row) => `kind ${row % 7}`);
  const columns: Frame['columns'] = [
    { name: 'id', type: 'category', values: Array.from({ length: rows }, (_, row) => `m${row}`) },
    number(outcome, 0),
    ...Array.from({ length: 30 }, (_, at) => number(`ingredient ${at}`, at + 1)),
    { name: 'kind', type: 'category', values: kinds },
  ];
  const points = kinds.map((_, row) => ({
    row: `m${row}`,
    x: Number(columns[2].values[row]),
    y: Number(columns[1].values[row]),
  }));
  const figure: ResultFigure = {
    kind: 'scatter',
    name: 'partial',
    caption: 'partial residuals',
    x: { label: 'x', scale: 'linear' },
    y: { label: 'y', scale: 'linear' },
    points,
    line: points.map(({ x }) => ({ x, y: x, low: x - 1, high: x + 1 })),
  };
  const [{ result }] = sample.analyses;
  const [table] = result.tables;
  const long = { ...table, rows: kinds.map((kind, row) => [kind, row, 0.5, 0.5, 0.5]) };
  const analyses = Array.from({ length: 30 }, (_, at) => ({
    ...sample.analyses[0],
    id: `analysis-${at}`,
    outcome: at % 2 === 0 ? outcome : 'ingredient 0',
    frame: { rows, columns },
    result: { ...result, figures: [figure, figure], tables: at === 0 ? [long] : [] },
  }));
  const path = 'models.csv';
  const scored = { path, sha256: 'ab'.repeat(32), rows, id: 'id', outcomes: [outcome] };
  const text = await page({
    ...sample,
    analyses,
    embeddings: [],
    references: [],
    scores: [],
    plan: { ...sample.plan, table: scored },
  });
  expect(text.length).toBeLessThan(10e6);
  const read = text.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
  expect(read).toContain(
    'First 1,000 of 20,000 rows; all in ingredients.csv and .parquet, the outcomes in models.csv.',
  );
  expect(read).toContain(
    'First 1,000 of 20,000 rows; all in analyses/analysis-0--r2--correlation.csv and .parquet.',
  );
  expect(read).toContain('n = 20,000, drawn is a sample of 1,000 of 20,000 points');
  expect(read).toContain('more figures are not drawn here');
}, 60_000);

test('a run with nothing but a plan still gives a page', async () => {
  const run = sampleRun({ models: 1, items: 3, hostile: false });
  const bare = { ...run, responses: [], embeddings: [], references: [], scores: [], analyses: [] };
  const text = await page({ ...bare, examplePrompt: null });
  expect(unclosedTags(text)).toEqual([]);
  expect(text).toContain('Nobody was asked in words');
});
