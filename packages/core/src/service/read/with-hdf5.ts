import type { Dataset, File, Reference } from 'h5wasm';
import { KindredError } from '../../contract/kindred-error.ts';
import type { ArrayArchive, StoredArray } from './array-archive.ts';

const most = 2 ** 27;
const place = '/matrix.h5';

/**
 * Gives `use` the arrays of an HDF5 file by their paths. In a file of MATLAB (7.3) each array lies
 * transposed and is turned back, and texts are references to characters. Throws `HDF5_INVALID`.
 */
export async function withHdf5<T>(
  bytes: Uint8Array,
  { file, matlab }: { readonly file: string; readonly matlab: boolean },
  use: (archive: ArrayArchive) => T,
): Promise<T> {
  const fail = (why: string) => new KindredError('HDF5_INVALID', `${file} ${why}.`);
  if (![0, 512, 1024, 2048].some((at) => isSignature(bytes.subarray(at, at + 8)))) {
    throw fail('is not an HDF5 file: it does not begin as one');
  }
  const h5 = await import('h5wasm');
  const library = await h5.ready;
  // Else it writes its errors to the terminal.
  library.activate_throwing_error_handler();
  const { FS } = library;
  FS.writeFile(place, bytes);
  let open: File | null = null;
  try {
    open = new h5.File(place, 'r');
    return use(archiveOf(open, matlab, h5.Dataset, fail));
  } catch (cause) {
    if (KindredError.is(cause)) throw cause;
    throw fail('is not a whole HDF5 file, or is packed in a way that is not read');
  } finally {
    open?.close();
    FS.unlink(place);
  }
}

function archiveOf(
  open: File,
  matlab: boolean,
  kind: typeof Dataset,
  fail: (why: string) => KindredError,
): ArrayArchive {
  const datasets = new Map<string, Dataset>();
  for (const path of open.paths()) {
    const found = path.startsWith('#') ? null : open.get(path);
    if (found instanceof kind) datasets.set(path, found);
  }
  const shapeOf = ({ shape }: Dataset) => (matlab ? (shape ?? []).toReversed() : (shape ?? []));
  const valueOf = (name: string) => {
    const dataset = datasets.get(name)!;
    const { total_size: size } = dataset.metadata;
    if (size <= most) return { dataset, value: dataset.value };
    throw fail(`has ${size} values in "${name}"; at most ${most} are read`);
  };
  const characters = (reference: Reference) => {
    const found = open.dereference(reference);
    if (!(found instanceof kind)) return '';
    const { value } = found;
    return ArrayBuffer.isView(value) ? textOf(value as Uint16Array) : '';
  };
  return {
    arrays: [...datasets].map(([name, dataset]): StoredArray => {
      const type = dataset.attrs['MATLAB_class']?.value;
      const text = type === 'cell' || dataset.metadata.type === 3;
      const number = [0, 1].includes(dataset.metadata.type) && type !== 'char';
      return {
        name,
        shape: shapeOf(dataset),
        holds: text ? 'text' : number ? 'numbers' : 'other',
      };
    }),
    numbers(name) {
      const { dataset, value } = valueOf(name);
      if (!ArrayBuffer.isView(value)) throw fail(`has no plain numbers in "${name}"`);
      const values = Float64Array.from(value as Float64Array, Number);
      const whole = value instanceof BigInt64Array || value instanceof BigUint64Array;
      if (whole && !values.every(Number.isSafeInteger)) {
        throw fail(`holds whole numbers beyond 2^53 in "${name}"`);
      }
      const [rows, columns = 1, more] = shapeOf(dataset);
      if (!matlab || more !== undefined) return values;
      return values.map((_, k) => values[(k % columns) * rows + Math.floor(k / columns)]);
    },
    texts(name) {
      const { dataset, value } = valueOf(name);
      const entries = (Array.isArray(value) ? value.flat(2) : [value]).map((entry) =>
        typeof entry === 'string' ? entry : characters(entry as Reference),
      );
      // Where a file calls its text ASCII, other bytes have no meaning.
      const { type, cset } = dataset.metadata;
      const odd = type === 3 && cset === 0 && entries.find((text) => /[^\0-\x7f]/.test(text));
      if (!odd) return entries;
      throw fail(`calls the text in "${name}" ASCII, but it is not: "${odd.slice(0, 40)}"`);
    },
  };
}

// MATLAB keeps text as UTF-16.
function textOf(codes: Uint16Array): string {
  return String.fromCharCode(...codes.subarray(0, 10_000));
}

function isSignature(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).equals(Buffer.from('\x89HDF\r\n\x1a\n', 'latin1'));
}
