import { z } from '@kindred/core';

/** Whole numbers above 0: counts and sizes of an architecture. */
const count = z.int().min(1).max(1e12);
const countOrNone = count.or(z.literal(0));
const word = z.string().min(1).max(100);
const mapping = z.record(z.string(), z.unknown());

/** Reads single values of configurations nobody vouches for. */
export interface ConfigReader {
  /** The first of the keys that is there and not null; null where none is, or it is no count. */
  count(keys: readonly string[]): number | null;
  /** As `count`, and 0 where that is said. */
  countOrNone(keys: readonly string[]): number | null;
  word(keys: readonly string[]): string | null;
  /** What stands under a key, whatever it is; undefined where it is not there. */
  value(key: string): unknown;
  /** Sentences on values that were there and could not be read. */
  readonly notes: readonly string[];
}

/** A reader over mappings, of which the first that has a key counts. */
export function configReader(mappings: readonly unknown[]): ConfigReader {
  const notes: string[] = [];
  const value = (key: string): unknown => {
    for (const one of mappings) {
      const found = key.split('.').reduce<unknown>((at, part) => {
        const { data } = mapping.safeParse(at);
        return data && Object.hasOwn(data, part) ? data[part] : undefined;
      }, one);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const first = <T>(keys: readonly string[], schema: z.ZodType<T>, what: string): T | null => {
    for (const key of keys) {
      const found = value(key);
      if (found === undefined || found === null) continue;
      const read = schema.safeParse(found);
      if (read.success) return read.data;
      const shown = JSON.stringify(found).slice(0, 60);
      notes.push(`${key} is ${shown}, which is no ${what}: unknown.`);
      return null;
    }
    return null;
  };
  return {
    count: (keys) => first(keys, count, 'whole number above 0'),
    countOrNone: (keys) => first(keys, countOrNone, 'whole number from 0 up'),
    word: (keys) => first(keys, word, 'short text'),
    value,
    notes,
  };
}
