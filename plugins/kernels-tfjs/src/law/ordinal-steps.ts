import { ordinalSteps as ref, type OrdinalStepsSignature } from '@kindred/core';
import { lbfgs } from '@kindred/core/kernel';
import { ordinalObjective } from '../tensor/ordinal-objective.ts';
import type { MakeLaw } from '../tensor/tensor-law.ts';

/** `kindred/ordinal-steps@1`: the objective and its gradient on the device, the step here. */
export const ordinalSteps: MakeLaw<OrdinalStepsSignature> = (device) => ({
  id: ref.id,
  writes: ['parameters', 'state'],
  reference({ parameters, state, ...data }, { steps, ...law }) {
    const objective = ordinalObjective(data, law, device);
    const { value, taken, converged } = lbfgs(parameters, state, steps, objective);
    return { loss: value, taken, converged: converged ? 1 : 0 };
  },
});
