import type { WasmLaw } from './wasm-law.ts';
import { averageRanks } from './laws/average-ranks.ts';
import { choiceMatrix } from './laws/choice-matrix.ts';
import { choiceSlopes } from './laws/choice-slopes.ts';
import { ckaNull } from './laws/cka-null.ts';
import { kendallNull } from './laws/kendall-null.ts';
import { matmul } from './laws/matmul.ts';
import { neighbourSlopes } from './laws/neighbour-slopes.ts';
import { ordinalLoss } from './laws/ordinal-loss.ts';
import { ordinalSteps } from './laws/ordinal-steps.ts';
import { principalAxes } from './laws/principal-axes.ts';
import { procrustesNull } from './laws/procrustes-null.ts';
import { rdm } from './laws/rdm.ts';
import { rsaNull } from './laws/rsa-null.ts';
import { sposeEpoch } from './laws/spose-epoch.ts';
import { sposeLoss } from './laws/spose-loss.ts';
import { viceEpoch } from './laws/vice-epoch.ts';
import { viceLoss } from './laws/vice-loss.ts';

/** Every law the wasm backend runs. */
export const laws: readonly WasmLaw[] = [
  averageRanks,
  choiceMatrix,
  choiceSlopes,
  ckaNull,
  kendallNull,
  matmul,
  neighbourSlopes,
  ordinalLoss,
  ordinalSteps,
  principalAxes,
  procrustesNull,
  rdm,
  rsaNull,
  sposeEpoch,
  sposeLoss,
  viceEpoch,
  viceLoss,
];
