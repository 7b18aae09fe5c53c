/** Rows of three of twelve items, a choice and a weight: `toy_rows` of expected-choices.py. */
export function toyRows(options: 2 | 3): number[][] {
  return Array.from({ length: 60 }, (_, t) => [
    (5 * t + 2) % 12,
    (7 * t + Math.floor(t / 12) + 1) % 12,
    (3 * t * t + 4) % 12,
    (t * t + Math.floor(t / 3)) % options,
    1 + (t % 3),
  ]).filter(([a, b, c]) => new Set([a, b, c]).size === 3);
}
