import type { Embedding } from '../contract/embedding.ts';
import type { JudgmentTable } from '../contract/judgment-table.ts';
import { KindredError } from '../contract/kindred-error.ts';
import type { Learning } from '../contract/learning.ts';
import type { Fitter } from './fitter.ts';
import type { RunContext } from './run-context.ts';

/** One model's embedding by one embedder, told of as it is made; null where nothing was found. */
export async function fitOne(
  ctx: RunContext,
  fitter: Fitter,
  model: string,
  table: JudgmentTable,
  onReused: () => void,
  learning?: Learning,
): Promise<Embedding | null> {
  const fitted = await fitter
    .fit(
      model,
      table,
      (step, of, loss) => ctx.emit({ type: 'embedding-step', model, step, of, loss }),
      learning,
    )
    .catch((error: unknown) => {
      if (!KindredError.is(error) || error.code !== 'EMBEDDER_COLLAPSED') throw error;
      ctx.emit({
        type: 'warning',
        message: `Model "${model}" has no embedding by "${fitter.id}". ${error.message}`,
      });
    });
  if (!fitted) return null;
  const { value, reused } = fitted;
  if (reused) onReused();
  ctx.emit({
    type: 'embedding-end',
    model,
    embedder: fitter.id,
    stopped: value.fit?.stopped ?? 'converged',
    seconds: value.fit?.seconds ?? 0,
    accuracy: value.fit?.test?.accuracy ?? null,
  });
  return value;
}
