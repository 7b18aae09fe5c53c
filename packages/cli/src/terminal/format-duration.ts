const units = [
  ['s', 1, 90],
  ['min', 60, 90 * 60],
  ['h', 3600, 48 * 3600],
  ['d', 86_400, Infinity],
] as const;

/** Seconds for people, in one unit: `45 s`, `12 min`, `3.4 h`, `2.1 d`. */
export function formatDuration(seconds: number): string {
  const [unit, size] = units.find(([, , most]) => seconds < most) ?? units[3];
  const value = seconds / size;
  return `${unit === 's' || unit === 'min' ? Math.round(value) : value.toFixed(1)} ${unit}`;
}
