import type { Term } from './term.ts';
import { termLabel } from './term-label.ts';

/** The terms, each once; an interaction is the same in any order. */
export function unionTerms(...lists: readonly (readonly Term[])[]): Term[] {
  const seen = new Map<string, Term>();
  for (const term of lists.flat()) {
    const key = term
      .map((part) => termLabel([part]))
      .toSorted()
      .join('\n');
    if (!seen.has(key)) seen.set(key, term);
  }
  return [...seen.values()];
}
