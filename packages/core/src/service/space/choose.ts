import type { RespondContext } from '../../contract/respond-context.ts';
import type { ChoiceRule } from './choice-rule.ts';

/**
 * The place chosen, given one nearness an option in shown order. `ctx.random` is asked for only
 * where the rule or an exact tie needs it, and once: making it costs more than choosing.
 */
export function choose(
  nearness: readonly number[],
  rule: ChoiceRule,
  ctx: Pick<RespondContext, 'random'>,
): number {
  const most = Math.max(...nearness);
  const best = nearness.flatMap((value, place) => (value === most ? [place] : []));
  if (rule.temperature === null && rule.lapse === 0 && best.length === 1) return best[0];
  const { random } = ctx;
  if (rule.lapse > 0 && random.float() < rule.lapse) return random.integer(nearness.length);
  if (rule.temperature === null) return best[random.integer(best.length)];
  const { temperature, position } = rule;
  const weights = nearness.map((value, place) =>
    Math.exp((value - most) / temperature + (place === 0 ? position : 0)),
  );
  let rest = random.float() * weights.reduce((sum, weight) => sum + weight, 0);
  const place = weights.findIndex((weight) => (rest -= weight) < 0);
  return place < 0 ? weights.length - 1 : place;
}
