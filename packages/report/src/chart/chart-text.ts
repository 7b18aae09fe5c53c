import { cleanText } from '../markup/clean-text.ts';

/** Somebody else's words as a label in a chart. */
export function chartText(text: string): string {
  return cleanText(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}
