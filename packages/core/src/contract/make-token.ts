import type { Token } from './token.ts';

/** Makes the token of a service, e.g. `makeToken<Http>('Http', 1)` is `kindred/Http@1`. */
export function makeToken<T>(name: string, version: number, owner = 'kindred'): Token<T> {
  return Symbol.for(`${owner}/${name}@${version}`) as Token<T>;
}
