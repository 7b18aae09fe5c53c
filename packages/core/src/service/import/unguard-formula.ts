/**
 * A cell as it was before kindred's CSV writer put an apostrophe in front, so that no spreadsheet
 * runs it as a formula: exactly one apostrophe is taken from before = + - @, tab or return (or their
 * wide forms), also where further apostrophes stand between. Other cells are left as they are.
 */
export function unguardFormula(cell: string): string {
  return /^'+[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
