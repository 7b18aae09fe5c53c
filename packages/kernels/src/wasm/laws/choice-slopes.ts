import type { ChoiceSlopesSignature } from '@kindred/core';
import type { WasmLaw } from '../wasm-law.ts';
import { checkTrials } from './check-trials.ts';

export const choiceSlopes: WasmLaw<ChoiceSlopesSignature> = {
  id: 'kindred/choice-slopes@1',
  writes: ['slopes'],
  call({ similarities, stimuli, choices, weights, slopes }, { items, options }) {
    return {
      name: 'choiceSlopes',
      args: [similarities, stimuli, choices, weights, slopes]
        .map(({ at }) => at)
        .concat([weights.length, stimuli.length / 3, items, options]),
      scratch: 0,
    };
  },
  result(out) {
    checkTrials(out);
    return { loss: out[0] };
  },
};
