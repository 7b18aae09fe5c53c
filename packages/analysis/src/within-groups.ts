import { moments } from './moments.ts';

/** Every value less the mean of its group: what a constant for each group leaves. */
export function withinGroups(values: readonly number[], groups: readonly string[]): number[] {
  const means = new Map(
    [...new Set(groups)].map((group) => [
      group,
      moments(values.filter((_, i) => groups[i] === group)).mean!,
    ]),
  );
  return values.map((value, i) => value - means.get(groups[i])!);
}
