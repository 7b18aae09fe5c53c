import { adjustFamily, type AnalysisResult, counted, type Frame } from '@kindred/core';
import { measureOutcome } from '../measure-outcome.ts';
import { pColumns } from '../multiplicity/p-columns.ts';
import { rowNames } from '../row-names.ts';
import { anovaColumns } from './anova-columns.ts';
import { describeGroups } from './describe-groups.ts';
import { mainEffects } from './main-effects.ts';
import { splitGroups } from './split-groups.ts';
import { welchTable } from './welch-table.ts';

/** Analysis of variance over one or several ingredients, without interactions. */
export function compareByAnova(
  frame: Frame,
  outcome: string,
  by: readonly string[],
): AnalysisResult {
  const target = measureOutcome(frame, outcome);
  const { columns, kept, groups, dropped } = splitGroups(frame, by, target, rowNames(frame));
  const levels = columns.map(({ values }) => kept.map((index) => String(values[index])));
  const { residual, effects } = mainEffects(
    kept.map((index) => target.values[index]!),
    levels,
  );
  const family = adjustFamily(effects.map(({ value }) => value?.p ?? null));
  const described = describeGroups(groups.flat(), target);
  const pairs = welchTable(groups, by, outcome);
  return {
    tables: [
      {
        name: 'anova',
        columns: anovaColumns,
        rows: effects.map(({ value }, at) => [
          by[at],
          kept.length,
          new Set(levels[at]).size,
          value?.squares ?? null,
          value?.df ?? null,
          residual.df,
          value?.f ?? null,
          value?.p ?? null,
          family.holm[at],
          family.bh[at],
          value?.eta2 ?? null,
          value?.partialEta2 ?? null,
          value?.omega2 ?? null,
        ]),
        notes: [
          `n = ${kept.length} of ${counted(frame.rows, 'row')}; the others lack the outcome or a factor.`,
          ...effects.map(({ value, reason }, at) =>
            value === null
              ? `${by[at]}: no test, ${reason}.`
              : `${by[at]}: F(${value.df}, ${residual.df}) = ${value.f.toFixed(3)}, p = ${value.p.toPrecision(3)}.`,
          ),
        ],
        tests: pColumns,
      },
      // Each pair is part of what the F test of its factor asks.
      { ...pairs, tests: { ...pairs.tests!, again: true } },
      described.table,
    ],
    arrays: [],
    files: [],
    figures: [described.figure],
    dropped,
    notes: [
      `Analysis of variance of ${target.label} by ${by.join(', ')}: type II F tests, main effects only; variances are assumed equal. Pairs are Welch's, which does not assume so.`,
    ],
  };
}
