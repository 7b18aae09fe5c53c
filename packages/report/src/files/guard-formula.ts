/**
 * Text with an apostrophe in front where a spreadsheet would run it as a formula: where it starts
 * with = + - @, tab, return or their wide forms. Apostrophes already in front get one more, so that
 * taking one away gives the text back.
 */
export function guardFormula(text: string): string {
  return /^'*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}
