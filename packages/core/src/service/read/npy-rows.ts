import type { NpyDecoder } from './npy-decoder.ts';
import { npyDecoder } from './npy-decoder.ts';
import type { NpyHeader } from './npy-header.ts';
import { npyHeader } from './npy-header.ts';
import { npyShortfall } from './npy-shortfall.ts';

/** Some rows of a matrix, one after the other; `values` is rows × columns, row-major. */
export interface NpyRows {
  readonly columns: number;
  readonly values: Float64Array;
}

// A header of numpy's first format is shorter than its two bytes can count.
const longestHeader = 2 ** 16 + 10;
const rowsAtOnce = 4096;

/**
 * Rows of a .npy matrix as its bytes come, so that a file of any size needs little memory; only in
 * Fortran order, where the first row ends near the end of the file, all bytes are held. `invalid`
 * makes the error of what is wrong, said after the file's name; a file that is cut or too long is
 * only found out after its rows.
 */
export async function* npyRows(
  chunks: AsyncIterable<Uint8Array>,
  invalid: (what: string) => Error,
): AsyncGenerator<NpyRows> {
  const source = chunks[Symbol.asyncIterator]();
  const next = async () => ((await source.next()) as { value?: Uint8Array }).value ?? null;
  try {
    let held: Uint8Array = new Uint8Array(0);
    let chunk = await next();
    while (chunk !== null && held.length < longestHeader) {
      held = Buffer.concat([held, chunk]);
      chunk = await next();
    }
    const header = npyHeader(held);
    if (typeof header === 'string') throw invalid(header);
    const { shape, dtype, fortranOrder, offset } = header;
    const decoder = npyDecoder(dtype);
    if (decoder === null) throw invalid(`has values of type ${dtype}, not numbers`);
    const [, columns] = shape;
    if (shape.length !== 2 || columns === 0) {
      throw invalid(`has the shape (${shape.join(', ')}), not N × 3`);
    }
    held = held.subarray(offset);
    if (fortranOrder) {
      const parts = [held];
      for (; chunk !== null; chunk = await next()) parts.push(chunk);
      yield* fortranRows(Buffer.concat(parts), header, decoder, invalid);
      return;
    }
    let found = 0;
    for (;;) {
      const whole = held.length - (held.length % (columns * decoder.size));
      if (whole > 0) yield { columns, values: decoder.decode(held.subarray(0, whole)) };
      found += whole / decoder.size;
      held = held.subarray(whole);
      if (chunk === null) break;
      held = Buffer.concat([held, chunk]);
      chunk = await next();
    }
    const shortfall = npyShortfall(shape, found + held.length / decoder.size);
    if (shortfall !== null) throw invalid(shortfall);
  } finally {
    await source.return?.();
  }
}

function* fortranRows(
  bytes: Uint8Array,
  { shape }: NpyHeader,
  decoder: NpyDecoder,
  invalid: (what: string) => Error,
): Generator<NpyRows> {
  const [count, columns] = shape;
  const shortfall = npyShortfall(shape, bytes.length / decoder.size);
  if (shortfall !== null) throw invalid(shortfall);
  for (let first = 0; first < count; first += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, count - first);
    const values = new Float64Array(rows * columns);
    for (let k = 0; k < columns; k++) {
      const start = (k * count + first) * decoder.size;
      const column = decoder.decode(bytes.subarray(start, start + rows * decoder.size));
      for (let row = 0; row < rows; row++) values[row * columns + k] = column[row];
    }
    yield { columns, values };
  }
}
