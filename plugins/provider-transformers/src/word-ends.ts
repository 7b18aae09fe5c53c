/** Byte-level vocabularies write a space and line ends as these letters. */
const written = /^[\u0120\u010a\u0109\u010d]/;

/**
 * For each token of a vocabulary whether a word may end before it: 1 where it starts with anything but
 * a letter, a digit or a continuation mark.
 */
export function wordEnds(vocabulary: ReadonlyMap<string, number>, special: readonly number[]) {
  let size = 0;
  for (const id of vocabulary.values()) size = Math.max(size, id + 1);
  const ends = new Uint8Array(size);
  for (const [token, id] of vocabulary) {
    ends[id] = written.test(token) || !/^(##|[\p{L}\p{N}\p{M}])/u.test(token) ? 1 : 0;
  }
  for (const id of special) ends[id] = 1;
  return ends;
}
