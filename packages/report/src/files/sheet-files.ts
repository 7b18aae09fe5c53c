import { csvText } from './csv-text.ts';
import { latexFile } from './latex-file.ts';
import { parquetBytes } from './parquet-bytes.ts';
import type { Sheet } from './sheet.ts';
import type { Written } from './written.ts';

/** A table as CSV, Parquet and LaTeX; `printed` is what LaTeX shows in its place. */
export function sheetFiles(
  stem: string,
  sheet: Sheet,
  printed: readonly Sheet[] = [sheet],
): Written[] {
  const parquet = parquetBytes(sheet);
  return [
    { path: `${stem}.csv`, content: csvText([sheet.columns, ...sheet.rows]) },
    { path: `${stem}.tex`, content: latexFile(printed) },
    ...(parquet ? [{ path: `${stem}.parquet`, content: parquet }] : []),
  ];
}
