import { canonicalOrder } from '../../contract/canonical-order.ts';
import type { Structure } from '../../contract/structure.ts';
import type { RawJudgment } from './raw-judgment.ts';

/**
 * A row whose shown order is unknown, its stimuli where no place tells the answer, and what is said
 * of its options with them.
 */
export function inCanonicalOrder(raw: RawJudgment, structure: Structure): RawJudgment {
  const stimuli = canonicalOrder(raw.stimuli, structure);
  if (structure === 'pair') return { ...raw, stimuli };
  const anchors = structure === 'anchored' ? 1 : 0;
  const places = placesOf(stimuli.slice(anchors), raw.stimuli.slice(anchors));
  const { answer, probabilities } = raw;
  return {
    ...raw,
    stimuli,
    answer:
      'text' in answer || answer.value === null ? answer : { value: places.indexOf(answer.value) },
    // Probabilities of fewer or more options are refused where the task is known.
    probabilities:
      probabilities?.length === places.length
        ? Float64Array.from(places, (place) => probabilities[place])
        : probabilities,
  };
}

/** Where each of `sorted` stood in `written`; a stimulus shown twice stood in two places. */
function placesOf<T>(sorted: readonly T[], written: readonly T[]): number[] {
  const places: number[] = [];
  for (const stimulus of sorted) {
    places.push(written.findIndex((one, place) => one === stimulus && !places.includes(place)));
  }
  return places;
}
