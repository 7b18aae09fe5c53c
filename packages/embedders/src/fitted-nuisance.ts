import type { JudgmentTable } from '@kindred/core';

/** Which parameters besides vectors a fit learns. */
export interface FittedNuisance {
  readonly position: boolean;
  readonly lapse: boolean;
  /** The same as kernels take it. */
  readonly scalars: { readonly fitPosition: number; readonly fitLapse: number };
  readonly warnings: readonly string[];
}

/** A position bias can only be learnt where every judgment says what was shown where. */
export function fittedNuisance(
  given: { readonly position: 'none' | 'fit'; readonly lapse: 'none' | 'fit' },
  { orderKnown }: JudgmentTable,
): FittedNuisance {
  const position = given.position === 'fit' && orderKnown;
  const lapse = given.lapse === 'fit';
  return {
    position,
    lapse,
    scalars: { fitPosition: position ? 1 : 0, fitLapse: lapse ? 1 : 0 },
    warnings:
      given.position === 'fit' && !orderKnown
        ? ['Some judgments do not say what was shown where: no position bias was fitted']
        : [],
  };
}
