import type { OrdinalLaw } from './ordinal-law.ts';

/** Root mean square distance from the centre, in units of the law, below which a fit collapsed. */
const nothing = 0.1;
/** Objective, as a share of the one of a single place, that counts as none. */
const perfect = 1e-6;

/**
 * Root mean square distance from the centre, in units of the law, above which a law with heavy tails
 * has no scale: what its unit adds to a squared distance is then a hundred-millionth of it.
 */
const boundless = 1e4;

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
  if (law.likelihood && spread > boundless * law.unit)
    return [
      'The answers are so free of noise that the fit grew without bound, ' +
        `to ${(spread / law.unit).toPrecision(1)} units of its law: directions and ratios of distances are ` +
        'determined, their size is not, nor what depends on it, as triplet-loss does',
    ];
  return [];
}
