import type { OrdinalLaw } from './ordinal-law.ts';

/** Root mean square distance from the centre, in units of the law, below which a fit collapsed. */
const nothing = 0.1;
/** Objective, as a share of the one of a single place, that counts as none. */
const perfect = 1e-6;

/**
 * Says when a fit found nothing to tell items by, or when its judgments leave the scale open.
 * `spread`: root mean square distance from the centre.
 */
export function scaleWarnings(
  spread: number,
  objective: number,
  options: number,
  law: OrdinalLaw,
): string[] {
  const single = law.single(options);
  if (spread < nothing * law.unit || objective >= single)
    return [
      'The fit collapsed: it predicts the training judgments no better than all points in one place ' +
        'would. They hold nothing that distances could tell: ask more trials, or look at the replies',
    ];
  if (law.likelihood && objective < perfect * single)
    return [
      'The training judgments are predicted without an error, so their scale is not determined: ' +
        'ask more trials or take fewer "dimensions"',
    ];
  return [];
}
