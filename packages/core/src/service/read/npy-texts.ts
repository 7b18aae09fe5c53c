import { KindredError } from '../../contract/kindred-error.ts';
import { npyHeader } from './npy-header.ts';
import { npyShortfall } from './npy-shortfall.ts';

/** Texts of a .npy array of fixed-width text: UTF-32 (`U`) or bytes (`S`, read as UTF-8). */
export function npyTexts(bytes: Uint8Array, file: string): readonly string[] {
  const invalid = (what: string) => new KindredError('NPY_INVALID', `${file} ${what}.`);
  const header = npyHeader(bytes);
  if (typeof header === 'string') throw invalid(header);
  const [, kind, width] = /^([US])(\d+)$/.exec(header.dtype) ?? [];
  if (kind === undefined) throw invalid(`has values of type ${header.dtype}, not text`);
  const body = bytes.subarray(header.offset);
  const size = Number(width) * (kind === 'U' ? 4 : 1);
  const shortfall = npyShortfall(header.shape, size === 0 ? 0 : body.length / size);
  if (shortfall !== null) throw invalid(shortfall);
  const decoder = new TextDecoder();
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  return Array.from({ length: body.length / size }, (_, k) => {
    if (kind === 'S') return trimmed(decoder.decode(body.subarray(k * size, (k + 1) * size)));
    const codes = Array.from({ length: Number(width) }, (_unit, c) =>
      view.getUint32(k * size + 4 * c, true),
    );
    if (codes.some((code) => code > 0x10ffff)) throw invalid('holds codes that are no characters');
    return trimmed(String.fromCodePoint(...codes));
  });
}

function trimmed(text: string): string {
  return text.replace(/\0+$/, '');
}
