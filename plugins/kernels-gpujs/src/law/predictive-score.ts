import type { ViceLossSignature } from '@kindred/core';
import type { TrialData } from './trial-data.ts';

/** What `kindred/vice-loss@1` gives for predictive distributions, `options` chances a trial. */
export function predictiveScore(
  chances: Float64Array,
  data: TrialData,
): ViceLossSignature['result'] {
  const { trials, options, total } = data;
  let loss = 0;
  let right = 0;
  let published = 0;
  for (let t = 0; t < trials; t++) {
    const chance = chances.subarray(t * options, (t + 1) * options);
    const top = Math.max(...chance);
    const tied = chance.filter((p) => p === top).length;
    let held = 0;
    for (let o = 0; o < options; o++) {
      const share = data.weight(t, o);
      if (share > 0) loss -= share * Math.log(chance[o]);
      if (chance[o] === top) held += share;
    }
    right += held / tied;
    if (isClear(chance)) published += held;
  }
  return { loss: loss / total, accuracy: right / total, published: published / total };
}

/** Whether no two options are equally likely, and not all are alike at two decimals. */
function isClear(chance: Float64Array): boolean {
  const round = (p: number): number => Math.round(100 * p);
  const alike = chance.every((p) => round(p) === round(chance[0]));
  return !alike && new Set(chance).size === chance.length;
}
