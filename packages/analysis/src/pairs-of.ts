/** Every unordered pair, in order of first and then second. */
export function pairsOf<T>(all: readonly T[]): (readonly [T, T])[] {
  return all.flatMap((first, index) =>
    all.slice(index + 1).map((second) => [first, second] as const),
  );
}
