import { readTable, type Files } from '@kindred/core';

/**
 * Column names of a square CSV or TSV: the last `columns` cells of its first line where any of them
 * is not a number; null without such a header.
 */
export async function headerNames(
  files: Files,
  path: string,
  columns: number,
): Promise<readonly string[] | null> {
  if (!/\.[ct]sv$/i.test(path)) return null;
  for await (const line of files.lines(path)) {
    const cells = line.split(/[,\t]/).slice(-columns);
    if (cells.every((cell) => Number.isFinite(Number(cell)))) return null;
    return (await readTable(files, path)).columns.slice(-columns);
  }
  return null;
}
