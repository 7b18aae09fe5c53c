/** A share of 1 in per cent with one decimal. */
export function formatShare(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
