import type { Term } from './term.ts';
import { unionTerms } from './union-terms.ts';

/** Every interaction of a term of one list with a term of the other; an expression enters once. */
export function crossTerms(left: readonly Term[], right: readonly Term[]): Term[] {
  const joined = left.flatMap((one) =>
    right.map((other) =>
      unionTerms([...one, ...other].map((part) => [part])).map(([part]) => part),
    ),
  );
  return unionTerms(joined);
}
