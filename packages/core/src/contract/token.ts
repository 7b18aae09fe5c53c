declare const service: unique symbol;

/**
 * The name under which a service is asked for. It is a registered symbol (`Symbol.for`), so two
 * copies of core in one tree mean the same service; `T` exists only for the type checker.
 */
export type Token<T> = symbol & { readonly [service]: T };
