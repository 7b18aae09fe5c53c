import { existsSync, readFileSync } from 'node:fs';
import { type JudgmentTable, parseNpy } from '@kindred/core';
import { dataFolder } from '../data-folder.ts';

const folder = `${dataFolder}/things/triplets`;

/** Whether this machine has people's 337,459 odd-one-out answers over 1,854 objects. */
export const hasHumanTriplets = existsSync(`${folder}/human_train.npy`);

/** All answers, or the 5,000 of the sample; the odd one is shown last, so no order is known. */
export function humanTriplets(which: 'all' | 'sample'): JudgmentTable {
  const stimuli =
    which === 'all'
      ? parseNpy(new Uint8Array(readFileSync(`${folder}/human_train.npy`)), 'human_train.npy')
          .values
      : readFileSync(`${folder}/human_sample_5000.txt`, 'utf8').trim().split(/\s+/);
  const count = stimuli.length / 3;
  return {
    structure: 'odd-one-out',
    response: { type: 'choice', options: 3 },
    items: Array.from({ length: 1854 }, (_, item) => `${item}`),
    count,
    arity: 3,
    stimuli: Int32Array.from(stimuli, Number),
    values: new Float64Array(count).fill(2),
    probabilities: null,
    weights: new Float64Array(count).fill(1),
    holdOut: new Uint8Array(count),
    orderKnown: false,
    participants: null,
    nulls: 0,
  };
}
