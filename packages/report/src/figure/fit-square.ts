/** Points moved and scaled into the square of side 1, the same scale on both axes. */
export function fitSquare(
  points: readonly (readonly [number, number])[],
): (readonly [number, number])[] {
  const ends = [0, 1].map((axis) =>
    points.reduce(
      ([low, high], point) => [Math.min(low, point[axis]), Math.max(high, point[axis])] as const,
      [Infinity, -Infinity] as readonly [number, number],
    ),
  );
  const size = Math.max(...ends.map(([low, high]) => high - low)) || 1;
  const place = (axis: number, value: number) =>
    0.5 + (value - (ends[axis][0] + ends[axis][1]) / 2) / size;
  return points.map(([x, y]) => [place(0, x), place(1, y)] as const);
}
