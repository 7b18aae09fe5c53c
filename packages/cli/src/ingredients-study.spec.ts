import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runKindred } from './run-kindred.ts';

const study = fileURLToPath(
  new URL('../../../experiments/ingredients-2510.01030.yaml', import.meta.url),
);
const folder = await mkdtemp(join(tmpdir(), 'kindred-study-'));
afterAll(() => rm(folder, { recursive: true }));

async function kindred(...args: string[]): Promise<{ code: number; out: string }> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  err.resume();
  const { signal } = new AbortController();
  const input = Readable.from([]);
  const session = { out, err, input, signal, debug: false, plugins: new Set<string>() };
  const ended = runKindred(args, session).finally(() => out.end());
  const said = await text(out);
  return { code: await ended, out: said };
}

type Document = {
  readonly analyses: readonly {
    readonly id: string;
    readonly tables: readonly {
      readonly name: string;
      readonly columns: readonly { readonly name: string }[];
      readonly rows: readonly (readonly (string | number | null)[])[];
    }[];
  }[];
};

// Figures of fixtures/ingredients-study.R, and as the file's own comment has them.
const figures: [
  id: string,
  table: string,
  row: string,
  column: string,
  value: number,
  as: string,
][] = [
  ['by-tuning', 'group-test', 'true', 't', 6.16062295531869, 't = 6.16, 75'],
  ['pearson', 'correlation', 'parameters_billion', 'r', 0.436408945034237, 'r = .436'],
  ['pearson', 'correlation', 'attention_heads', 'r', -0.0347720614605065, 'r = -.035'],
  ['without-outliers', 'correlation', 'attention_heads', 'r', 0.41244789535684, 'r = .412, n = 49'],
  ['without-outliers', 'correlation', 'hidden_dim', 'r', 0.324325949296919, 'r = .324'],
  ['ranks', 'correlation', 'attention_heads', 'r', 0.1691334255051711, 'rho = .169'],
  ['at-equal-size', 'correlation', 'attention_heads', 'r', -0.0922595838297501, 'r = -.092'],
  ['tuned-within-base', 'paired', 'true', 'difference', 0.1448611111111111, '.145 [.084, .206]'],
  ['tuned-within-base', 'paired', 'true', 't', 5.0096866404281313, 't(17) = 5.01'],
  ['by-architecture', 'anova', 'architecture', 'F', 3.91256728219666, 'F(2, 71) = 3.91'],
  ['by-attention', 'anova', 'attention_kind', 'F', 1.55328033688934, 'F(3, 51) = 1.55'],
  ['effects', 'fit', '54', 'r2', 0.509465489904201, 'R2 .509'],
  [
    'effects-by-family',
    'fixed',
    'instruction_tunedTRUE',
    'estimate',
    0.157201324827096,
    'b = .157, SE .022',
  ],
  [
    'effects-by-family',
    'fixed',
    'log(attention_heads)',
    'estimate',
    -0.0668207383917767,
    'b = -.067, SE .019',
  ],
  ['effects-by-family', 'fixed', 'log(hidden_dim)', 'se', 0.0291941025089451, 'b = -.039, SE .029'],
  ['effects-by-family', 'fit', '54', 'r2_conditional', 0.796961545743882, 'conditional .797'],
  ['effects-by-family', 'fit', '54', 'r2_marginal', 0.42627597491531, 'marginal .426'],
  [
    'tuning-and-size',
    'fixed',
    'instruction_tunedTRUE',
    'estimate',
    0.1436864913172015,
    'b = .144, SE .020',
  ],
  ['tuning-and-size', 'random', 'base:family', 'sd', 0.0284541331436108, 'sd .028'],
  ['stages', 'trends', 'outcome', 'slope', 0.0494302575107296, 'slope .049 [.031, .068]'],
];

test(
  'the study’s figures are those of R, and those its file names',
  { timeout: 120_000 },
  async () => {
    const ran = await kindred('run', study, '--folder', folder, '--json');
    expect(ran.code).toBe(0);
    const { analyses } = JSON.parse(ran.out) as Document;
    const comment = (await readFile(study, 'utf8')).split('experiment:')[0];
    for (const [id, name, row, column, value, as] of figures) {
      const tables = analyses.find((one) => one.id === id)?.tables;
      const { columns, rows } = tables!.find((one) => one.name === name)!;
      const at = columns.findIndex((one) => one.name === column);
      const found = Number(rows.find(([first]) => String(first) === row)?.[at]);
      expect(Math.abs(found / value - 1), `${id} ${row} ${column}: ${found}`).toBeLessThan(1e-6);
      expect(comment).toContain(as);
    }
  },
);

test('the templates beside it are valid as they stand', async () => {
  for (const name of ['-live', '-stages']) {
    const file = study.replace('.yaml', `${name}.yaml`);
    expect(await kindred('check', file)).toMatchObject({ code: 0 });
  }
});
