/**
 * A number for reading: counts with thousands separators, the rest to three or four digits, a true
 * minus sign.
 */
export function formatFigure(value: number): string {
  return plain(value).replace(/^-/, '−').replace('e-', 'e−');
}

const plain = (value: number): string => {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) return value.toLocaleString('en');
  if (!Number.isFinite(value)) return String(value);
  if (size >= 1e6 || size < 0.0005) return value.toExponential(2);
  if (size >= 1000) return Math.round(value).toLocaleString('en');
  return size >= 10 ? value.toFixed(1) : size >= 1 ? value.toFixed(2) : value.toFixed(3);
};
