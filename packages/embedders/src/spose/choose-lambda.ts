import { KindredError } from '@kindred/core';
import type { Descent } from './descend.ts';

/** Factors of 2 on either side of the first λ an automatic search may go. */
const reach = 4;

/**
 * Fits every λ asked for and tells the one with the best validation loss, the first of equals.
 * `auto` starts at `scaled`, goes on in factors of 2 as long as that is better, then tries √2 on
 * either side of the best.
 */
export async function chooseLambda(
  asked: number | readonly number[] | 'auto' | 'scaled',
  scaled: number,
  hasValidation: boolean,
  fit: (lambda: number, done: number, expected: number) => Promise<Descent>,
): Promise<{ readonly best: Descent; readonly tried: readonly Descent[] }> {
  const several = asked === 'auto' || (typeof asked === 'object' && asked.length > 1);
  if (several && !hasValidation)
    throw new KindredError(
      'EMBEDDER_NO_VALIDATION',
      'Only validation can choose among several "lambda": hold judgments out, or name one value ' +
        `(${Number(scaled.toPrecision(2))} is usual for so many judgments)`,
    );
  const tried = new Map<number, Descent>();
  const best = () => [...tried.values()].reduce((a, b) => (b.loss! < a.loss! ? b : a));
  const attempt = async (lambdas: readonly number[], expected: number) => {
    for (const lambda of lambdas)
      if (!tried.has(lambda)) tried.set(lambda, await fit(lambda, tried.size, expected));
  };
  if (asked === 'auto') {
    const at = (power: number) => scaled * 2 ** power;
    await attempt([at(0), at(-1), at(1)], 5);
    for (let power = 1; power < reach && best().lambda === at(power); power++)
      await attempt([at(power + 1)], tried.size + 3);
    for (let power = -1; power > -reach && best().lambda === at(power); power--)
      await attempt([at(power - 1)], tried.size + 3);
    const { lambda } = best();
    await attempt([lambda * Math.SQRT1_2, lambda * Math.SQRT2], tried.size + 2);
  } else {
    const lambdas = asked === 'scaled' ? [scaled] : typeof asked === 'number' ? [asked] : asked;
    await attempt(lambdas, lambdas.length);
  }
  return { best: best(), tried: [...tried.values()].toSorted((a, b) => a.lambda - b.lambda) };
}
