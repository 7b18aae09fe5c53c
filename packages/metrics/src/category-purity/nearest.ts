import type { Geometry } from '../shared/geometry.ts';

/** The places of each item's k nearest others, and of those no farther than the k-th. */
export function nearest(
  { items, distances, tolerance }: Geometry,
  k: number,
): readonly Int32Array[] {
  return Array.from({ length: items }, (_, item) => {
    const from = distances.subarray(item * items, (item + 1) * items);
    const reach = from.filter((_far, other) => other !== item).sort()[k - 1] + tolerance;
    const places: number[] = [];
    from.forEach((far, other) => {
      if (other !== item && far <= reach) places.push(other);
    });
    return Int32Array.from(places);
  });
}
