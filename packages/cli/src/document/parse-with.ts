import type { Json } from '@kindred/core';
import { parse } from 'yaml';
import { usageError } from '../terminal/usage-error.ts';
import { splitAssignments } from './split-assignments.ts';

type Options = { [key: string]: Json };

/**
 * Options from `--with`: `key=value` pairs, several with commas, `a.b=1` for an option of an option.
 * A value is read as in an experiment file, so `30` is a number and `true` a boolean.
 */
export function parseWith(values: readonly string[]): Options {
  const options: Options = Object.create(null) as Options;
  for (const pair of values.flatMap(splitAssignments)) {
    const at = pair.indexOf('=');
    const path = pair.slice(0, Math.max(at, 0)).trim().split('.');
    if (at < 1 || path.includes('')) {
      throw usageError(`--with takes key=value, for example --with dimensions=30; got "${pair}".`);
    }
    set(options, path, readValue(pair.slice(at + 1), pair), pair);
  }
  return options;
}

function readValue(text: string, pair: string): Json {
  try {
    return (parse(text, { maxAliasCount: 0 }) ?? null) as Json;
  } catch {
    throw usageError(`The value in --with "${pair}" is not readable; quote it if it is text.`);
  }
}

function set(into: Options, path: readonly string[], value: Json, pair: string): void {
  const [key, ...rest] = path as [string, ...string[]];
  if (rest.length === 0) {
    if (Object.hasOwn(into, key))
      throw usageError(`--with sets "${path.join('.')}" twice (${pair}).`);
    into[key] = value;
    return;
  }
  into[key] ??= Object.create(null) as Options;
  const inner = into[key];
  if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) {
    throw usageError(`--with sets "${key}" both as a value and as a group (${pair}).`);
  }
  set(inner as Options, rest, value, pair);
}
