import type { Token } from './token.ts';

/** The services behind a tuple of tokens, in the same order. */
export type ServicesOf<Needs extends readonly Token<unknown>[]> = {
  [K in keyof Needs]: Needs[K] extends Token<infer T> ? T : never;
};
