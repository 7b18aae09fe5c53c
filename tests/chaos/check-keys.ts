import { Refused } from './refused.ts';

/** Throws `Refused` for a parameter the vendor does not know. `say` words it as the vendor does. */
export function checkKeys(
  body: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
  say: (key: string) => string,
): void {
  for (const key of Object.keys(body)) if (!known.has(key)) throw new Refused(say(key));
}
