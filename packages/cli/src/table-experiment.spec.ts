import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runKindred } from './run-kindred.ts';

const file = fileURLToPath(new URL('../../../experiments/ingredients-table.yaml', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'kindred-published-'));
afterAll(() => rm(folder, { recursive: true }));

async function kindred(...args: string[]): Promise<{ code: number; out: string }> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  err.resume();
  const { signal } = new AbortController();
  const session = {
    out,
    err,
    input: Readable.from([]),
    signal,
    debug: false,
    plugins: new Set<string>(),
  };
  const ended = runKindred(args, session).finally(() => out.end());
  const said = await text(out);
  return { code: await ended, out: said };
}

type Document = {
  readonly scores: readonly unknown[];
  readonly analyses: readonly {
    readonly id: string;
    readonly tables: readonly {
      readonly columns: readonly { readonly name: string }[];
      readonly rows: readonly (readonly (string | number | null)[])[];
    }[];
  }[];
};

function cellOf(document: Document, id: string, row: string, column: string): number {
  const { columns, rows } = document.analyses.find((one) => one.id === id)!.tables[0];
  const at = columns.findIndex(({ name }) => name === column);
  return Number(rows.find(([first]) => first === row)![at]);
}

// python3, scipy 1.17.1: rows = csv.DictReader(open('models.csv')); y = procrustes_r2;
// stats.ttest_ind(y[tuned], y[~tuned], equal_var=False).statistic; stats.pearsonr(x, y).statistic
// over the rows where x is known, for attention_heads also q1-1.5*(q3-q1) <= x <= q3+1.5*(q3-q1).
const published: [string, string, string, number][] = [
  ['by-tuning', 'true', 't', 6.160622955318693],
  ['correlation', 'parameters_billion', 'r', 0.4364089450342365],
  ['without-outliers', 'attention_heads', 'r', 0.41244789535683946],
  ['without-outliers', 'hidden_dim', 'r', 0.3243259492969189],
];

test('the published table is checked, planned, run and reported like any experiment', async () => {
  expect(await kindred('check', file)).toMatchObject({ code: 0 });
  const planned = await kindred('plan', file, '--folder', folder);
  expect(planned.code).toBe(0);
  expect(planned.out).toContain('ingredients-table/models.csv: 75 models');
  const ran = await kindred('run', file, '--folder', folder, '--json');
  expect(ran.code).toBe(0);
  const document = JSON.parse(ran.out) as Document;
  expect(document.scores).toEqual([]);
  for (const [id, row, column, expected] of published) {
    expect(Math.abs(cellOf(document, id, row, column) / expected - 1)).toBeLessThan(1e-9);
  }
  const report = join(folder, 'report/index.html');
  const first = await readFile(report, 'utf8');
  expect(first).toContain('Nobody was asked');
  expect(await kindred('report', folder)).toMatchObject({ code: 0 });
  expect(await readFile(report, 'utf8')).toBe(first);
});
