import type { Kernel } from '@kindred/core';
import { averageRanks } from './average-ranks.ts';
import { choiceMatrix } from './choice-matrix.ts';
import { choiceSlopes } from './choice-slopes.ts';
import { ckaNull } from './cka-null.ts';
import { kendallNull } from './kendall-null.ts';
import { matmul } from './matmul.ts';
import { neighbourSlopes } from './neighbour-slopes.ts';
import { ordinalLoss } from './ordinal-loss.ts';
import { ordinalSteps } from './ordinal-steps.ts';
import { principalAxes } from './principal-axes.ts';
import { procrustesNull } from './procrustes-null.ts';
import { rdm } from './rdm.ts';
import { rsaNull } from './rsa-null.ts';
import { sposeEpoch } from './spose-epoch.ts';
import { sposeLoss } from './spose-loss.ts';
import { viceEpoch } from './vice-epoch.ts';
import { viceLoss } from './vice-loss.ts';

/**
 * Every law this package brings. Kernel files import core for types and `@kindred/core/kernel`
 * only: the worker loads this list, and core's services are of no use to it.
 */
export const builtIn: readonly Kernel[] = [
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
