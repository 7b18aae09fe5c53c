import { foldText } from './fold-text.ts';

const word = /[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu;
const asciiWord = /[a-z0-9]+(?:'[a-z0-9]+)*/g;
const beyondAscii = /[^\p{ASCII}]/u;

/**
 * Words of a text, folded. Between two words divided by more than spaces, hyphens or marks of
 * emphasis stands the first sign that divides them: "a baseball, a bat" is [a baseball , a bat].
 * A possessive 's is left off, any other apostrophe too: "the bull's-eye" is [the bull eye].
 */
export function splitWords(text: string): string[] {
  const folded = foldText(text);
  const words: string[] = [];
  let end = -1;
  for (const match of folded.matchAll(beyondAscii.test(folded) ? word : asciiWord)) {
    const [found] = match;
    const sign = end < 0 ? '' : signBetween(folded, end, match.index);
    if (sign !== '') words.push(sign);
    words.push(found.includes("'") ? withoutApostrophes(found) : found);
    end = match.index + found.length;
  }
  return words;
}

function signBetween(text: string, from: number, to: number): string {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) !== 32) return text[at];
  return '';
}

function withoutApostrophes(found: string): string {
  return (found.endsWith("'s") ? found.slice(0, -2) : found).replaceAll("'", '');
}
