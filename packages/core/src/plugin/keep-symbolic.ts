import type { Json } from '../contract/json.ts';

/**
 * Checked options as plain data for plans and cache keys: where the file wrote `${env:NAME}`, that
 * text stands instead of the variable's value. Members JSON cannot carry are left out.
 */
export function keepSymbolic(written: Json, checked: unknown): Json {
  const plain = JSON.stringify(checked);
  return restore(written, plain === undefined ? null : (JSON.parse(plain) as Json));
}

function restore(written: Json | undefined, plain: Json): Json {
  if (typeof written === 'string') return written.includes('${env:') ? written : plain;
  if (Array.isArray(plain)) {
    const items = plain as readonly Json[];
    return items.map((item, k) => restore(Array.isArray(written) ? written[k] : undefined, item));
  }
  if (typeof plain !== 'object' || plain === null) return plain;
  const source = (written ?? {}) as { readonly [key: string]: Json };
  return Object.fromEntries(
    Object.entries(plain).map(([key, member]) => [key, restore(source[key], member)]),
  );
}
