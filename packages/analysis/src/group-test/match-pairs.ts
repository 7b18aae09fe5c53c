import type { AnalysisResult } from '@kindred/core';
import { moments } from '../moments.ts';
import type { GroupColumn } from './find-groups.ts';

export interface Matched {
  readonly first: string;
  readonly second: string;
  /** Units with rows in both groups, with the mean outcome of each. */
  readonly units: readonly { readonly unit: string; readonly a: number; readonly b: number }[];
}

/**
 * Each pair of levels with the units that have rows of both; several rows of one unit and level are
 * averaged. `units` and `outcome` are by row, null where unknown.
 */
export function matchPairs(
  by: GroupColumn,
  units: readonly (string | null)[],
  outcome: readonly (number | null)[],
  rows: readonly string[],
): {
  readonly matched: readonly Matched[];
  /** Units of which a level has several rows. */
  readonly averaged: readonly string[];
  readonly dropped: AnalysisResult['dropped'];
} {
  const dropped: { row: string; reason: string }[] = [];
  const found = new Map<string, Map<string, { row: string; value: number }[]>>();
  rows.forEach((row, index) => {
    const [unit, level, value] = [units[index], by.values[index], outcome[index]];
    if (value === null) return void dropped.push({ row, reason: 'the outcome is unknown' });
    if (level === null) return void dropped.push({ row, reason: `${by.name} is unknown` });
    if (unit === null) return void dropped.push({ row, reason: 'what it is paired by is unknown' });
    const levels = found.get(unit) ?? new Map<string, { row: string; value: number }[]>();
    levels.set(String(level), [...(levels.get(String(level)) ?? []), { row, value }]);
    found.set(unit, levels);
  });
  for (const [unit, levels] of found) {
    if (levels.size > 1) continue;
    const [[level, alone]] = levels;
    const reason = `${unit} has no row of another ${by.name} than ${level} to pair with`;
    dropped.push(...alone.map(({ row }) => ({ row, reason })));
  }
  const mean = (of: readonly { value: number }[]) => moments(of.map(({ value }) => value)).mean!;
  const matched = by.levels.flatMap((first, at) =>
    by.levels.slice(at + 1).map((second) => ({
      first,
      second,
      units: [...found].flatMap(([unit, levels]) => {
        const [a, b] = [levels.get(first), levels.get(second)];
        return a && b ? [{ unit, a: mean(a), b: mean(b) }] : [];
      }),
    })),
  );
  const averaged = [...found].flatMap(([unit, levels]) =>
    levels.size > 1 && [...levels.values()].some(({ length }) => length > 1) ? [unit] : [],
  );
  return { matched, averaged, dropped };
}
