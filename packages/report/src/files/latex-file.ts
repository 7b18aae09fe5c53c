import { latexTable } from './latex-table.ts';
import type { Sheet } from './sheet.ts';

const head =
  '% Needs \\usepackage{booktabs,longtable,textcomp,threeparttable} and \\usepackage[T1]{fontenc}. pdfLaTeX\n% takes the Latin letters that T1 has, Greek ones without accents and the common signs of formulas. At others\n% (combining marks, variant letters, rarer signs, other scripts) it stops: these need LuaLaTeX or XeLaTeX\n% with a font that has them.\n';

/** Tables to `\input` into a paper. */
export function latexFile(sheets: readonly Sheet[]): string {
  return `${head}${sheets.map((sheet) => `\n${latexTable(sheet)}`).join('')}`;
}
