import type { ChoiceRule } from './choice-rule.ts';

/**
 * The probability with which a rule chooses each option, given one nearness an option in shown order:
 * lapse / k + (1 − lapse) · softmax(nearness / temperature). Without temperature the nearest ones
 * share the second part.
 */
export function choiceProbabilities(
  nearness: readonly number[],
  { temperature, lapse, position }: ChoiceRule,
): Float64Array {
  const most = Math.max(...nearness);
  const weights = Float64Array.from(nearness, (value, place) =>
    temperature === null
      ? Number(value === most)
      : Math.exp((value - most) / temperature + (place === 0 ? position : 0)),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => lapse / weights.length + ((1 - lapse) * weight) / sum);
}
