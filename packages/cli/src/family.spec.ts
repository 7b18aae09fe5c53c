import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { smallExperiment } from './fixtures/small-experiment.ts';
import byR from './fixtures/family.json' with { type: 'json' };
import { runKindred } from './run-kindred.ts';

const models = fileURLToPath(
  new URL('../../../experiments/ingredients-table/models.csv', import.meta.url),
);
const folder = await mkdtemp(join(tmpdir(), 'kindred-family-'));
afterAll(() => rm(folder, { recursive: true }));
const [file, runs] = [join(folder, 'family.yaml'), join(folder, 'run')];

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

type Table = {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly description: string }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly notes: readonly string[];
};
type Document = {
  readonly warnings: readonly string[];
  readonly analyses: readonly {
    readonly id: string;
    readonly family?: { readonly size: number; readonly tables: readonly string[] };
    readonly tables: readonly Table[];
  }[];
};

const study = (effects: string) => `
experiment: family
reporters: [{ use: files, with: { figures: 0 } }]
table: { path: ${JSON.stringify(models)}, id: model, outcome: procrustes_r2 }
analyses:
  - id: sizes
    use: correlation
    with: { ingredients: [parameters_billion, attention_heads, hidden_dim, instruction_tuned] }
    family: ingredients
  - { id: by-tuning, use: group-test, with: { by: instruction_tuned }, family: ingredients }
  - id: by-architecture
    use: group-test
    with: { by: [architecture, instruction_tuned], method: anova }
    family: ingredients
  - id: by-family
    use: group-test
    with: { by: family, method: kruskal-wallis }
    family: ingredients
  - id: effects
    use: linear-model
    with: { formula: procrustes_r2 ~ instruction_tuned + log(parameters_billion) + log(attention_heads) }
    ${effects}
  - id: shares
    use: dominance
    with: { ingredients: [parameters_billion, hidden_dim], bootstrap: 100 }
    family: ingredients
  - { id: apart, use: correlation, with: { ingredients: [parameters_billion, hidden_dim] } }
`;

async function analyse(effects: string): Promise<Document> {
  await writeFile(file, study(effects));
  const { code, out } = await kindred('run', file, '--folder', runs, '--json');
  expect(code).toBe(0);
  return JSON.parse(out) as Document;
}

// The columns p, p_holm and p_bh of the tables that a family adjusted, one below the other.
function adjusted({ analyses }: Document) {
  const tables = analyses.flatMap((one) =>
    one.tables.filter(({ name }) => one.family?.tables.includes(name)),
  );
  const rows = tables.flatMap((table) => {
    const at = ['p', 'p_holm', 'p_bh'].map((name) =>
      table.columns.findIndex((column) => column.name === name),
    );
    return table.rows.map((row) => at.map((column) => row[column]));
  });
  return rows.filter((row) => row[1] !== null);
}

function expectOfR(rows: readonly (readonly unknown[])[], r: (typeof byR)['before']) {
  expect(rows).toHaveLength(r.p.length);
  rows.forEach((row, at) => {
    [r.p, r.holm, r.bh].forEach((expected, column) =>
      expect(Math.abs(Number(row[column]) / expected[at] - 1)).toBeLessThan(1e-8),
    );
  });
}

const told = (size: number, more: string) =>
  `Holm and BH adjust over the ${size} tests with a p value of family “ingredients” (analyses sizes, by-tuning, by-architecture, by-family${more}; outcome procrustes_r2). Not counted: shares of procrustes_r2, it has no test with a p value.`;

