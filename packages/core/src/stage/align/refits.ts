import type { Embedding } from '../../contract/embedding.ts';
import type { JudgmentTable } from '../../contract/judgment-table.ts';
import { halveJudgments } from '../halve-judgments.ts';
import { resampleJudgments } from '../resample-judgments.ts';
import type { RunContext } from '../run-context.ts';
import { shuffleChoices } from '../shuffle-choices.ts';
import type { Subject } from '../subject.ts';
import { tableDigest } from '../table-digest.ts';
import { unorderedTrials } from '../unordered-trials.ts';

/** A model fitted again: on resampled judgments, on shuffled choices, on two halves. */
export interface Refits {
  readonly bootstraps: readonly Embedding[];
  readonly responders: readonly Embedding[];
  readonly halves: readonly Embedding[];
}

/** Makes, or recalls, every refit of one fitted subject. `onDone` gets the number just finished. */
export async function refitSubject(
  ctx: RunContext,
  subject: Subject,
  onDone: (count: number) => void,
): Promise<Refits> {
  const { fitter, judgments: table, model } = subject;
  if (!fitter || !table) return { bootstraps: [], responders: [], halves: [] };
  const { bootstraps, responders } = ctx.experiment.inference;
  const inputs = { table: tableDigest(table) };
  const groups = unorderedTrials(table);
  const random = (name: string) => ctx.services.random.fork(`align/${fitter.id}/${model}/${name}`);
  // Models asked the same trials are resampled alike, so that their scores can be paired.
  const shared = ctx.services.random.fork(`align/${fitter.id}`);
  let halves: ReturnType<typeof halveJudgments> | null = null;
  const half = (draw: number) => (halves ??= halveJudgments(table, random('halves')))[draw];
  const family = (name: string, count: number, make: (draw: number) => JudgmentTable) => {
    let before = 0;
    return fitter.fitAll(`${model}/${name}`, inputs, count, make, (done) => {
      onDone(done - before);
      before = done;
    });
  };
  const [b, r, h] = await Promise.all([
    family('bootstrap', bootstraps, (draw) =>
      resampleJudgments(table, groups, shared.fork(`bootstrap/${draw}`)),
    ),
    family('responder', responders, (draw) => shuffleChoices(table, random(`responder/${draw}`))),
    family('half', 2, half),
  ]);
  return { bootstraps: b, responders: r, halves: h };
}
