/** Small whole numbers with many ties: `toy` of expected.py. */
export function toy(n: number, d: number, a: number, b: number, c: number): number[][] {
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: d }, (_, j) => (a * i + b * j + c * i * j + i * i + j * j) % 11),
  );
}
