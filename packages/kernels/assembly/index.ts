export { choiceMatrix } from './choice-matrix';
export { matmul } from './matmul';
export { ordinalLoss } from './ordinal/ordinal-loss';
export { ordinalSteps } from './ordinal/ordinal-steps';
export { sposeEpoch } from './dot/spose-epoch';
export { sposeLoss } from './dot/spose-loss';
export { viceEpoch } from './dot/vice-epoch';
export { viceLoss } from './dot/vice-loss';
export { rdm } from './rdm';

/** Where the memory of the host begins: after the protocol and the constants. */
export function heapBase(): usize {
  return __heap_base;
}
