import { cleanText } from '../../markup/clean-text.ts';

/** A BibTeX entry with each field on a line of its own; braces are left as they are. */
export function bibEntry(entry: string): string {
  let depth = 0;
  let text = '';
  for (const character of cleanText(entry.trim())) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    const last = depth === 0 && character === '}';
    if (last && !text.endsWith('\n')) text += '\n';
    text += depth === 1 && character === ',' ? ',\n ' : character;
  }
  return `${text.replace(/ +\n/g, '\n').replace(/\n +/g, '\n  ')}\n`;
}
