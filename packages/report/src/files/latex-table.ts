import { clipText } from '../format/clip-text.ts';
import { formatCell } from '../format/format-cell.ts';
import { escapeLatex } from './escape-latex.ts';
import type { Sheet } from './sheet.ts';

const longest = 45;

/**
 * A table as LaTeX (booktabs; the notes as table notes, above 45 rows below a `longtable`). Null is
 * an en dash; figures are rounded as on the page.
 */
export function latexTable({ caption, columns, rows, notes }: Sheet): string {
  const numeric = columns.map((_, at) => rows.some((row) => typeof row[at] === 'number'));
  const text = (value: string, most: number) => escapeLatex(clipText(value, most));
  // An empty group keeps a first "[" or "*" from being read as an option of the line before.
  const line = (cells: readonly string[]) => `{}${cells.join(' & ')} \\\\\n`;
  const layout = numeric.map((is) => (is ? 'r' : 'l')).join('');
  const head = `\\toprule\n${line(columns.map((name) => text(name, 60)))}\\midrule\n`;
  const body = rows
    .map((row) => line(row.map((cell, at) => text(formatCell(cell, columns[at]), 200))))
    .join('');
  const said = notes.map((note) => text(note, 2000));
  const title = `\\caption{${text(caption, 300)}}`;
  if (rows.length > longest) {
    const below = said.map((note) => `\\noindent{\\footnotesize ${note}}\\par\n`).join('');
    return `\\begin{longtable}{${layout}}\n${title}\\\\\n${head}\\endhead\n${body}\\bottomrule\n\\end{longtable}\n${below}`;
  }
  const below =
    said.length === 0
      ? ''
      : `\\begin{tablenotes}\\footnotesize\n${said.map((note) => `\\item {}${note}\n`).join('')}\\end{tablenotes}\n`;
  return `\\begin{table}\n\\centering\n\\begin{threeparttable}\n${title}\n\\begin{tabular}{${layout}}\n${head}${body}\\bottomrule\n\\end{tabular}\n${below}\\end{threeparttable}\n\\end{table}\n`;
}
