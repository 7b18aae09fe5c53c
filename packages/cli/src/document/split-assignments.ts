const opening = '[{';
const closing = ']}';

/** Splits at commas outside brackets and quotes: `a=1,b=[2,3]` → `a=1`, `b=[2,3]`. */
export function splitAssignments(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  let quote: string | null = null;
  for (const char of text) {
    if (quote !== null) quote = char === quote ? null : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (opening.includes(char)) depth++;
    else if (closing.includes(char)) depth--;
    if (char === ',' && depth === 0 && quote === null) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