test('a family is adjusted over the union of its tables, and anew when it grows', async () => {
  expect(await kindred('check', (await writeFile(file, study('')), file))).toMatchObject({
    code: 0,
  });
  expect((await kindred('plan', file, '--folder', runs)).out).toContain(
    'analysis    by-tuning (group-test), family ingredients',
  );

  const before = await analyse('');
  expectOfR(adjusted(before), byR.before);
  expect(before.warnings).toEqual([told(8, '')]);
  const of = (document: Document, id: string) => document.analyses.find((one) => one.id === id)!;
  const [welch] = of(before, 'by-tuning').tables;
  expect(welch.notes[0]).toBe(told(8, ''));
  expect(welch.notes.filter((note) => note.includes('one family'))).toEqual([]);
  expect(welch.columns.find(({ name }) => name === 'p_holm')!.description).toBe(
    'Adjusted over the family “ingredients” by Holm (1979).',
  );
  // Tables that were not named, and analyses without a family, are as ever.
  const pairs = of(before, 'by-architecture').tables.find(({ name }) => name === 'group-test')!;
  expect(pairs.notes[0]).toContain('adjust over one family: the 4 pairs');
  expect(of(before, 'apart').family).toBeUndefined();
  expect(of(before, 'apart').tables[0].notes[0]).toContain('one family: the 2 ingredients');

  const kept = async () =>
    JSON.parse(await readFile(join(runs, 'analyses/by-tuning-procrustes_r2.json'), 'utf8'));
  expect((await kept()).family).toMatchObject({ size: 8 });
  const methods = async () => readFile(join(runs, 'report/methods.txt'), 'utf8');
  expect(await methods()).toContain('over 8 tests (of sizes, by-tuning, by-architecture, and by-');
  expect(await readFile(join(runs, 'report/references.bib'), 'utf8')).toContain('benjamini1995');

  const after = await analyse('family: ingredients');
  expectOfR(adjusted(after), byR.after);
  expect(after.warnings).toEqual([told(11, ', effects')]);
  expect((await kept()).family).toMatchObject({ size: 11 });
  expect(await methods()).toContain('over 11 tests');
  // The intercept has a p value, and the terms test what the coefficients test.
  const [coefficients, terms] = of(after, 'effects').tables;
  expect(coefficients.rows[0][0]).toBe('(Intercept)');
  expect(coefficients.rows[0].slice(5, 8)).toEqual([expect.any(Number), null, null]);
  expect(terms.columns.map(({ name }) => name)).not.toContain('p_holm');

  expect(adjusted(await analyse(''))).toEqual(adjusted(before));
});

test('terms join where they are named; a table that is not there is told', async () => {
  const document = await analyse('family: { name: ingredients, tables: [terms, fitt] }');
  expectOfR(adjusted(document), byR.after);
  expect(document.warnings[0]).toContain(
    'Not counted: effects of procrustes_r2, it has no table “fitt” with tests; with tests it has coefficients, terms',
  );
});

// What the columns p and p_holm of a table's first row say.
function firstOf(document: Document, id: string, name: string) {
  const { tables } = document.analyses.find((one) => one.id === id)!;
  const { columns, rows } = tables.find((table) => table.name === name)!;
  return ['p', 'p_holm'].map((column) =>
    Number(rows[0][columns.findIndex((one) => one.name === column)]),
  );
}

const alone = async (yaml: string) => {
  await writeFile(file, `experiment: alone\nreporters: []\n${yaml}`);
  const { code, out } = await kindred('run', file, '--folder', join(folder, 'alone'), '--json');
  expect(code).toBe(0);
  return JSON.parse(out) as Document;
};

test('two groups, or two stages, are one hypothesis, however many tables test it', async () => {
  const groups = await alone(`
table: { path: ${JSON.stringify(models)}, id: model, outcome: procrustes_r2 }
analyses:
  - { id: ranks, use: group-test, with: { by: instruction_tuned, method: kruskal-wallis }, family: ranks }
  - { id: variance, use: group-test, with: { by: instruction_tuned, method: anova }, family: variance }
  - id: both
    use: group-test
    with: { by: instruction_tuned, method: kruskal-wallis }
    family: { name: both, tables: [kruskal-wallis, dunn] }
`);
  const stages = await alone(`
table: { path: ${JSON.stringify(models.replace('models.csv', 'training_stages.csv'))}, id: checkpoint, outcome: procrustes_r2 }
analyses:
  - id: steps
    use: stages
    with: { stage: stage, order: [Base, SFT], lineage: model }
    family: steps
`);
  // From experiments/ingredients-table: python3 -c "import csv; from scipy import stats
  // read = lambda name: list(csv.DictReader(open(name + '.csv')))
  // of = lambda t: [float(r['procrustes_r2']) for r in read('models') if r['instruction_tuned'] == t]
  // at = lambda s: [float(r['procrustes_r2']) for r in sorted(read('training_stages'), key=lambda r: r['model']) if r['stage'] == s]
  // print(stats.kruskal(of('true'), of('false')).pvalue, stats.f_oneway(of('true'), of('false')).pvalue, stats.ttest_rel(at('SFT'), at('Base')).pvalue)"
  for (const [document, id, name, p] of [
    [groups, 'ranks', 'kruskal-wallis', 1.3955739364211788e-6],
    [groups, 'variance', 'anova', 7.195029066700935e-8],
    [stages, 'steps', 'transitions', 0.2660555826256841],
  ] as const) {
    const { family } = document.analyses.find((one) => one.id === id)!;
    expect(family).toMatchObject({ size: 1, tables: [name] });
    for (const value of firstOf(document, id, name)) expect(value / p).toBeCloseTo(1, 8);
  }
  // The other table has the same p, and counts where it is named.
  expect(firstOf(groups, 'ranks', 'dunn')[0] / 1.3955739364211788e-6).toBeCloseTo(1, 8);
  expect(firstOf(stages, 'steps', 'trends')[0] / 0.2660555826256841).toBeCloseTo(1, 8);
  expect(firstOf(groups, 'both', 'dunn')[1] / 2.7911478728423576e-6).toBeCloseTo(1, 8);
  expect(groups.analyses[2].family).toMatchObject({ size: 2, tables: ['kruskal-wallis', 'dunn'] });
});

