import { distance } from 'fastest-levenshtein';

/** The name closest to `name`, or null when none is near enough to be what was meant. */
export function nearestName(name: string, names: Iterable<string>): string | null {
  if (name.length > 100) return null;
  const lower = name.toLowerCase();
  let best: string | null = null;
  // One edit in a short word, two in a longer one (a swap counts two), a third of a long one.
  let least = (name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3))) + 1;
  for (const candidate of names) {
    const edits = distance(lower, candidate.toLowerCase());
    if (edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}
