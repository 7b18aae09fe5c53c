import { viceEpoch as ref } from '@kindred/core';
import { visitOrder } from '@kindred/core/kernel';
import { alternate } from '../device/alternate.ts';
import { adamStep } from '../program/adam-step.ts';
import { drawnVectors } from '../program/drawn-vectors.ts';
import { posteriorCosts } from '../program/posterior-costs.ts';
import { posteriorSlopes } from '../program/posterior-slopes.ts';
import { adamRates } from './adam-rates.ts';
import { defineLaw } from './define-law.ts';
import { dotSteps } from './dot-steps.ts';
import { leave } from './leave.ts';
import { noiseOf } from './noise-of.ts';
import { shareOut } from './share-out.ts';
import { trialData } from './trial-data.ts';

/** No share of a mixture is quite 0: its logarithm must be a number a program can hold. */
const logOf = (share: number): number => Math.max(Math.log(share), -1e30);

/**
 * `kindred/vice-epoch@1`: as SPoSE's, the noise made by the host, as gpu.js has no whole numbers of
 * 32 bits.
 */
export const viceEpoch = defineLaw(
  ref,
  ['parameters', 'first', 'second', 'nuisance'],
  async (device, { parameters, first, second, nuisance, ...judged }, scalars, pause) => {
    const { items, dimensions, options, spike, slab, mixing, rate, batch } = scalars;
    const { step, totalSteps, seed } = scalars;
    const data = trialData(judged, options, items);
    const { trials, total: judgments } = data;
    if (trials === 0) return { loss: NaN, complexity: 0, taken: 0 };
    const size = Math.min(batch, trials);
    const steps = await dotSteps(device, data, nuisance, size, { ...scalars, published: 0 });
    const narrow = logOf(mixing / spike);
    const wide = logOf((1 - mixing) / slab);
    const constants = { items, spike, slab, narrow, wide, judgments };
    const draw = device.program('drawn-vectors', drawnVectors, {
      size: [dimensions, items, 1],
      constants: { items },
    });
    const slope = device.program('posterior-slopes', posteriorSlopes, {
      size: [dimensions, 2 * items],
      constants,
    });
    const cost = device.program('posterior-costs', posteriorCosts, {
      size: [dimensions, items],
      constants,
    });
    const move = alternate(device, 'move', adamStep, {
      size: [dimensions, 2 * items, 3],
      constants: { projected: 0 },
    });
    const order = visitOrder(trials, seed);
    let state = await leave(
      device,
      'state',
      [parameters, first, second],
      [dimensions, 2 * items, 3],
    );
    let complexity = 0;
    let taken = 0;
    for (let start = 0; start < trials; start += size) {
      const end = Math.min(trials, start + size);
      steps.fill(order, start, end);
      const adam = adamRates(rate, step + taken, totalSteps, scalars.published === 1);
      const drawn = noiseOf(seed, taken, items, dimensions);
      const noise = await leave(device, 'noise', [drawn], [dimensions, items, 1]);
      const scale = trials / (judgments * (end - start));
      const slopes = await steps.slopes(await draw(state, noise), scale, adam, 0);
      if (end === trials)
        for (const one of await device.read(await cost(state, noise)))
          complexity += one / judgments;
      state = await move(state, await slope(state, slopes, noise), ...adam);
      taken++;
      await pause();
    }
    const [moved, tail] = [await device.read(state), await steps.finish()];
    shareOut(moved, [parameters, first, second]);
    nuisance.set(tail.nuisance);
    return { loss: tail.loss / judgments, complexity, taken };
  },
);
