import { parse } from 'npyjs';
import { KindredError } from '../../contract/kindred-error.ts';
import type { NpyArray } from './npy-array.ts';
import { npyFault } from './npy-fault.ts';

const numeric = new Set(['b1', 'i1', 'u1', 'i2', 'u2', 'i4', 'u4', 'i8', 'u8', 'f2', 'f4', 'f8']);

/**
 * Reads numpy's file format (NEP 1): little-endian numbers and booleans of any shape, either memory
 * order, given row-major. Throws `NPY_INVALID` naming `file`; whole numbers beyond 2⁵³ are refused.
 */
export function parseNpy(bytes: Uint8Array, file = 'the .npy file'): NpyArray {
  const invalid = (what: string) => new KindredError('NPY_INVALID', `${file} ${what}.`);
  const fault = npyFault(bytes);
  if (fault !== null) throw invalid(fault);
  let read: ReturnType<typeof parse>;
  try {
    read = parse(new Uint8Array(bytes).buffer);
  } catch (cause) {
    if (cause instanceof RangeError) throw invalid('is not a whole .npy file: a number is cut');
    throw invalid(`cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  const { dtype, shape, fortranOrder } = read;
  if (!numeric.has(dtype)) throw invalid(`has values of type ${dtype}, not numbers`);
  if (!shape.every((length) => Number.isSafeInteger(length) && length >= 0)) {
    throw invalid(`has the shape (${shape.join(', ')})`);
  }
  const raw = read.data as unknown as ArrayLike<number | bigint | boolean>;
  const count = shape.reduce((product, length) => product * length, 1);
  if (raw.length !== count) {
    throw invalid(
      `is not a whole .npy file: its shape (${shape.join(', ')}) needs ${count} numbers, it has ${raw.length}`,
    );
  }
  const values = Float64Array.from(raw, Number);
  if (dtype.endsWith('8') && dtype !== 'f8' && !values.every(Number.isSafeInteger)) {
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
