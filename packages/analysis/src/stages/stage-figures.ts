import type { ResultFigure, Stated } from '@kindred/core';
import { fittedLine } from '../fitted-line.ts';
import type { meanInterval } from '../mean-interval.ts';
import type { Measured } from '../measure-column.ts';
import { moments } from '../moments.ts';
import { withinGroups } from '../within-groups.ts';
import type { Step } from './find-steps.ts';
import type { Point } from './line-up.ts';
import type { Slope } from './slope.ts';

/** Changes from stage to stage with their means’ intervals, and the outcome by stage. */
export function stageFigures(
  found: {
    readonly points: readonly Point[];
    readonly transitions: readonly {
      readonly name: string;
      readonly steps: readonly Step[];
      readonly mean: ReturnType<typeof meanInterval>;
    }[];
    readonly trend: Stated<Slope>;
  },
  outcome: Measured,
  order: readonly string[],
): ResultFigure[] {
  const { points, transitions, trend } = found;
  const x = points.map(({ stage }) => stage);
  const lineages = points.map(({ lineage }) => lineage);
  // Each lineage moved to the mean of all, so that the line is the trend within them.
  const moved = (values: readonly number[]) => {
    const { mean } = moments(values);
    return withinGroups(values, lineages).map((value) => value + mean!);
  };
  const line =
    trend.value &&
    fittedLine(moved(x), moved(points.map((point) => point.outcome)), trend.value.df, [
      Math.min(...x),
      Math.max(...x),
    ]);
  return [
    {
      name: 'deltas',
      caption: `Change of ${outcome.label} from stage to stage: means over lineages with 95 % intervals (t), and each lineage.`,
      kind: 'intervals',
      x: { label: `change of ${outcome.label}`, scale: 'linear' },
      rows: transitions.flatMap(({ name, steps, mean: { n, mean, low, high } }) =>
        mean === null
          ? []
          : [
              { label: `${name}, mean (n = ${n})`, value: mean, low, high },
              ...steps.map(({ lineage, delta }) => ({
                label: `${name}, ${lineage}`,
                value: delta,
                low: null,
                high: null,
              })),
            ],
      ),
      nothing: 0,
    },
    {
      name: 'stages',
      caption: `${outcome.label} by stage of ${new Set(lineages).size} lineages.${line ? ' The line is the trend within lineages, at their mean, with its pointwise 95 % band.' : ''}`,
      kind: 'scatter',
      x: {
        label: `stage (${order.map((stage, at) => `${at + 1} ${stage}`).join(', ')})`,
        scale: 'linear',
      },
      y: { label: outcome.label, scale: 'linear' },
      points: points.map((point) => ({
        row: `${point.lineage}, ${order[point.stage - 1]}`,
        x: point.stage,
        y: point.outcome,
        group: point.lineage,
      })),
      ...(line && { line }),
    },
  ];
}
