import { npyFault } from './npy-fault.ts';

/** What stands before the numbers of a .npy file. */
export interface NpyHeader {
  readonly shape: readonly number[];
  /** Type without its byte order, which is little-endian: `f4`, `i8` … */
  readonly dtype: string;
  /** Whether the first axis changes fastest. */
  readonly fortranOrder: boolean;
  /** Bytes before the first number. */
  readonly offset: number;
}

/**
 * Reads the header of numpy's file format (NEP 1), or says what keeps the bytes from having one, to
 * be said after the file's name. `bytes` may end anywhere after the header.
 */
export function npyHeader(bytes: Uint8Array): NpyHeader | string {
  const fault = npyFault(bytes);
  if (fault !== null) return fault;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = bytes[6] > 1;
  const start = wide ? 12 : 10;
  const offset = start + (wide ? view.getUint32(8, true) : view.getUint16(8, true));
  const header = new TextDecoder('latin1').decode(bytes.subarray(start, offset));
  const type = /'descr'\s*:\s*'\S(\w*)'/.exec(header)?.[1];
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(header)?.[1];
  const axes = /'shape'\s*:\s*\(([\dL\s,]*)\)/.exec(header)?.[1];
  if (type === undefined || order === undefined || axes === undefined) {
    return 'has a header that makes no sense';
  }
  const shape = (axes.match(/\d+/g) ?? []).map(Number);
  if (!Number.isSafeInteger(shape.reduce((product, length) => product * length, 1))) {
    return `has the shape (${shape.join(', ')})`;
  }
  return { shape, dtype: type, fortranOrder: order === 'True', offset };
}
