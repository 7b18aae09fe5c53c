import { sposeEpoch as ref } from '@kindred/core';
import { visitOrder } from '@kindred/core/kernel';
import { alternate } from '../device/alternate.ts';
import { adamStep } from '../program/adam-step.ts';
import { adamRates } from './adam-rates.ts';
import { defineLaw } from './define-law.ts';
import { dotSteps } from './dot-steps.ts';
import { leave } from './leave.ts';
import { shareOut } from './share-out.ts';
import { trialData } from './trial-data.ts';

/**
 * `kindred/spose-epoch@2`: vectors and moments stay on the device until the epoch's end, the host
 * only says which trials are next.
 */
export const sposeEpoch = defineLaw(
  ref,
  ['vectors', 'first', 'second', 'nuisance'],
  async (device, { vectors, first, second, nuisance, ...judged }, scalars, pause) => {
    const { items, dimensions, options, lambda, rate, batch, step, totalSteps } = scalars;
    const published = scalars.published === 1;
    const data = trialData(judged, options, items);
    const { trials, total } = data;
    const size = Math.min(batch, trials);
    const left = published ? trials % batch : 0;
    if (trials === left) return { loss: NaN, taken: 0 };
    const steps = await dotSteps(device, data, nuisance, size, scalars);
    const move = alternate(device, 'move', adamStep, {
      size: [dimensions, items, 3],
      constants: { projected: 1 - scalars.published },
    });
    let state = await leave(device, 'state', [vectors, first, second], [dimensions, items, 3]);
    const order = visitOrder(trials, scalars.seed);
    const visited = trials - left;
    let taken = 0;
    for (let start = 0; start < visited; start += size) {
      const end = Math.min(visited, start + size);
      steps.fill(order, start, end);
      const adam = adamRates(rate, step + taken, totalSteps, published);
      const scale = trials / (total * (end - start));
      state = await move(state, await steps.slopes(state, scale, adam, lambda / items), ...adam);
      taken++;
      await pause();
    }
    const [moved, tail] = [await device.read(state), await steps.finish()];
    shareOut(moved, [vectors, first, second]);
    nuisance.set(tail.nuisance);
    return { loss: tail.loss / ((total / trials) * visited), taken };
  },
);
