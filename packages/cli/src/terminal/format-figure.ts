/** A cell of a table for people: three significant digits, true as yes, nothing as a dash. */
export function formatFigure(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  return size >= 0.001 && size < 1000 ? value.toFixed(3) : value.toPrecision(3);
}
