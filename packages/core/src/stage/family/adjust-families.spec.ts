import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnalysisRun } from '../../contract/analysis-run.ts';
import type { Plan } from '../../contract/plan.ts';
import type { ResultTable } from '../../contract/result-table.ts';
import type { RunEvent } from '../../contract/run-event.ts';
import { adjustFamily } from '../../statistic/adjust-family.ts';
import { testUse } from '../testing/open-test-run.ts';
import { adjustFamilies } from './adjust-families.ts';

const column = (name: string) => ({ name, description: name });
const marks = { p: 'p', holm: 'p_holm', bh: 'p_bh' };

/** A table with its p values adjusted over itself, as analyses give them. */
function tableOf(p: readonly (number | null)[], more: Partial<ResultTable> = {}): ResultTable {
  const { holm, bh } = adjustFamily(p);
  return {
    name: 'tests',
    columns: ['row', 'p', 'p_holm', 'p_bh', 'n'].map(column),
    rows: p.map((value, at) => [`row ${at}`, value, holm[at], bh[at], 9]),
    notes: ['its own family', 'another note'],
    tests: { ...marks, note: 'its own family' },
    ...more,
  };
}

const runOf = (id: string, tables: readonly ResultTable[], outcome = 'r2'): AnalysisRun => ({
  id,
  use: id,
  outcome,
  frame: { rows: 0, columns: [] },
  result: { tables, arrays: [], files: [], dropped: [], notes: [] },
});

/** Adjusts runs; `families` says what each analysis declares. */
function adjust(
  runs: readonly AnalysisRun[],
  families: Readonly<Record<string, string | Plan.Family>>,
  failed: readonly { id: string; outcome: string }[] = [],
) {
  const warnings: string[] = [];
  const emit = (event: RunEvent) =>
    event.type === 'warning' ? void warnings.push(event.message) : undefined;
  const outcome = { metric: null, reference: null, embedder: null };
  const analyses = Object.entries(families).map(([id, family]) => ({
    ...testUse(id),
    outcome,
    family: typeof family === 'string' ? { name: family, tables: null } : family,
  }));
  return { now: adjustFamilies({ experiment: { analyses }, emit }, runs, failed), warnings };
}

const cells = (run: AnalysisRun, table = 0) =>
  run.result.tables[table].rows.map((row) => row.slice(1, 4));

// Rscript -e 'p <- c(.013, .5, .0004, .04, .013, .21, .9, .03)' -e 'p.adjust(p, "holm")' -e 'p.adjust(p, "BH")'
const byR = {
  holm: [0.091, 1, 0.0032, 0.16, 0.091, 0.63, 1, 0.15],
  bh: [0.0346666666666667, 0.571428571428571, 0.0032, 0.064, 0.0346666666666667, 0.28, 0.9, 0.06],
};

test('tests of all members, tables and outcomes are adjusted as R does over their union', () => {
  const runs = [
    runOf('a', [tableOf([0.013, null, 0.5]), tableOf([0.0004])]),
    runOf('b', [tableOf([0.04, 0.001])]),
    runOf('c', [tableOf([0.013, 0.21])]),
    runOf('c', [tableOf([0.9, 0.03])], 'cka'),
    runOf('d', [tableOf([0.04])]),
  ];
  const families = { a: 'f', b: { name: 'f', tables: ['tests'] }, c: 'f' };
  const outside = { ...runs[1].result.tables[0].tests!, outside: [1] };
  const marked = { ...runs[1].result.tables[0], tests: outside };
  const given = runs.map((run) => (run.id === 'b' ? runOf('b', [marked]) : run));
  const before = JSON.stringify(given);
  const { now, warnings } = adjust(given, families);
  expect(JSON.stringify(given)).toBe(before);
  const all = now
    .slice(0, 4)
    .flatMap((run) => run.result.tables.flatMap((_, at) => cells(run, at)));
  const kept = all.filter(([, holm]) => holm !== null);
  kept.forEach(([, holm, bh], at) => {
    expect(holm).toBeCloseTo(byR.holm[at], 12);
    expect(bh).toBeCloseTo(byR.bh[at], 12);
  });
  expect(kept).toHaveLength(8);
  expect(cells(now[0])[1]).toEqual([null, null, null]);
  expect(cells(now[1])[1]).toEqual([0.001, null, null]);
  const words =
    'Holm and BH adjust over the 8 tests with a p value of family “f” (analyses a, b, c; outcomes r2, cka).';
  expect(now[3].result.tables[0].notes).toEqual([words, 'another note']);
  expect(now[3].family).toEqual({
    name: 'f',
    size: 8,
    analyses: ['a', 'b', 'c'],
    outcomes: ['r2', 'cka'],
    without: [],
    tables: ['tests'],
  });
  expect(now[4]).toBe(given[4]);
  expect(warnings).toEqual([]);
});

