import type { Structure } from '../../contract/structure.ts';
import { inCanonicalOrder } from './in-canonical-order.ts';
import type { RawJudgment } from './raw-judgment.ts';

/**
 * A row without a header: `i j odd` as THINGS keeps triplets, `head winner loser` for anchored
 * ones, a fourth cell being the participant. A sentence where it is neither.
 */
export function bareRow(
  cells: readonly (string | number)[],
  structure: Structure,
): RawJudgment | string {
  const chosen = structure === 'odd-one-out' ? 2 : structure === 'anchored' ? 0 : null;
  if (chosen === null) return `a row without a header is a triplet, no ${structure} trial`;
  const width = cells.length;
  if (width < 3 || width > 4) {
    return `it is no ${structure} triplet: it has ${width} ${width === 1 ? 'cell' : 'cells'}, not three or, with a participant, four`;
  }
  const stimuli = width === 3 ? cells : cells.slice(0, 3);
  const [a, b, c] = stimuli;
  if (a === '' || b === '' || c === '') return 'a stimulus is empty';
  if (a === b || a === c || b === c) {
    return `it is no ${structure} triplet: it shows a stimulus twice`;
  }
  const participant = width === 4 ? String(cells[3]) : null;
  const answer = { value: chosen };
  return inCanonicalOrder(
    { stimuli, orderKnown: false, answer, participant, weight: 1 },
    structure,
  );
}
