import type { Random } from '@kindred/core';
import type { FitContext } from '../fit-context.ts';
import { initialParameters } from './initial-parameters.ts';
import { ledStart } from './led-start.ts';
import type { OrdinalLaw } from './ordinal-law.ts';
import type { OrdinalScalars } from './ordinal-scalars.ts';
import type { OrdinalSettings } from './ordinal-settings.ts';
import { search, type Search } from './search.ts';
import type { UploadedPairs } from './upload-pairs.ts';

/** The law that leads others, and needs no lead. */
const ste = 1;
/** Spread of a start, in units of its law. */
const near = 0.45;

/**
 * A search from every start; keeps the one with the least loss over all judgments it may see, the
 * first of equals: validation alone is too few to tell a valley from one that is only local. Every
 * second start is led by STE (but its own).
 */
export async function bestStart(
  starts: number,
  items: readonly string[],
  train: UploadedPairs,
  validation: UploadedPairs | null,
  law: OrdinalLaw,
  scalars: OrdinalScalars,
  share: number,
  { maxSteps, patience }: OrdinalSettings,
  ctx: FitContext,
): Promise<Search> {
  const limits = { maxSteps, patience, advice: law.advice };
  let best: Search | null = null;
  for (let at = 0; at < starts; at++) {
    const random = at === 0 ? ctx.random : ctx.random.fork(`start ${at}`);
    const draw = (spread: number, from: Random) =>
      initialParameters(items, scalars.dimensions, scalars.options, spread, from);
    const start =
      at % 2 === 0 || law.code === ste
        ? draw(near * law.unit, random)
        : await ledStart(
            draw(near, random),
            draw(1, random.fork('noise')),
            law,
            train,
            scalars,
            ctx,
          );
    const found = await search(start, train, validation, scalars, share, limits, {
      ...ctx,
      onStep: (step, of, loss) => ctx.onStep?.(at * of + step, starts * of, loss),
    });
    if (!best || found.loss < best.loss) best = found;
  }
  return best!;
}
