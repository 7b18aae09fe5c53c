import { adjustFamily, type AnalysisResult, counted, type Frame } from '@kindred/core';
import { meanDifference } from '../mean-difference.ts';
import { meanInterval } from '../mean-interval.ts';
import { measureOutcome } from '../measure-outcome.ts';
import { pColumns } from '../multiplicity/p-columns.ts';
import { rowNames } from '../row-names.ts';
import { findSteps } from './find-steps.ts';
import { lineUp } from './line-up.ts';
import { slope } from './slope.ts';
import { stageColumns } from './stage-columns.ts';
import { stageFigures } from './stage-figures.ts';

/** What each stage of training changes within a lineage, and the trend over stages. */
export function compareStages(
  frame: Frame,
  outcome: string,
  options: { readonly stage: string; readonly order: readonly string[]; readonly lineage: string },
): AnalysisResult {
  const { order } = options;
  const target = measureOutcome(frame, outcome);
  const { points, dropped, notes } = lineUp(frame, target, rowNames(frame), options);
  const all = findSteps(points);
  const transitions = order.slice(1).map((to, place) => {
    const steps = all.filter(({ transition }) => transition === place + 1);
    const deltas = steps.map(({ delta }) => delta);
    const [from, mean, result] = [order[place], meanInterval(deltas), meanDifference(deltas)];
    return { from, to, name: `${from} → ${to}`, steps, mean, result };
  });
  const family = adjustFamily(transitions.map(({ result }) => result.value?.p ?? null));
  const trend = slope(
    points.map(({ stage }) => stage),
    points.map((point) => point.outcome),
    points.map(({ lineage }) => lineage),
  );
  const ofDeltas = slope(
    all.map(({ transition }) => transition),
    all.map(({ delta }) => delta),
    all.map(() => 'all'),
  );
  const trends = [
    { name: 'outcome', n: points.length, result: trend },
    { name: 'delta', n: all.length, result: ofDeltas },
  ];
  const note = `Holm and BH adjust over one family: the ${counted(family.size, 'transition')} with a p value, for the outcome ${outcome}.`;
  return {
    tables: [
      {
        name: 'transitions',
        columns: stageColumns.transitions,
        rows: transitions.map(({ from, to, mean, result: { value } }, at) => [
          from,
          to,
          mean.n,
          mean.mean,
          value?.low ?? null,
          value?.high ?? null,
          value?.t ?? null,
          value?.df ?? null,
          value?.p ?? null,
          family.holm[at],
          family.bh[at],
        ]),
        notes: [
          note,
          ...notes,
          ...transitions.flatMap(({ name, result: { value, reason } }) =>
            value === null ? [`${name}: no test, ${reason}.`] : [],
          ),
        ],
        tests: { ...pColumns, note },
      },
      {
        name: 'trends',
        columns: stageColumns.trends,
        rows: trends.map(({ name, n, result: { value } }) => [
          name,
          n,
          value?.slope ?? null,
          value?.error ?? null,
          value?.low ?? null,
          value?.high ?? null,
          value?.t ?? null,
          value?.df ?? null,
          value?.p ?? null,
        ]),
        notes: [
          `outcome: least squares on the stage’s place in ${order.join(', ')}, counted from 1, with a constant for each lineage.`,
          `delta: least squares of the ${counted(all.length, 'change')} on the number of their transition, as arXiv:2510.01030 did over 6; whether changes grow or shrink along the order. Neighbouring changes of a lineage share a checkpoint, so an error that takes them as independent is not exact.`,
          ...trends.flatMap(({ name, result: { value, reason } }) =>
            value === null ? [`${name}: no trend, ${reason}.`] : [],
          ),
        ],
        // Both slopes are weighted sums of the changes that the transitions test.
        tests: { ...pColumns, again: true },
      },
      {
        name: 'deltas',
        columns: stageColumns.deltas,
        rows: all.map(({ lineage, transition, before, after, delta }) => [
          lineage,
          order[transition - 1],
          order[transition],
          before,
          after,
          delta,
        ]),
        notes: [
          `A change is between neighbouring stages of the order; a lineage that lacks one of them has none there.`,
        ],
      },
    ],
    arrays: [],
    files: [],
    figures: stageFigures({ points, transitions, trend }, target, order),
    dropped,
    notes: [
      `Changes of ${target.label} within ${options.lineage} along ${options.stage}: ${order.join(', ')}.`,
    ],
  };
}
