import util from 'node:util';

/** Gone from Node 23 on, and still called by the native packages' 4.22. */
const gone = {
  isNullOrUndefined: (value: unknown) => value === null || value === undefined,
  isArray: (value: unknown) => Array.isArray(value),
};

/** Puts back what the native packages want of `node:util`, and leaves alone what is there. */
export function restoreUtil(target: object = util): void {
  for (const [name, value] of Object.entries(gone))
    if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true });
}
