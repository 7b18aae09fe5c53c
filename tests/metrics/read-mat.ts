import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** An array of a MATLAB file: numbers (text as their codes), column by column, or records. */
export interface MatArray {
  readonly name: string;
  readonly values: Float64Array;
  readonly records: readonly Readonly<Record<string, MatArray>>[];
}

const readers: Readonly<
  Record<number, readonly [number, (bytes: DataView, at: number) => number]>
> = {
  1: [1, (bytes, at) => bytes.getInt8(at)],
  2: [1, (bytes, at) => bytes.getUint8(at)],
  3: [2, (bytes, at) => bytes.getInt16(at, true)],
  4: [2, (bytes, at) => bytes.getUint16(at, true)],
  5: [4, (bytes, at) => bytes.getInt32(at, true)],
  6: [4, (bytes, at) => bytes.getUint32(at, true)],
  7: [4, (bytes, at) => bytes.getFloat32(at, true)],
  9: [8, (bytes, at) => bytes.getFloat64(at, true)],
  16: [1, (bytes, at) => bytes.getUint8(at)],
};

/** The first array of a MATLAB v5 file of real numbers, text and structures. */
export function readMat(path: string): MatArray {
  const [first] = elements(readFileSync(path).subarray(128));
  return arrayOf(first.type === 15 ? elements(inflateSync(first.bytes))[0].bytes : first.bytes);
}

interface Element {
  readonly type: number;
  readonly bytes: Uint8Array;
}

function elements(bytes: Uint8Array): Element[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Element[] = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const type = view.getUint32(at, true);
    // A short one has its size and its bytes in one tag.
    const short = type >>> 16;
    const size = short || view.getUint32(at + 4, true);
    const from = at + (short ? 4 : 8);
    found.push({ type: type & 0xffff, bytes: bytes.subarray(from, from + size) });
    at = short ? at + 8 : from + (type === 15 ? size : Math.ceil(size / 8) * 8);
  }
  return found;
}

function numbers({ type, bytes }: Element): Float64Array {
  const [size, read] = readers[type];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float64Array.from({ length: bytes.length / size }, (_, k) => read(view, k * size));
}

const text = ({ bytes }: Element) => new TextDecoder().decode(bytes);

function arrayOf(bytes: Uint8Array): MatArray {
  if (bytes.length === 0) return { name: '', values: new Float64Array(0), records: [] };
  const [flags, , name, ...parts] = elements(bytes);
  if (flags.bytes[0] !== 2) return { name: text(name), values: numbers(parts[0]), records: [] };
  const [width] = numbers(parts[0]);
  const fields = Array.from(
    { length: parts[1].bytes.length / width },
    (_, k) =>
      text({ type: 1, bytes: parts[1].bytes.subarray(k * width, (k + 1) * width) }).split(
        '\0',
        1,
      )[0],
  );
  const members = parts.slice(2).map((part) => arrayOf(part.bytes));
  const records = Array.from({ length: members.length / fields.length }, (_, k) =>
    Object.fromEntries(fields.map((field, f) => [field, members[k * fields.length + f]])),
  );
  return { name: text(name), values: new Float64Array(0), records };
}
