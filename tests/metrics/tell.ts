import {
  randomService,
  tellParts,
  type KernelSession,
  type Metric,
  type PartTable,
  type Representation,
} from '@kindred/core';

/** The parts a metric tells of a score, with references beside it by id. */
export function tell(
  metric: Metric,
  model: Representation,
  reference: Representation,
  kernels: KernelSession,
  {
    beside = {},
    permutations = 200,
    seed = 1,
  }: { beside?: Record<string, Representation>; permutations?: number; seed?: number } = {},
): Promise<readonly PartTable[]> {
  const references = Object.entries(beside).map(([id, representation]) => ({
    id,
    representation,
    provenance: { source: 'test' },
    notes: [],
  }));
  const random = randomService(seed);
  return tellParts(metric, { model, reference }, { kernels, random, permutations, references });
}
