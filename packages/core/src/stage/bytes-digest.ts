import { contentHash } from '../contract/content-hash.ts';

/** sha256 of a typed array's own bytes. */
export function bytesDigest(array: Int32Array | Float64Array | Uint8Array): string {
  return contentHash(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
}
