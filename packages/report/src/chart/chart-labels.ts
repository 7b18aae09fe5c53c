import { chartText } from './chart-text.ts';

/** Labels of a chart's rows: cut names that became equal get their number. */
export function chartLabels(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    [...new Set(names)].map((name, at) => {
      const short = chartText(name);
      const label = taken.has(short) ? `${short} (${at + 1})` : short;
      taken.add(label);
      return [name, label];
    }),
  );
}
