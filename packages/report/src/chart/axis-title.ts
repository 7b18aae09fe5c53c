import { cleanText } from '../markup/clean-text.ts';
import { textWidth } from './text-width.ts';

const size = 12;
const longest = 200;
const mostLines = 3;

/**
 * A title of an axis in lines of at most `room` pixels, at most three. Words break where they must; an
 * ellipsis stands for what has no place.
 */
export function axisTitle(text: string, room: number): string[] {
  const whole = text.trim();
  const wide = (line: string) => textWidth(line, size) > room;
  const lines: string[] = [];
  let line = '';
  for (const word of cleanText(whole.slice(0, longest)).split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (!wide(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (wide(line + letter)) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  lines.push(line);
  if (lines.length <= mostLines && whole.length <= longest) return lines;
  const shown = lines.slice(0, mostLines);
  let last = shown.pop()!;
  while (wide(`${last}…`)) last = Array.from(last).slice(0, -1).join('');
  return [...shown, `${last}…`];
}
