/** A cell that names a stimulus: digits (also as numpy writes them, `1.2e+01`) are an index. */
export function stimulusCell(cell: string): string | number {
  const text = cell.trim();
  if (!/^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return text;
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : text;
}
