import type { NpyDecoder } from './npy-decoder.ts';
import { npyDecoder } from './npy-decoder.ts';
import { npyHeader } from './npy-header.ts';
import { npyShortfall } from './npy-shortfall.ts';

/** Some rows of a matrix. */
export interface NpyRows {
  readonly columns: number;
  /** Rows × columns, row-major; the next rows are put in the same memory. */
  readonly values: Float64Array;
}

// A header of numpy's first format is shorter than its two bytes can count.
const longestHeader = 2 ** 16 + 10;
const numbersAtOnce = 2 ** 14;

/**
 * Rows of a .npy matrix as its bytes come, so that a file of any size needs little memory; only in
 * Fortran order, where the first row ends near the end of the file, all bytes are held. `invalid`
 * makes the error of what is wrong, said after the file's name; that a file is cut or too long is
 * found out after its other rows.
 */
export async function* npyRows(
  chunks: AsyncIterable<Uint8Array>,
  invalid: (what: string) => Error,
): AsyncGenerator<NpyRows> {
  const source = chunks[Symbol.asyncIterator]();
  const rest = { [Symbol.asyncIterator]: () => source };
  let head = new Uint8Array(0);
  async function* numbers(offset: number) {
    yield head.subarray(offset);
    yield* rest;
  }
  try {
    while (head.length < longestHeader) {
      const next = await source.next();
      if (next.done) break;
      head = joined([head, next.value]);
    }
    const header = npyHeader(head);
    if (typeof header === 'string') throw invalid(header);
    const { shape, dtype, offset } = header;
    const decoder = npyDecoder(dtype);
    if (decoder === null) throw invalid(`has values of type ${dtype}, not numbers`);
    if (shape.length !== 2 || shape[1] === 0) {
      throw invalid(`has the shape (${shape.join(', ')}), not N × 3`);
    }
    const check = (length: number) => {
      const shortfall = npyShortfall(shape, length / decoder.size);
      if (shortfall !== null) throw invalid(shortfall);
    };
    const rows = header.fortranOrder ? transposed : asTheyCome;
    yield* rows(numbers(offset), shape, decoder, check);
  } finally {
    await source.return?.();
  }
}

async function* asTheyCome(
  numbers: AsyncIterable<Uint8Array>,
  [, columns]: readonly number[],
  decoder: NpyDecoder,
  check: (length: number) => void,
): AsyncGenerator<NpyRows> {
  const values = new Float64Array(Math.ceil(numbersAtOnce / columns) * columns);
  const block = new Uint8Array(values.length * decoder.size);
  let filled = 0;
  let length = 0;
  for await (const piece of numbers) {
    length += piece.length;
    for (let at = 0; at < piece.length;) {
      const part = piece.subarray(at, at + block.length - filled);
      block.set(part, filled);
      at += part.length;
      filled += part.length;
      if (filled < block.length) continue;
      decoder.decode(block.buffer, 0, values);
      yield { columns, values };
      filled = 0;
    }
  }
  check(length);
  const last = values.subarray(0, filled / decoder.size);
  decoder.decode(block.buffer, 0, last);
  yield { columns, values: last };
}

async function* transposed(
  numbers: AsyncIterable<Uint8Array>,
  [count, columns]: readonly number[],
  decoder: NpyDecoder,
  check: (length: number) => void,
): AsyncGenerator<NpyRows> {
  const parts: Uint8Array[] = [];
  for await (const piece of numbers) parts.push(new Uint8Array(piece));
  const bytes = joined(parts);
  check(bytes.length);
  const most = Math.ceil(numbersAtOnce / columns);
  for (let first = 0; first < count; first += most) {
    const column = new Float64Array(Math.min(most, count - first));
    const values = new Float64Array(column.length * columns);
    for (let k = 0; k < columns; k++) {
      decoder.decode(bytes.buffer, k * count + first, column);
      for (let row = 0; row < column.length; row++) values[row * columns + k] = column[row];
    }
    yield { columns, values };
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
