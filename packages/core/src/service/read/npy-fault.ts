const magic = '\u0093NUMPY';

/**
 * What keeps bytes from being a .npy file of numbers, as far as its beginning tells, to be said
 * after the file's name; null where nothing does.
 */
export function npyFault(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'is not a whole .npy file: it is empty';
  const start = latin1(bytes.subarray(0, magic.length));
  if (!magic.startsWith(start)) return foreign(start);
  const wide = bytes[6] > 1;
  const preamble = wide ? 12 : 10;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length < preamble ? Infinity : headerLength(view, wide);
  if (preamble + length > bytes.length) {
    return `is not a whole .npy file: its ${bytes.length} bytes end within its header`;
  }
  const header = latin1(bytes.subarray(preamble, preamble + length));
  const type = /'descr'\s*:\s*'(\S)(\w*)/.exec(header);
  if (type === null) return 'has a header without one type of numbers; save a plain array of them';
  const [, order, kind] = type;
  if (kind === 'O') return 'holds Python objects (a pickle); save it again with .astype(float)';
  if (order === '>') return 'has its bytes in big-endian order; save it again with .astype("<f8")';
  return null;
}

/** Files that people take for .npy. */
function foreign(start: string): string {
  if (start.startsWith('PK')) return 'is an archive; if it is one of numpy, name it .npz';
  if (start.charCodeAt(0) === 0x80) {
    return 'is a Python pickle, not a .npy file; save the array with numpy.save';
  }
  return 'is not a .npy file: it does not begin as one';
}

function headerLength(view: DataView, wide: boolean): number {
  return wide ? view.getUint32(8, true) : view.getUint16(8, true);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 65_536));
}
