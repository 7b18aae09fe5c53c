/**
 * Plain data with `mask` applied to every string in it; keys, numbers, typed arrays, functions and
 * instances of classes stay as they are.
 */
export function hideSecrets<T>(value: T, mask: (text: string) => string): T {
  const hide = (part: unknown): unknown => {
    if (typeof part === 'string') return mask(part);
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(hide);
    const prototype: unknown = Object.getPrototypeOf(part);
    if (prototype !== Object.prototype && prototype !== null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, hide(inner)]));
  };
  return hide(value) as T;
}
