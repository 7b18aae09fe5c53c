import { counted } from '../../contract/counted.ts';
import { readReplies } from '../read-replies.ts';
import { askDirect } from './ask-direct.ts';
import { askLanguage } from './ask-language.ts';
import { askBatch } from './batch/ask-batch.ts';
import type { Collector } from './collector.ts';
import type { Rounds } from './rounds.ts';
import { standing } from './standing.ts';
import type { TopUp } from './top-up.ts';

/**
 * Asks one model everything it has not answered, then further trials in place of null replies and
 * of trials it cannot answer about: at most as many again as were planned. Where trials depend on
 * answers, one round after the other. Gives sentences to warn with.
 */
export async function collectModel(
  collector: Collector,
  further: TopUp | null,
  rounds: Rounds | null,
): Promise<string[]> {
  const { ctx, planned, model, meter, reading } = collector;
  const { id } = model.model;
  const { respondent } = model;
  const ask = () => {
    if (!collector.ask) return null;
    if (respondent.kind === 'direct') return askDirect(collector, respondent);
    const { batch } = respondent;
    const batched = model.model.delivery === 'batch';
    if (batched && !batch) return 'its provider gives it no batch; write "delivery: live"';
    return batch && (batched || ctx.store.batches(id).length > 0)
      ? askBatch(collector, respondent, batch)
      : askLanguage(collector, respondent);
  };
  const warnings: string[] = [];
  const end = (state: 'done' | 'stopped') => {
    if (collector.ask) meter.tell(state);
    return warnings;
  };
  const designs = planned.plan.design?.trials.count ?? 0;
  const target = further ? designs * model.model.repeats : ctx.store.progress(id).trials;
  for (;;) {
    const before = standing(collector);
    meter.begin(before.answered, before.total);
    const stopped = await ask();
    reading.flush();
    readReplies(ctx, planned, id);
    const { trials, answered, valued } = ctx.store.progress(id);
    const { total } = standing(collector);
    const open = total - answered;
    if (stopped !== null) {
      warnings.push(
        `Model "${id}" stopped: ${stopped.replace(/\.$/, '')}. ${counted(open, 'trial is', 'trials are')} open; run again to go on.`,
      );
      return end('stopped');
    }
    if (open > 0) {
      const why = collector.ask ? 'got no reply; run again to retry' : 'are open; a run asks them';
      warnings.push(`Model "${id}": ${counted(open, 'trial')} ${why}.`);
    }
    if (rounds && collector.ask) {
      if ((await rounds.extend(model)) === 0) return end('done');
      warnings.length = 0;
      continue;
    }
    const lacking = Math.min(target - valued - open, 2 * target - trials);
    if (!further || lacking <= 0) {
      if (further && valued + open < target) {
        warnings.push(
          `Model "${id}": only ${valued} of ${trials} replies could be read; no more are asked than twice the plan.`,
        );
      }
      return end('done');
    }
    if ((await further.extend(model, lacking)) === 0) return end('done');
    warnings.length = 0;
  }
}
