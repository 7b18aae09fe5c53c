import { adjustFamily, type AnalysisResult, counted, type Frame } from '@kindred/core';
import { measureOutcome } from '../measure-outcome.ts';
import { pColumns } from '../multiplicity/p-columns.ts';
import { pairsOf } from '../pairs-of.ts';
import { rowNames } from '../row-names.ts';
import { describeGroups } from './describe-groups.ts';
import { kruskalWallis } from './kruskal-wallis.ts';
import { rankColumns } from './rank-columns.ts';
import { splitGroups } from './split-groups.ts';

/** Kruskal–Wallis over the groups of an ingredient, and Dunn's test of every pair. */
export function compareByRanks(frame: Frame, outcome: string, by: string): AnalysisResult {
  const target = measureOutcome(frame, outcome);
  const split = splitGroups(frame, [by], target, rowNames(frame));
  const groups = split.groups[0].filter(({ values }) => values.length > 0);
  const { value, reason } = kruskalWallis(groups.map(({ values }) => values));
  const { holm, bh, size } = adjustFamily(value?.pairs.map(({ p }) => p) ?? []);
  const pairs =
    value === null
      ? []
      : pairsOf(groups.map((group, at) => ({ ...group, rank: value.meanRanks[at] })));
  const described = describeGroups(groups, target);
  const note = `Holm and BH adjust over one family: the ${counted(size, 'pair')} of groups of ${by} with a p value, for the outcome ${outcome}.`;
  return {
    tables: [
      {
        name: 'kruskal-wallis',
        columns: rankColumns.test,
        rows: [
          [
            by,
            split.kept.length,
            groups.length,
            value?.h ?? null,
            value?.df ?? null,
            value?.p ?? null,
            value?.epsilon2 ?? null,
          ],
        ],
        notes: [
          `n = ${split.kept.length} of ${counted(frame.rows, 'row')}; the others lack the outcome or ${by}.`,
          ...(value === null ? [`${by}: no test, ${reason}.`] : []),
        ],
        tests: pColumns,
      },
      {
        name: 'dunn',
        columns: rankColumns.pairs,
        rows: pairs.map(([first, second], at) => [
          first.level,
          second.level,
          first.values.length,
          second.values.length,
          first.rank,
          second.rank,
          value?.pairs[at].z ?? null,
          value?.pairs[at].p ?? null,
          holm[at] ?? null,
          bh[at] ?? null,
        ]),
        notes: [note],
        // Each pair is part of what the test of all groups asks.
        tests: { ...pColumns, note, again: true },
      },
      described.table,
    ],
    arrays: [],
    files: [],
    figures: [described.figure],
    dropped: split.dropped,
    notes: [
      `Kruskal–Wallis test of ${target.label} between the groups of ${by}, and Dunn's test of every pair by ranks; the means beside them are described, not tested.`,
    ],
  };
}
