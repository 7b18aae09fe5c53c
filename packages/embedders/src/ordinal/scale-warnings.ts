import type { OrdinalLaw } from './ordinal-law.ts';

/** Root mean square distance from the centre, in units of the law, below which a fit collapsed. */
const nothing = 0.1;
/** Objective, as a share of the one of a single place, that counts as none. */
const perfect = 1e-6;

/** Says when a fit found nothing to tell items by, or when its judgments leave the scale open. */
export function scaleWarnings(spread: number, objective: number, law: OrdinalLaw): string[] {
  const single = law.likelihood ? Math.LN2 : law.shape;
  if (spread < nothing * law.unit)
    return [
      `The fit collapsed: all points lie in one place (${spread.toPrecision(2)} from their centre), ` +
        'where every choice is as likely as the others. The judgments hold nothing that distances ' +
        'could predict; ask more trials, or look at the replies',
    ];
  if (law.likelihood && objective < perfect * single)
    return [
      'The training judgments are predicted without an error, so their scale is not determined: ' +
        'ask more trials or take fewer "dimensions"',
    ];
  return [];
}
