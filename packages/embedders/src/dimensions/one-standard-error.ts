/** The first candidate whose loss is within one standard error of the best one's; simplest first. */
export function oneStandardError<T extends { readonly validation: number; readonly error: number }>(
  candidates: readonly T[],
): T {
  const best = candidates.reduce((a, b) => (b.validation < a.validation ? b : a));
  return candidates.find(({ validation }) => validation <= best.validation + best.error)!;
}
