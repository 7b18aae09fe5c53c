import type { ParsedReply } from '@kindred/core';
import type { PlaceNames } from '../task/place-names.ts';
import { splitWords } from './split-words.ts';

/** Words around a place that say nothing of it. */
const fillers = new Set(
  "the a an is it it's its this that one ones object image picture photo item option thing number no position place location side hand on in at of row odd out answer final my choice to".split(
    ' ',
  ),
);
const enumerator = /^[\s>#*_-]*(?:\(?\d{1,2}[.):]\s+)?/;

/**
 * Which place a reply names: the shown picture's, options counted from `firstOption`; null where it names
 * none. Lines that say a place and nothing else decide, so that reasons on other lines may mention every
 * place; without such a line, the places named anywhere. Two different ones are `several`.
 */
export function readPlace(
  reply: string,
  { anywhere, alone }: PlaceNames,
  firstOption: number,
): ParsedReply | null {
  const placesIn = (words: readonly string[], lists: readonly (readonly string[])[]) =>
    words.flatMap((word) => lists.flatMap((names, at) => (names.includes(word) ? [at] : [])));
  const either = anywhere.map((names, place) => [...names, ...alone[place]]);
  const votes = reply.split(/\r?\n/).flatMap((line) => {
    const words = wordsOf(line.replace(enumerator, '')).filter((word) => !fillers.has(word));
    const places = placesIn(words, either);
    // "right one": each word left is a place.
    return words.length > 0 && places.length === words.length ? places : [];
  });
  // A bare number is itself cut off as an enumerator's.
  const digit = /^\W*([123])\W*$/.exec(reply);
  if (votes.length === 0 && digit) votes.push(...placesIn([digit[1]], alone));
  const said = votes.length > 0 ? votes : placesIn(wordsOf(reply), anywhere);
  const chosen = new Set(said.filter((place) => place >= firstOption));
  if (chosen.size === 0) return null;
  if (chosen.size > 1) return { value: null, reason: 'several' };
  return { value: [...chosen][0] - firstOption, reason: 'named' };
}

const wordsOf = (text: string) => splitWords(text).filter((word) => /[\p{L}\p{N}]/u.test(word));
