import { counted } from '../../contract/counted.ts';
import { canonicalOrder } from '../../contract/canonical-order.ts';
import type { Structure } from '../../contract/structure.ts';
import type { RawJudgment } from './raw-judgment.ts';

const answers = [{ value: 0 }, { value: 1 }, { value: 2 }] as const;

/**
 * Reads rows without a header: `i j odd` as THINGS keeps triplets, `head winner loser` for anchored
 * ones, a fourth cell being the participant. The reader gives a sentence where a row is neither, and
 * one object for all rows, as files have millions: it is good until the next is read.
 */
export function bareRows(
  structure: Structure,
): (cells: readonly (string | number)[]) => RawJudgment | string {
  const anchored = structure === 'anchored';
  if (!anchored && structure !== 'odd-one-out') {
    return () => `a row without a header is a triplet, no ${structure} trial`;
  }
  const row = {
    stimuli: [] as readonly (string | number)[],
    orderKnown: false,
    answer: answers[0] as { readonly value: number },
    probabilities: null,
    participant: null as string | null,
    weight: 1,
  };
  return (cells) => {
    const [a, b, c] = cells;
    if (cells.length < 3 || cells.length > 4) {
      const width = counted(cells.length, 'cell');
      return `it is no ${structure} triplet: it has ${width}, not three or, with a participant, four`;
    }
    if (a === '' || b === '' || c === '') return 'a stimulus is empty';
    if (a === b || a === c || b === c) {
      return `it is no ${structure} triplet: it shows a stimulus twice`;
    }
    const stimuli = canonicalOrder(cells.length === 3 ? cells : cells.slice(0, 3), structure);
    row.stimuli = stimuli;
    row.answer = answers[anchored ? stimuli.indexOf(b) - 1 : stimuli.indexOf(c)];
    row.participant = cells.length === 4 ? String(cells[3]) : null;
    return row;
  };
}