test('a misspelt family is told by check, plan and run', async () => {
  const yaml = `experiment: misspelt
reporters: []
table: { path: ${JSON.stringify(models)}, id: model, outcome: procrustes_r2 }
analyses:
  - { use: correlation, with: { ingredients: [hidden_dim] }, family: ingredients }
  - { use: group-test, with: { by: instruction_tuned }, family: ingrediants }
`;
  await writeFile(file, yaml);
  const message =
    'Only the analysis "group-test" is of the family "ingrediants", beside the family "ingredients". Did you mean "ingredients"? They are adjusted apart.';
  const at = ['--folder', join(folder, 'misspelt'), '--json'];
  const checked = await kindred('check', file, '--json');
  expect(checked.code).toBe(0);
  expect(JSON.parse(checked.out)).toMatchObject({
    files: [{ problems: [], warnings: [{ code: 'FAMILY_NEAR', message, line: 6, column: 12 }] }],
  });
  for (const command of ['plan', 'run']) {
    const { code, out } = await kindred(command, file, ...at);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ warnings: [message] });
  }
});

test('a formula of one outcome is told by check and plan where the table has another', async () => {
  const study = (left: string) => `experiment: outcomes
reporters: []
table: { path: ${JSON.stringify(models)}, id: model, outcome: [procrustes_r2, hidden_dim] }
analyses:
  - { use: linear-model, with: { formula: "${left} ~ instruction_tuned" } }
  - { use: dominance, with: { ingredients: [instruction_tuned], bootstrap: 100 } }
`;
  const told = async (left: string) => {
    await writeFile(file, study(left));
    const checked = await kindred('check', file, '--json');
    const planned = await kindred('plan', file, '--folder', join(folder, 'outcomes'), '--json');
    expect([checked.code, planned.code]).toEqual([0, 0]);
    const [one] = (JSON.parse(checked.out) as { files: { warnings: { message: string }[] }[] })
      .files;
    const messages = one.warnings.map(({ message }) => message);
    expect((JSON.parse(planned.out) as Document).warnings).toEqual(messages);
    return messages;
  };
  expect(await told('outcome')).toEqual([]);
  expect(await told('procrustes_r2')).toEqual([
    'Analysis "linear-model" explains "procrustes_r2", which its options name, and will fail on hidden_dim. A formula that begins with "outcome ~" explains each outcome.',
  ]);
});

test('of models that are asked: a family declared later is adjusted without asking again', async () => {
  const [asked, small] = [join(folder, 'small.yaml'), join(folder, 'small')];
  const analyse = async (family: string) => {
    const lines = `analyses:
  - { use: correlation, ${family} }
  - { use: correlation, id: ranks, with: { method: spearman }, ${family} }
reporters: []`;
    await writeFile(asked, smallExperiment(200).replace('analyses: [correlation]', lines));
    const { code, out } = await kindred('run', asked, '--folder', small, '--json');
    expect(code).toBe(0);
    const document = JSON.parse(out) as Document;
    return document.analyses.map(({ tables: [{ rows }] }) => rows[0].slice(10, 13) as number[]);
  };
  const apart = await analyse('outcome: {}');
  const trials = async () => {
    const plan = JSON.parse(await readFile(join(small, 'plan.json'), 'utf8')) as {
      readonly models: readonly { readonly toAsk: number }[];
    };
    return plan.models.map(({ toAsk }) => toAsk);
  };
  apart.forEach(([p, holm, bh]) => expect([holm, bh]).toEqual([p, p]));
  const [[p, holm], [other, second]] = await analyse('family: all');
  expect(await trials()).toEqual([0, 0, 0, 0]);
  expect([p, other]).toEqual(apart.map(([raw]) => raw));
  const [least, most] = [Math.min(p, other), Math.max(p, other)];
  expect(Math.min(holm, second)).toBe(Math.min(1, 2 * least));
  expect(Math.max(holm, second)).toBe(Math.max(Math.min(1, 2 * least), most));
});
