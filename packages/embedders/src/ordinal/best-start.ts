import type { FitContext } from '../fit-context.ts';
import { initialParameters } from './initial-parameters.ts';
import type { OrdinalLaw } from './ordinal-law.ts';
import type { OrdinalScalars } from './ordinal-scalars.ts';
import type { OrdinalSettings } from './ordinal-settings.ts';
import { search, type Search } from './search.ts';
import type { UploadedPairs } from './upload-pairs.ts';

/** A search from every start; keeps the one with the least loss, the first of equals. */
export async function bestStart(
  starts: number,
  items: readonly string[],
  train: UploadedPairs,
  validation: UploadedPairs | null,
  law: OrdinalLaw,
  scalars: OrdinalScalars,
  { maxSteps, patience }: OrdinalSettings,
  ctx: FitContext,
): Promise<Search> {
  const limits = { maxSteps, patience, advice: law.advice };
  let best: Search | null = null;
  for (let at = 0; at < starts; at++) {
    const random = at === 0 ? ctx.random : ctx.random.fork(`start ${at}`);
    const { dimensions, options } = scalars;
    const start = initialParameters(items, dimensions, options, 0.45 * law.unit, random);
    const found = await search(start, train, validation, scalars, limits, {
      ...ctx,
      onStep: (step, of, loss) => ctx.onStep?.(at * of + step, starts * of, loss),
    });
    if (!best || found.loss < best.loss) best = found;
  }
  return best!;
}
