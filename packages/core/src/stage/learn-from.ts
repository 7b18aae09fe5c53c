import type { Embedding } from '../contract/embedding.ts';
import { fitOne } from './fit-one.ts';
import type { Lesson } from './lessons-of.ts';
import { restrictJudgments } from './restrict-judgments.ts';
import type { RunContext } from './run-context.ts';
import type { Subject } from './subject.ts';

/** A model's features turned by what an embedder learns; none, and a warning, where there is nothing to learn. */
export async function learnFrom(
  ctx: RunContext,
  { fitter, from, origin, judgments, without }: Lesson,
  model: string,
  features: Embedding,
  onReused: () => void,
): Promise<readonly Pick<Subject, 'learnt' | 'embedding'>[]> {
  const table = restrictJudgments(judgments, features.items);
  if (table.count === 0) {
    const message = `Model "${model}" has no embedding by "${fitter.id}": none of the judgments of "${from}" is about items it has features of.`;
    ctx.emit({ type: 'warning', message });
    return [];
  }
  const shared = ctx.services.random.fork('embed/shared');
  const learning = { features, without, shared };
  const embedding = await fitOne(ctx, fitter, model, table, onReused, learning);
  if (!embedding) return [];
  return [{ learnt: { embedder: fitter.id, from, judgments: origin }, embedding }];
}
