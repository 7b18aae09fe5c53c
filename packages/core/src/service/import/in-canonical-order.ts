import { canonicalOrder } from '../../contract/canonical-order.ts';
import type { Structure } from '../../contract/structure.ts';
import type { RawJudgment } from './raw-judgment.ts';

/** A row whose shown order is unknown, its stimuli where no place tells the answer. */
export function inCanonicalOrder(raw: RawJudgment, structure: Structure): RawJudgment {
  const stimuli = canonicalOrder(raw.stimuli, structure);
  const { answer } = raw;
  if ('text' in answer || answer.value === null || structure === 'pair') return { ...raw, stimuli };
  const anchors = structure === 'anchored' ? 1 : 0;
  const chosen = raw.stimuli[answer.value + anchors];
  return { ...raw, stimuli, answer: { value: stimuli.indexOf(chosen) - anchors } };
}
