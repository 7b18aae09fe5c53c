import type { NameForms } from './name-forms.ts';

/** A stretch of words that names something; `names` holds places in the list searched for. */
export interface Mention {
  readonly start: number;
  /** One after the last word. */
  readonly end: number;
  readonly names: readonly number[];
}

/**
 * Where names stand in the words of a text, longest first: a mention inside a longer one is not
 * one ("bat" in "baseball bat"). Where two names fit the same words, an exact fit beats an
 * inflected or differently spaced one; if both fit equally, the mention has both names.
 */
export function findMentions(words: readonly string[], names: readonly NameForms[]): Mention[] {
  const longest = Math.max(...names.map((forms) => forms.longest));
  const found: Mention[] = [];
  let reach = 0;
  for (let start = 0; start < words.length; start += 1) {
    const mention = longestFrom(words, start, names, longest);
    if (mention && mention.end > reach) {
      reach = mention.end;
      found.push({ start, ...mention });
    }
  }
  return found;
}

function longestFrom(
  words: readonly string[],
  start: number,
  names: readonly NameForms[],
  longest: number,
): { end: number; names: number[] } | null {
  let best: { end: number; names: number[] } | null = null;
  let spaced = '';
  let joined = '';
  for (let end = start; end < words.length; end += 1) {
    spaced = end === start ? words[end] : `${spaced} ${words[end]}`;
    joined += words[end];
    if (joined.length > longest) break;
    let fits = places(names, (forms) => forms.exact.has(spaced));
    if (fits.length === 0) fits = places(names, (forms) => forms.loose.has(joined));
    if (fits.length > 0) best = { end: end + 1, names: fits };
  }
  return best;
}

function places(names: readonly NameForms[], fits: (forms: NameForms) => boolean): number[] {
  const found: number[] = [];
  for (let place = 0; place < names.length; place += 1) {
    if (fits(names[place])) found.push(place);
  }
  return found;
}
