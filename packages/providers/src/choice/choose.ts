import type { Random } from '@kindred/core';
import type { ChoiceRule } from './choice-rule.ts';

/**
 * The place chosen, given one nearness an option in shown order. It draws from `random` only where
 * the rule or an exact tie asks for it.
 */
export function choose(nearness: readonly number[], rule: ChoiceRule, random: Random): number {
  if (rule.lapse > 0 && random.float() < rule.lapse) return random.integer(nearness.length);
  const most = Math.max(...nearness);
  if (rule.temperature === null) {
    const best = nearness.flatMap((value, place) => (value === most ? [place] : []));
    return best.length === 1 ? best[0]! : best[random.integer(best.length)]!;
  }
  const { temperature, position } = rule;
  const weights = nearness.map((value, place) =>
    Math.exp((value - most) / temperature + (place === 0 ? position : 0)),
  );
  let rest = random.float() * weights.reduce((sum, weight) => sum + weight, 0);
  const place = weights.findIndex((weight) => (rest -= weight) < 0);
  return place < 0 ? weights.length - 1 : place;
}
