import type { PlaceNames } from '../task/place-names.ts';
import { sentencesOf } from './sentences-of.ts';
import { splitWords } from './split-words.ts';

/** Words around a place that say nothing of it. */
const fillers = new Set(
  `the a an is it its it's this that one ones object image picture photo photograph item option thing number no
  position place location side hand on in at odd out answer final my i choose choice pick to would say`.split(
    /\s+/,
  ),
);
const label =
  /^[\s*_]*(?:(?:final|my|the)\s+)*(?:answer|position|place|location|choice|odd[ -]one[ -]out)\b[\s*_]*\d*[\s*_]*(?:is|[:–-])[\s*_]*/i;

/**
 * Places said by themselves: by a line, or a sentence of it, that says nothing else. Labelled ones ("Answer:
 * right") before bare ones, names before numbers.
 */
export function placeVotes(text: string, { sides, ordinals, numbers }: PlaceNames): number[] {
  const named = sides.map((names, place) => [...names, ...ordinals[place]]);
  const found = { labelled: [] as number[], bare: [] as number[], counted: [] as number[] };
  for (const sentence of sentencesOf(text)) {
    const said = sentence.replace(label, '');
    const words = splitWords(said).filter((word) => /[\p{L}\p{N}]/u.test(word));
    const place = onlyPlace(words, named);
    if (place !== null) (said === sentence ? found.bare : found.labelled).push(place);
    const counted = onlyPlace(words, numbers);
    if (counted !== null) found.counted.push(counted);
  }
  if (found.labelled.length > 0) return found.labelled;
  return found.bare.length > 0 ? found.bare : found.counted;
}

function onlyPlace(words: readonly string[], names: readonly (readonly string[])[]): number | null {
  const places = new Set<number>();
  for (const word of words) {
    const place = names.findIndex((list) => list.includes(word));
    if (place >= 0) places.add(place);
    else if (!fillers.has(word)) return null;
  }
  return places.size === 1 ? [...places][0] : null;
}
