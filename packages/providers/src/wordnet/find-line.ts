const newline = 10;

/**
 * The line of a sorted text file (byte order) whose first word is `key`, or null. WordNet's index
 * files begin with lines of licence that start with a space and so sort before every word.
 */
export function findLine(bytes: Uint8Array, key: string): string | null {
  const wanted = Buffer.from(`${key} `, 'latin1');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const start = middle === 0 ? 0 : text.lastIndexOf(newline, middle - 1) + 1;
    const found = text.indexOf(newline, start);
    const end = found < 0 ? text.length : found;
    const order = wanted.compare(text.subarray(start, start + wanted.length));
    if (order === 0) return text.toString('latin1', start, end);
    if (order < 0) high = start;
    else low = end + 1;
  }
  return null;
}
