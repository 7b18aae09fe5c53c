import { latexTable } from './latex-table.ts';
import type { Sheet } from './sheet.ts';

const head =
  '% Needs \\usepackage{booktabs,longtable,textcomp,threeparttable} and \\usepackage[T1]{fontenc}; letters\n% beyond Latin and Greek need LuaLaTeX or XeLaTeX with a font that has them.\n';

/** Tables to `\input` into a paper. */
export function latexFile(sheets: readonly Sheet[]): string {
  return `${head}${sheets.map((sheet) => `\n${latexTable(sheet)}`).join('')}`;
}
