import type { WasmLaw } from './wasm-law.ts';
import { choiceMatrix } from './laws/choice-matrix.ts';
import { matmul } from './laws/matmul.ts';
import { ordinalLoss } from './laws/ordinal-loss.ts';
import { ordinalSteps } from './laws/ordinal-steps.ts';
import { rdm } from './laws/rdm.ts';
import { sposeEpoch } from './laws/spose-epoch.ts';
import { sposeLoss } from './laws/spose-loss.ts';
import { viceEpoch } from './laws/vice-epoch.ts';
import { viceLoss } from './laws/vice-loss.ts';

/** Every law the wasm backend runs. */
export const laws: readonly WasmLaw[] = [
  choiceMatrix,
  matmul,
  ordinalLoss,
  ordinalSteps,
  rdm,
  sposeEpoch,
  sposeLoss,
  viceEpoch,
  viceLoss,
];
