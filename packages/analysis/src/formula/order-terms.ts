import type { Term } from './term.ts';
import { termLabel } from './term-label.ts';
import { unionTerms } from './union-terms.ts';

/** Main effects first, then interactions by order; parts of an interaction as they were first `seen`. */
export function orderTerms(terms: readonly Term[], seen: Term): Term[] {
  const place = new Map<string, number>();
  for (const part of seen) {
    const label = termLabel([part]);
    if (!place.has(label)) place.set(label, place.size);
  }
  const at = (part: Term[number]) => place.get(termLabel([part])) ?? 0;
  return unionTerms(terms)
    .map((term) => term.toSorted((a, b) => at(a) - at(b)))
    .toSorted((a, b) => a.length - b.length);
}
