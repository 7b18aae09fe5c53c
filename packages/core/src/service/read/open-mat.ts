import { inflateSync } from 'node:zlib';
import { KindredError } from '../../contract/kindred-error.ts';
import type { ArrayArchive } from './array-archive.ts';
import { matArray } from './mat-array.ts';
import type { MatArray } from './mat-array.ts';
import { matElements } from './mat-elements.ts';

const [packed, array] = [15, 14];
const most = 2 ** 30;

/** The arrays of a MATLAB 5 file (5 to 7.2), each at most 1 GiB unpacked. Throws `MAT_INVALID`. */
export function openMat(bytes: Uint8Array, file: string): ArrayArchive {
  const fail = (why: string) => new KindredError('MAT_INVALID', `${file} ${why}.`);
  const order = new TextDecoder('latin1').decode(bytes.subarray(126, 128));
  if (order === 'MI') throw fail('has its bytes in big-endian order; save it again with -v7');
  if (order !== 'IM') {
    throw fail('is not a MATLAB file of version 5 or later; save it with -v7 or -v7.3');
  }
  const whole = <T>(read: () => T): T => {
    try {
      return read();
    } catch {
      throw fail('is not a whole MATLAB file, or holds what is not read');
    }
  };
  const arrays = whole(() =>
    matElements(bytes.subarray(128)).flatMap((element): MatArray[] => {
      const inner =
        element.type === packed
          ? matElements(inflateSync(element.bytes, { maxOutputLength: most }))
          : [element];
      return inner.filter(({ type }) => type === array).map((one) => matArray(one.bytes));
    }),
  );
  const found = (name: string) => arrays.find((one) => one.name === name)!;
  return {
    arrays,
    numbers: (name) => whole(() => found(name).numbers()),
    texts: (name) => whole(() => found(name).texts()),
  };
}
