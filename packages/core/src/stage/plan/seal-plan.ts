import { contentHash } from '../../contract/content-hash.ts';
import type { Json } from '../../contract/json.ts';
import type { Plan } from '../../contract/plan.ts';

/**
 * A plan with its hash, which leaves out how many trials are answered already, or were chosen by
 * answers, and what the others cost and how they are delivered.
 */
export function sealPlan<Decided extends Omit<Plan, 'hash'>>(
  decided: Decided,
): { readonly hash: string } & Decided {
  const models = decided.models.map((model) => ({
    ...model,
    ...(model.most !== undefined && { trials: 0 }),
    answered: 0,
    toAsk: 0,
    price: null,
    bill: null,
    delivery: 'live',
  }));
  const { naming } = decided;
  const named = naming && {
    naming: { ...naming, trials: 0, answered: 0, toAsk: 0, price: null, bill: null },
  };
  const hash = contentHash(JSON.parse(JSON.stringify({ ...decided, models, ...named })) as Json);
  return { hash, ...decided };
}
