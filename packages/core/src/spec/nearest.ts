import { distance } from 'fastest-levenshtein';

/** The word closest to `word`, or null when none is near enough to be what was meant. */
export function nearest(word: string, words: Iterable<string>): string | null {
  if (word.length > 100) return null;
  const lower = word.toLowerCase();
  let best: string | null = null;
  // One edit in a short word, two in a longer one (a swap counts two), a third of a long one.
  let least = (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) + 1;
  for (const candidate of words) {
    const edits = distance(lower, candidate.toLowerCase());
    if (edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}
