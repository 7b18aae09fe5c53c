/**
 * The share on the diagonal of a square table of weights, and Cohen's κ = (share − chance) / (1 −
 * chance), chance the product of the margins. NaN where there is no weight, or no chance to differ.
 */
export function agreementOf(joint: readonly (readonly number[])[]): {
  readonly agreement: number;
  readonly kappa: number;
} {
  const rows = joint.map(sum);
  const total = sum(rows);
  let equal = 0;
  let chance = 0;
  joint.forEach((row, k) => {
    equal += row[k] / total;
    chance += (rows[k] / total) * (sum(joint.map((other) => other[k])) / total);
  });
  // One position alone has a chance of exactly 1, but for rounding.
  return { agreement: equal, kappa: 1 - chance > 1e-12 ? (equal - chance) / (1 - chance) : NaN };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
