import { unzipSync } from 'fflate';
import { KindredError } from '../../contract/kindred-error.ts';
import type { ArrayArchive, StoredArray } from './array-archive.ts';
import { npyHeader } from './npy-header.ts';
import { npyTexts } from './npy-texts.ts';
import { parseNpy } from './parse-npy.ts';

const most = 2 ** 30;

/** numpy's archive of arrays, of at most 1 GiB once unpacked. Throws `NPZ_INVALID`. */
export function openNpz(bytes: Uint8Array, file: string): ArrayArchive {
  const entries = new Map(
    Object.entries(unpacked(bytes, file)).map(([name, content]) => [
      name.replace(/\.npy$/, ''),
      content,
    ]),
  );
  const arrays = [...entries].map(([name, content]): StoredArray => {
    const header = npyHeader(content);
    if (typeof header === 'string') return { name, shape: [], holds: 'other' };
    const { dtype, shape } = header;
    return { name, shape, holds: /^[US]\d/.test(dtype) ? 'text' : 'numbers' };
  });
  const place = (name: string) => `"${name}" of ${file}`;
  return {
    arrays,
    numbers: (name) => parseNpy(entries.get(name)!, place(name)).values,
    texts: (name) => npyTexts(entries.get(name)!, place(name)),
  };
}

function unpacked(bytes: Uint8Array, file: string): Record<string, Uint8Array> {
  const fail = (why: string) => new KindredError('NPZ_INVALID', `${file} ${why}.`);
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!name.endsWith('.npy')) return false;
        size += originalSize;
        if (size > most) throw fail(`unpacks to more than ${most} bytes`);
        return true;
      },
    });
  } catch (cause) {
    if (KindredError.is(cause)) throw cause;
    throw fail('is not a whole .npz archive; save it again with numpy.savez');
  }
}
