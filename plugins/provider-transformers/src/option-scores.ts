import type { Distribution } from '@kindred/core';

const fold = (text: string) => text.trim().toLowerCase();

/**
 * Log probabilities of the options from the probabilities of their names' starts. Where a name goes on
 * from another ("sea", "sea urchin"), saying the longer is not saying the shorter. A name's own
 * probability may be lost in rounding and is then 0.
 */
export function optionScores(
  names: readonly string[],
  starts: readonly number[],
): NonNullable<Distribution['options']> {
  const own = new Array<number>(names.length).fill(0);
  const order = names.map((_, k) => k).toSorted((a, b) => names[b].length - names[a].length);
  for (const k of order) {
    const longer = names.flatMap((name, other) =>
      other !== k && fold(name).startsWith(`${fold(names[k])} `) ? [own[other]] : [],
    );
    own[k] = Math.max(0, starts[k] - longer.reduce((sum, mass) => sum + mass, 0));
  }
  const inside = own.reduce((sum, mass) => sum + mass, 0);
  return {
    normalisation: 'whole-name',
    logprobs: own.map((mass) => Math.min(0, Math.log(mass))),
    outside: Math.min(1, Math.max(0, 1 - inside)),
  };
}
