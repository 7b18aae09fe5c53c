import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';

const chunk = (type: string, data: Uint8Array) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/**
 * A square picture with a palette (PNG, colour type 3; W3C PNG specification). `pixels` are palette
 * indices row by row, `palette` up to 256 triples of bytes.
 */
export function png(side: number, pixels: Uint8Array, palette: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const lines = Buffer.alloc(side * (side + 1));
  for (let row = 0; row < side; row++) {
    lines.set(pixels.subarray(row * side, (row + 1) * side), row * (side + 1) + 1);
  }
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
