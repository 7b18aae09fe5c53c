import type { TrialDesign } from '../../contract/trial-design.ts';
import type { PlannedTrial } from '../../store/planned-trial.ts';
import type { PlannedModel } from '../planned-model.ts';
import type { PlannedRun } from '../planned-run.ts';
import type { RunContext } from '../run-context.ts';

/** Further designs in the sampler's order, drawn once and shared by all models. */
export interface TopUp {
  /** Adds up to `wanted` further trials to a model's plan; gives how many it added. */
  extend(model: PlannedModel, wanted: number): Promise<number>;
}

export function topUp(ctx: RunContext, planned: PlannedRun): TopUp | null {
  if (!planned.more) return null;
  const source = planned.more()[Symbol.asyncIterator]();
  const drawn: TrialDesign[] = [];
  const used = new Map<string, number>();
  let turn: Promise<unknown> = Promise.resolve();

  async function designAt(place: number): Promise<TrialDesign | null> {
    if (place === drawn.length) {
      const { value, done } = await source.next();
      if (done) return null;
      drawn.push(value);
    }
    return drawn[place] ?? null;
  }
  async function extend(model: PlannedModel, wanted: number): Promise<number> {
    const { id } = model.model;
    const trials: PlannedTrial[] = [];
    for (let place = used.get(id) ?? 0; trials.length < wanted; place++) {
      const design = await designAt(place);
      if (!design) break;
      used.set(id, place + 1);
      trials.push(...planned.trialMaker.open(design)(model));
    }
    return ctx.store.extend(id, model.identity, trials);
  }

  return {
    // One model at a time: they share the source.
    extend(model, wanted) {
      const mine = turn.then(() => extend(model, wanted));
      turn = mine.catch(() => {});
      return mine;
    },
  };
}
