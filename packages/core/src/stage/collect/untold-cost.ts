import type { Experiment } from '../../contract/experiment.ts';

/** Why a model is asked no more whose reply tells no cost, under a budget that this escapes; or null. */
export function untoldCost(cost: number | null, { usd }: Experiment.Budget): string | null {
  if (cost !== null || usd === null) return null;
  return `a reply says neither what it cost nor its tokens, so a budget of ${usd} US dollars cannot bind it`;
}
