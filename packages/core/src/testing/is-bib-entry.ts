/** Whether a text is one BibTeX entry with a key and braces that close. */
export function isBibEntry(text: string): boolean {
  if (!/^@[a-z]+\{[^\s,{}]+,[^]*\}$/.test(text)) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth < 0 || (depth === 0 && text[at] === '}' && at < text.length - 1)) return false;
  }
  return depth === 0;
}