const values = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 8 });

test('one table alone is adjusted as it adjusts itself, and a second time changes nothing', () => {
  fc.assert(
    fc.property(values, (p) => {
      const run = runOf('a', [tableOf(p)]);
      const [once] = adjust([run], { a: 'f' }).now;
      expect(once.result.tables[0].rows).toEqual(run.result.tables[0].rows);
      expect(adjust([once], { a: 'f' }).now[0].result.tables[0].rows).toEqual(
        once.result.tables[0].rows,
      );
    }),
  );
});

test('the order of analyses does not matter; p ≤ BH ≤ Holm; a larger family adjusts more by Holm', () => {
  fc.assert(
    fc.property(fc.array(values, { minLength: 1, maxLength: 5 }), (tables) => {
      const runs = tables.map((p, at) => runOf(`a${at}`, [tableOf(p)]));
      const families = Object.fromEntries(runs.map(({ id }) => [id, 'f']));
      const there = adjust(runs, families).now.map((run) => cells(run));
      const turned = Object.fromEntries(Object.entries(families).toReversed());
      const back = adjust(runs.toReversed(), turned).now.map((run) => cells(run));
      expect(back.toReversed()).toEqual(there);
      there.forEach((rows, at) =>
        rows.forEach(([p, holm, bh], row) => {
          const own = cells(runs[at])[row][1];
          // Nothing for no p value; else each is at least the one before, but for rounding.
          const rising = [p, bh, holm].map((value) => value ?? -1).map(Number);
          expect([holm === null, bh === null]).toEqual([p === null, p === null]);
          expect(rising[1]).toBeGreaterThanOrEqual(rising[0] - 1e-12);
          expect(rising[2]).toBeGreaterThanOrEqual(rising[1] - 1e-12);
          expect(rising[2]).toBeGreaterThanOrEqual(Number(own ?? -1));
        }),
      );
    }),
  );
});

test('columns a table lacks are put behind p; tables that test again join only by name', () => {
  const bare = { columns: ['row', 'p', 'n'].map(column), notes: [], tests: marks };
  const table = tableOf([], { ...bare, rows: [['x', 0.01, 9]] });
  const again = tableOf([], {
    ...bare,
    name: 'again',
    rows: [['x', 0.02, 9]],
    tests: { ...marks, again: true },
  });
  const runs = [runOf('a', [table, again])];
  const [run] = adjust(runs, { a: 'f' }).now;
  expect(run.result.tables[0].columns.map(({ name }) => name)).toEqual(
    'row p p_holm p_bh n'.split(' '),
  );
  expect(run.result.tables[0].rows).toEqual([['x', 0.01, 0.01, 0.01, 9]]);
  expect(run.result.tables[1]).toBe(again);
  const [named] = adjust(runs, { a: { name: 'f', tables: ['again'] } }).now;
  expect(named.result.tables[0]).toBe(table);
  expect(named.result.tables[1].rows).toEqual([['x', 0.02, 0.02, 0.02, 9]]);
});

test('what is not counted is told: failures, no outcome, no tests, a wrong mark', () => {
  const { tests: _, ...plain } = tableOf([0.5]);
  const runs = [
    runOf('a', [tableOf([0.01])]),
    runOf('none', [plain]),
    runOf('lost', [tableOf([0.5], { tests: { ...marks, p: 'P' } })]),
    runOf('odd', [
      {
        ...tableOf([]),
        rows: [
          ['x', 1.5, null, null, 9],
          ['y', Number.NaN, null, null, 9],
        ],
      },
    ]),
    runOf('typo', [tableOf([0.5])]),
  ];
  const families = {
    a: 'f',
    none: 'f',
    lost: 'f',
    odd: 'f',
    typo: { name: 'f', tables: ['test'] },
    broken: 'f',
    idle: 'f',
  };
  const { now, warnings } = adjust(runs, families, [{ id: 'broken', outcome: 'r2' }]);
  expect(cells(now[0])).toEqual([[0.01, 0.01, 0.01]]);
  expect(warnings).toEqual([
    [
      'Holm and BH adjust over the 1 test with a p value of family “f” (analysis a; outcome r2). Not counted: none of r2, it has no test with a p value',
      'lost of r2, its table “tests” has no column “P”',
      'odd of r2, it has no test with a p value',
      'typo of r2, it has no table “test” with tests; with tests it has tests',
      'broken of r2, which failed',
      'idle, which had no outcome to explain.',
    ].join('; '),
  ]);
  expect(now[0].result.tables[0].notes[0]).toBe(warnings[0]);
});
