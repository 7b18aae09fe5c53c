export { averageRanks } from './dense/average-ranks';
export { choiceMatrix } from './dense/choice-matrix';
export { choiceSlopes } from './dot/choice-slopes';
export { ckaNull } from './dense/cka-null';
export { kendallNull } from './dense/kendall-null';
export { matmul } from './dense/matmul';
export { neighbourSlopes } from './dense/neighbour-slopes';
export { ordinalLoss } from './ordinal/ordinal-loss';
export { ordinalSteps } from './ordinal/ordinal-steps';
export { sposeEpoch } from './dot/spose-epoch';
export { sposeLoss } from './dot/spose-loss';
export { viceEpoch } from './dot/vice-epoch';
export { viceLoss } from './dot/vice-loss';
export { principalAxes } from './dense/principal-axes';
export { procrustesNull } from './dense/procrustes-null';
export { rdm } from './dense/rdm';
export { rsaNull } from './dense/rsa-null';

/** Where the memory of the host begins: after the protocol and the constants. */
export function heapBase(): usize {
  return __heap_base;
}
