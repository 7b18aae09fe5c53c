import type { MatElement } from './mat-elements.ts';

const views: Readonly<
  Record<number, new (bytes: ArrayBuffer) => ArrayLike<number | bigint> & Iterable<number | bigint>>
> = {
  1: Int8Array,
  2: Uint8Array,
  3: Int16Array,
  4: Uint16Array,
  5: Int32Array,
  6: Uint32Array,
  7: Float32Array,
  9: Float64Array,
  12: BigInt64Array,
  13: BigUint64Array,
  16: Uint8Array,
  17: Uint16Array,
  18: Uint32Array,
};

/**
 * The numbers of a MATLAB 5 element, whatever type they are stored in. Throws a RangeError where it
 * has none or holds whole ones beyond 2⁵³.
 */
export function matNumbers({ type, bytes }: MatElement): Float64Array {
  const View = Object.hasOwn(views, type) ? views[type] : null;
  if (View === null) throw new RangeError('an element has no numbers');
  const stored = new View(new Uint8Array(bytes).buffer);
  const values = Float64Array.from(stored as ArrayLike<number>, Number);
  if ((type === 12 || type === 13) && !values.every(Number.isSafeInteger)) {
    throw new RangeError('whole numbers beyond 2^53');
  }
  return values;
}
