import type { Term } from './term.ts';

/** A term as R labels it: `log(b)`, `a:b`. */
export function termLabel(term: Term): string {
  return term.map(({ name, via }) => (via === 'none' ? name : `${via}(${name})`)).join(':');
}
