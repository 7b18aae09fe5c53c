import type { PlaceNames } from '../task/place-names.ts';

const thing = 'one|picture|image|photo|photograph|object|item|option|thing';
/** What makes a place another's, or none at all. */
const about =
  /\b(?:not|neither|nor|never|unlike|except|\w+n't|next to|beside|besides|between|either side|from the|than the|side of|of the (?:left|middle|right))\b/;

/** Places that a sentence puts something at: "the one on the left", "the second picture", "image 3". */
export function placeMentions(
  folded: string,
  { sides, ordinals, numbers }: PlaceNames,
  firstOption: number,
): number[] {
  // Of two that are compared with an anchor, "less similar" names the other.
  if (about.test(folded) || (firstOption > 0 && /\b(?:less|least|differ\w*)\b/.test(folded)))
    return [];
  const places = (lists: readonly (readonly string[])[], pattern: (names: string) => string) =>
    lists.flatMap((names, place) =>
      names.length > 0 && new RegExp(pattern(names.join('|'))).test(folded) ? [place] : [],
    );
  return [
    ...places(
      sides,
      (names) => `\\bthe (?:far |very )?(?:${names})\\b(?! (?:answer|choice|response|way|word))`,
    ),
    ...places(ordinals, (names) => `\\bthe (?:${names})(?= (?:${thing}|is|shows)\\b|\\W*$)`),
    ...places(numbers, (names) => `\\b(?:number|${thing}) (?:${names})\\b`),
  ];
}
