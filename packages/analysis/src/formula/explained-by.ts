import { anyOutcome } from './any-outcome.ts';
import type { Formula } from './formula.ts';

/** The one outcome an analysis can explain, where its formula names one; else it explains any. */
export function explainedBy(formula: Formula | null | undefined): { readonly explains?: string } {
  const name = formula?.outcome.name;
  return name === undefined || anyOutcome.includes(name) ? {} : { explains: name };
}
