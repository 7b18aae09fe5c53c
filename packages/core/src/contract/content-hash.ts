import { createHash } from 'node:crypto';
import type { Json } from './json.ts';
import { KindredError } from './kindred-error.ts';

function canonical(value: unknown, path: string): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return JSON.stringify(value);
    throw new KindredError('HASH_NOT_JSON', `Cannot hash ${value} at ${path}: it is not JSON.`);
  }
  if (Array.isArray(value)) {
    return `[${value.map((item, k) => canonical(item, `${path}[${k}]`)).join(',')}]`;
  }
  const prototype = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
  if (prototype !== Object.prototype && prototype !== null) {
    const what = typeof value === 'object' ? value.constructor.name : typeof value;
    throw new KindredError('HASH_NOT_JSON', `Cannot hash a ${what} at ${path}: it is not JSON.`);
  }
  const entries = Object.entries(value as object)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member, `${path}.${key}`)}`);
  return `{${entries.join(',')}}`;
}

/**
 * sha256, as 64 hex digits, of bytes as they are, or of plain data as canonical JSON: keys sorted by
 * UTF-16 code unit, members that are undefined left out, no white space. Throws `HASH_NOT_JSON` on
 * NaN, infinities, typed arrays and class instances: hash a typed array by its bytes.
 */
export function contentHash(value: Json | Uint8Array): string {
  const bytes = value instanceof Uint8Array ? value : canonical(value, '$');
  return createHash('sha256').update(bytes).digest('hex');
}
