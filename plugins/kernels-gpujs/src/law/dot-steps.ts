import { alternate } from '../device/alternate.ts';
import type { Device } from '../device/device.ts';
import type { Grid } from '../device/grid.ts';
import { adamStep } from '../program/adam-step.ts';
import { choiceForces } from '../program/choice-forces.ts';
import { edgePulls } from '../program/edge-pulls.ts';
import { itemGradient } from '../program/item-gradient.ts';
import { pairScores } from '../program/pair-scores.ts';
import { tailGradient } from '../program/tail-gradient.ts';
import { leave } from './leave.ts';
import { pairEdges } from './pair-edges.ts';
import { trialBatch } from './trial-batch.ts';
import type { TrialData } from './trial-data.ts';

/** The dot product law of SPoSE and VICE on the batches of one epoch. */
export interface DotSteps {
  /** Takes trials `order[start … end)` as the batch. */
  fill(order: ArrayLike<number>, start: number, end: number): void;
  /**
   * The slopes of mean −ln P' + the penalty by `vectors` (layer 0, a row an item), and one step of
   * Adam for positions and lapse. `scale` is 1 / Σ weight.
   */
  slopes(
    vectors: Grid,
    scale: number,
    adam: readonly [rate: number, correction: number],
    penalty: number,
  ): Promise<Grid>;
  /** Σ weight · −ln P' of all batches so far, and `nuisance` as it is now. */
  finish(): Promise<{ readonly loss: number; readonly nuisance: Float32Array }>;
}

export async function dotSteps(
  device: Device,
  data: TrialData,
  nuisance: Float64Array,
  /** Trials a batch. */
  size: number,
  scalars: {
    readonly items: number;
    readonly dimensions: number;
    readonly fitPosition: number;
    readonly fitLapse: number;
    readonly published: number;
  },
): Promise<DotSteps> {
  const { items, dimensions, fitPosition, fitLapse, published } = scalars;
  const { options } = data;
  const batch = trialBatch(data, size);
  const edges = pairEdges(items, options, size);
  const most = edges.others.length;
  const score = device.program('pair-scores', pairScores, {
    size: [size, options],
    constants: { options, dimensions },
  });
  const force = alternate(device, 'choice-forces', choiceForces, {
    size: [size, options + 2],
    constants: { options, fitLapse },
  });
  const pull = device.program('edge-pulls', edgePulls, { size: [most, 1] });
  const gather = device.program('item-gradient', itemGradient, {
    size: [dimensions, items],
    constants: { published },
    loops: most,
  });
  const tailSlope = device.program('tail-gradient', tailGradient, {
    size: [options + 1, 1],
    constants: { options, fitPosition, fitLapse, batch: size },
  });
  const tailMove = alternate(device, 'tail-move', adamStep, {
    size: [options + 1, 1, 3],
    constants: { projected: 0 },
  });
  // What is not learnt and has no momentum stays as it is.
  const moves = fitPosition || fitLapse || nuisance.subarray(options + 1).some(Boolean);
  let made = 0;
  let tail = await leave(device, 'tail', [nuisance], [options + 1, 1, 3]);
  let forces = await leave(device, 'forces', [], [size, options + 2]);
  return {
    fill(order, start, end) {
      batch.fill(order, start, end);
      edges.fill(batch.pairs, end - start);
    },
    async slopes(vectors, scale, adam, penalty) {
      const scores = await score(vectors, device.send(batch.pairs, [size, 2 * options]));
      forces = await force(scores, tail, device.send(batch.weights, [size, options]), forces);
      if (moves) tail = await tailMove(tail, await tailSlope(forces, scale), ...adam);
      // A GPU that is slower than this loop is waited for, else what is sent piles up.
      if (++made % 16 === 0) await device.read(tail);
      const pulls = await pull(forces, device.send(edges.terms, [most, 2]));
      const [starts, others] = [edges.starts, edges.others];
      const gathered = [device.send(starts, [items + 1]), device.send(others, [most])];
      return gather(vectors, pulls, ...gathered, scale, penalty);
    },
    async finish() {
      const met = await device.read(forces);
      let loss = 0;
      for (let t = (options + 1) * size; t < met.length; t++) loss += met[t];
      return { loss, nuisance: await device.read(tail) };
    },
  };
}
