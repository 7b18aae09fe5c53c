import { foldText } from './fold-text.ts';

const word = /[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu;
const asciiWord = /[a-z0-9]+(?:'[a-z0-9]+)*/g;
const beyondAscii = /[^\p{ASCII}]/u;

/**
 * Words of a text in runs: words divided by nothing but space or hyphens share a run, any other
 * sign (comma, full stop, bracket, new line …) begins the next. "a baseball, a bat" has two runs.
 * A possessive 's is left off, any other apostrophe too: "the bull's-eye" is [the bull eye].
 */
export function splitWords(text: string): string[][] {
  const folded = foldText(text);
  const runs: string[][] = [];
  let end = -1;
  for (const match of folded.matchAll(beyondAscii.test(folded) ? word : asciiWord)) {
    const start = match.index;
    if (end < 0 || !onlySpaces(folded, end, start)) runs.push([]);
    const [found] = match;
    end = start + found.length;
    runs.at(-1)!.push(found.includes("'") ? withoutApostrophes(found) : found);
  }
  return runs;
}

function onlySpaces(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) !== 32) return false;
  return true;
}

function withoutApostrophes(found: string): string {
  return (found.endsWith("'s") ? found.slice(0, -2) : found).replaceAll("'", '');
}
