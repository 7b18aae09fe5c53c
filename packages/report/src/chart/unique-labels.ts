import { chartText } from './chart-text.ts';

/** A label for each line of a chart: the same one twice gets its number, so that no two lines merge. */
export function uniqueLabels(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, at) => {
    const short = chartText(name);
    const label = taken.has(short) ? `${short} (${at + 1})` : short;
    taken.add(label);
    return label;
  });
}
