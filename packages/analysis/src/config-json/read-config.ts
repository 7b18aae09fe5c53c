import { KindredError, z } from '@kindred/core';

/** Largest configuration read, in bytes; those on the hub have a few thousand. */
export const largestConfig = 4 * 2 ** 20;

/** The mapping in a `config.json`. Throws `CONFIG_INVALID`. */
export function readConfig(bytes: Uint8Array, from: string): Readonly<Record<string, unknown>> {
  const refuse = (why: string) =>
    new KindredError('CONFIG_INVALID', `${from} is no model configuration: ${why}.`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw refuse('it is not JSON in UTF-8');
  }
  const read = z.record(z.string(), z.unknown()).safeParse(value);
  if (!read.success) throw refuse('it is not a mapping of names to values');
  return read.data;
}
