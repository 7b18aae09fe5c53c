import { choiceMatrix } from './choice-matrix.ts';
import type { Law } from './law.ts';
import { matmul } from './matmul.ts';
import { rdm } from './rdm.ts';
import { sposeEpoch } from './spose-epoch.ts';
import { sposeLoss } from './spose-loss.ts';
import { viceEpoch } from './vice-epoch.ts';
import { viceLoss } from './vice-loss.ts';

/** Every law this package brings. */
export const allLaws: readonly Law[] = [
  choiceMatrix,
  matmul,
  rdm,
  sposeEpoch,
  sposeLoss,
  viceEpoch,
  viceLoss,
];
