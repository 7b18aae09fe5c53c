import { Refused } from './refused.ts';

/** Throws `Refused` unless a parameter is absent or a number within the bounds. */
export function checkRange(
  body: Readonly<Record<string, unknown>>,
  key: string,
  [low, high]: readonly [number, number],
): void {
  const value = body[key];
  if (value === undefined || value === null) return;
  if (typeof value !== 'number' || value < low || value > high) {
    throw new Refused(
      `Invalid value for ${key}: ${JSON.stringify(value)} is not ${low} to ${high}.`,
    );
  }
}
