import type { Structure } from '../../contract/structure.ts';
import type { RawJudgment } from './raw-judgment.ts';

/**
 * A row without a header: `i j odd` as THINGS keeps triplets, `head winner loser` for anchored
 * ones, a fourth cell being the participant. Null where it is neither.
 */
export function bareRow(
  cells: readonly (string | number)[],
  structure: Structure,
): RawJudgment | null {
  const chosen = structure === 'odd-one-out' ? 2 : structure === 'anchored' ? 0 : null;
  if (chosen === null || cells.length < 3 || cells.length > 4) return null;
  const stimuli = cells.slice(0, 3);
  if (stimuli.includes('') || new Set(stimuli).size < 3) return null;
  const participant = cells.length === 4 ? String(cells[3]) : null;
  return { stimuli, orderKnown: false, answer: { value: chosen }, participant, weight: 1 };
}
