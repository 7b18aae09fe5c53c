import { KindredError } from '../../contract/kindred-error.ts';
import type { NpyArray } from './npy-array.ts';
import { npyDecoder } from './npy-decoder.ts';
import { npyHeader } from './npy-header.ts';
import { npyShortfall } from './npy-shortfall.ts';

/**
 * Reads numpy's file format (NEP 1): little-endian numbers and booleans of any shape, either memory
 * order, given row-major. Throws `NPY_INVALID` naming `file`; whole numbers beyond 2⁵³ are refused.
 */
export function parseNpy(bytes: Uint8Array, file = 'the .npy file'): NpyArray {
  const invalid = (what: string) => new KindredError('NPY_INVALID', `${file} ${what}.`);
  const header = npyHeader(bytes);
  if (typeof header === 'string') throw invalid(header);
  const { dtype, shape, fortranOrder, offset } = header;
  const decoder = npyDecoder(dtype);
  if (decoder === null) throw invalid(`has values of type ${dtype}, not numbers`);
  const shortfall = npyShortfall(shape, (bytes.length - offset) / decoder.size);
  if (shortfall !== null) throw invalid(shortfall);
  const values = new Float64Array((bytes.length - offset) / decoder.size);
  decoder.decode(new Uint8Array(bytes.subarray(offset)).buffer, 0, values);
  if (/^[iu]8$/.test(dtype) && !values.every(Number.isSafeInteger)) {
    throw invalid('holds whole numbers beyond 2^53');
  }
  return { shape, dtype, values: fortranOrder ? rowMajor(values, shape) : values };
}

function rowMajor(values: Float64Array, shape: readonly number[]): Float64Array {
  const out = new Float64Array(values.length);
  const place = new Array<number>(shape.length).fill(0);
  const strides = shape.map((_, axis) =>
    shape.slice(0, axis).reduce((product, length) => product * length, 1),
  );
  for (let k = 0; k < out.length; k++) {
    out[k] = values[place.reduce((sum, at, axis) => sum + at * strides[axis], 0)];
    for (let axis = shape.length - 1; axis >= 0 && ++place[axis] === shape[axis]; axis--) {
      place[axis] = 0;
    }
  }
  return out;
}
