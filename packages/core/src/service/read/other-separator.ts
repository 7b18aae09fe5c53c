/**
 * What the cells of a table seem to be apart by, where its header has no `delimiter`: a semicolon, as
 * spreadsheets write where the comma is the decimal mark, a tab or a comma; null where nothing
 * of that is in it.
 */
export function otherSeparator(bytes: Uint8Array, delimiter: string): string | null {
  const [header] = new TextDecoder()
    .decode(bytes.subarray(0, 2 ** 16))
    .trimStart()
    .split(/[\r\n]/, 1);
  if (header.includes(delimiter)) return null;
  return [';', '\t', ','].find((other) => header.includes(other)) ?? null;
}
