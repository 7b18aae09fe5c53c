/** US dollars for people, to a cent where that tells something: `$12.30`, `$0.0042`. */
export function formatDollars(usd: number): string {
  return `$${usd === 0 || usd >= 1 ? usd.toFixed(2) : usd.toPrecision(2)}`;
}
