import type { JudgmentTable } from '../../contract/judgment-table.ts';
import type { SamplingSession } from '../../contract/sampling-session.ts';
import type { Task } from '../../contract/task.ts';
import type { TrialDesign } from '../../contract/trial-design.ts';
import { JudgmentColumns } from '../judgment-columns.ts';

/** The trials a sampler gives, and what it would top up with, at most `most`; all answered 0. */
export async function trialPool(
  session: SamplingSession,
  task: Task,
  items: readonly string[],
  most: number,
): Promise<JudgmentTable> {
  const columns = new JudgmentColumns(task);
  let count = 0;
  const take = async (designs: AsyncIterable<TrialDesign>) => {
    if (count >= most) return;
    for await (const { stimuli, orderKnown } of designs) {
      columns.add({
        stimuli,
        orderKnown,
        participant: null,
        value: 0,
        probabilities: null,
        weight: 1,
        holdOut: false,
      });
      if (++count >= most) return;
    }
  };
  await take(session.next([]));
  if (session.more) await take(session.more());
  return columns.take(items);
}
