import { counted } from '@kindred/core';
import type { ResultTable } from '@kindred/core';
import { moments } from '../moments.ts';
import { adjustFamily } from '../multiplicity/adjust-family.ts';
import { comparisonColumns } from './comparison-columns.ts';
import { pairsOf } from '../pairs-of.ts';
import type { Group } from './split-groups.ts';
import { welch } from './welch.ts';

/** The table `group-test`: every pair of groups of each ingredient by Welch's test. */
export function welchTable(
  groups: readonly (readonly Group[])[],
  by: readonly string[],
  outcome: string,
): ResultTable {
  const pairs = groups
    .flatMap(pairsOf)
    .map(([first, second]) => ({ first, second, result: welch(first.values, second.values) }));
  const family = adjustFamily(pairs.map(({ result }) => result.value?.p ?? null));
  return {
    name: 'group-test',
    columns: comparisonColumns,
    rows: pairs.map(({ first, second, result: { value } }, index) => [
      first.level,
      second.level,
      first.values.length,
      second.values.length,
      moments(first.values).mean,
      moments(second.values).mean,
      value?.difference ?? null,
      value?.low ?? null,
      value?.high ?? null,
      value?.t ?? null,
      value?.df ?? null,
      value?.p ?? null,
      family.holm[index],
      family.bh[index],
      value?.g ?? null,
    ]),
    notes: [
      `Holm and BH adjust over one family: the ${counted(family.size, 'pair')} of groups of ${by.join(', ')} with a p value, for the outcome ${outcome}.`,
      ...pairs.flatMap(({ first, second, result: { value, reason } }) =>
        value === null ? [`${first.level} and ${second.level}: no test, ${reason}.`] : [],
      ),
    ],
  };
}
