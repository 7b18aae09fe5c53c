import {
  adjustFamily,
  type AnalysisResult,
  counted,
  type Frame,
  KindredError,
} from '@kindred/core';
import { measureOutcome } from '../measure-outcome.ts';
import { moments } from '../moments.ts';
import { pColumns } from '../multiplicity/p-columns.ts';
import { rowNames } from '../row-names.ts';
import { findGroups } from './find-groups.ts';
import { matchPairs } from './match-pairs.ts';
import { pairedColumns } from './paired-columns.ts';
import { meanDifference } from '../mean-difference.ts';

/**
 * Differences between groups within the units that `pair` names. Throws `ANALYSIS_NO_INGREDIENT`
 * where the table has no such column.
 */
export function comparePairs(
  frame: Frame,
  outcome: string,
  by: string,
  pair: string,
): AnalysisResult {
  const target = measureOutcome(frame, outcome);
  const column = frame.columns.find(({ name }) => name === pair);
  if (!column) {
    const names = frame.columns.map(({ name }) => name).join(', ');
    throw new KindredError(
      'ANALYSIS_NO_INGREDIENT',
      `There is no ingredient "${pair}" to pair rows by. Columns here: ${names}.`,
    );
  }
  const { matched, averaged, dropped } = matchPairs(
    findGroups(frame, by, outcome),
    column.values.map((value) => (value === null ? null : String(value))),
    target.values,
    rowNames(frame),
  );
  const tests = matched.map((one) => ({
    ...one,
    result: meanDifference(one.units.map(({ a, b }) => a - b)),
  }));
  const family = adjustFamily(tests.map(({ result }) => result.value?.p ?? null));
  const note = `Holm and BH adjust over one family: the ${counted(family.size, 'pair')} of groups of ${by} with a p value, for the outcome ${outcome}.`;
  return {
    tables: [
      {
        name: 'paired',
        columns: pairedColumns,
        rows: tests.map(({ first, second, units, result: { value } }, at) => [
          first,
          second,
          units.length,
          moments(units.map(({ a }) => a)).mean,
          moments(units.map(({ b }) => b)).mean,
          value?.difference ?? null,
          value?.low ?? null,
          value?.high ?? null,
          value?.t ?? null,
          value?.df ?? null,
          value?.p ?? null,
          family.holm[at],
          family.bh[at],
          value?.dz ?? null,
          value?.gz ?? null,
        ]),
        notes: [
          note,
          `${dropped.length} of ${counted(frame.rows, 'row')} left out: unknown values, or nothing with the same ${pair} to pair with.`,
          ...(averaged.length > 0
            ? [`Several rows of one group are averaged for ${averaged.join(', ')}.`]
            : []),
          ...tests.flatMap(({ first, second, result: { value, reason } }) =>
            value === null ? [`${first} and ${second}: no test, ${reason}.`] : [],
          ),
        ],
        tests: { ...pColumns, note },
      },
    ],
    arrays: [],
    files: [],
    figures: [
      {
        name: 'paired',
        caption: `Mean difference of ${target.label} within ${pair}, with its 95 % interval (t, pairs less one).`,
        kind: 'intervals',
        x: { label: `difference of ${target.label}`, scale: 'linear' },
        rows: tests.flatMap(({ first, second, units, result: { value } }) =>
          value === null
            ? []
            : [
                {
                  label: `${first} − ${second} (${counted(units.length, 'pair')})`,
                  value: value.difference,
                  low: value.low,
                  high: value.high,
                },
              ],
        ),
        nothing: 0,
      },
    ],
    dropped,
    notes: [`Student's t test of ${target.label} between groups of ${by}, paired by ${pair}.`],
  };
}
