import { distance } from 'fastest-levenshtein';

/** The name closest to `name` within a third of its length in edits, at least two; else null. */
export function nearestName(name: string, names: readonly string[]): string | null {
  if (name.length > 100) return null;
  const allowed = Math.max(2, Math.floor(name.length / 3));
  const near = names
    .map((other) => ({ other, edits: distance(name.toLowerCase(), other.toLowerCase()) }))
    .filter(({ edits }) => edits <= allowed)
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.other ?? null;
}
