import type { NewJudgment } from '../../store/new-judgment.ts';
import type { NewReply } from '../../store/new-reply.ts';
import type { Trial } from '../../contract/trial.ts';
import { judgmentOf } from '../judgment-of.ts';
import type { PlannedModel } from '../planned-model.ts';
import type { PlannedRun } from '../planned-run.ts';
import type { RunContext } from '../run-context.ts';

const most = 512;
/** Milliseconds a judgment waits for others to be kept with it. */
const patience = 2000;

/**
 * Reads replies as they come, so that it can be told at once how many cannot be read. Judgments are kept
 * some at a time; those that a crash loses are made again from the replies.
 */
export interface Reading {
  /** Whether a reply that is on disk has a value. */
  take(
    asked: { readonly key: number; readonly trial: Pick<Trial, 'stimuli'> },
    said: NewReply['said'],
  ): boolean;
  flush(): void;
}

export function reading(ctx: RunContext, planned: PlannedRun, { model }: PlannedModel): Reading {
  const { clock } = ctx.services;
  let waiting: NewJudgment[] = [];
  let kept = clock.monotonic();

  function flush(): void {
    kept = clock.monotonic();
    if (waiting.length === 0) return;
    const judgments = waiting;
    waiting = [];
    ctx.store.judge(model.id, planned.reader, judgments);
  }
  return {
    take({ key, trial }, said) {
      const reply =
        'text' in said
          ? {
              text: said.text,
              value: null,
              probabilities: null,
              weight: 1,
              distribution: said.distribution ?? null,
            }
          : { text: null, distribution: null, ...said };
      const judgment = judgmentOf({ key, trial, ...reply }, planned.task, planned);
      waiting.push(judgment);
      if (waiting.length >= most || clock.monotonic() - kept > patience) flush();
      return judgment.value !== null;
    },
    flush,
  };
}
