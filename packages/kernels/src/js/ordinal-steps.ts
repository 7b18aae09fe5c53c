import type { Kernel, OrdinalStepsSignature } from '@kindred/core';
import { lbfgs } from '@kindred/core/kernel';
import { ordinalCases } from './ordinal-cases.ts';
import { ordinalObjective } from './ordinal-objective.ts';

/** Reference of `kindred/ordinal-steps@1`. */
export const ordinalSteps: Kernel<OrdinalStepsSignature> = {
  id: 'kindred/ordinal-steps@1',
  writes: ['parameters', 'state'],
  // A quasi-Newton path parts where rounding does: the cases stop after few steps.
  tolerance: { absolute: 1e-8, relative: 1e-6 },
  reference({ parameters, state, ...data }, { steps, ...law }) {
    const run = lbfgs(parameters, state, steps, ordinalObjective(data, law));
    return { loss: run.value, taken: run.taken, converged: run.converged ? 1 : 0 };
  },
  cases: ordinalCases.map((one, at) => ({
    name: at % 2 ? `${one.name}, going on` : one.name,
    make() {
      const { arrays, scalars } = one.make();
      const { slope: _, ...law } = scalars;
      const state = new Float64Array(14 + 21 * arrays.parameters.length);
      const begun = { ...arrays, state };
      if (at % 2) ordinalSteps.reference(begun, { ...law, steps: 2 });
      return { arrays: begun, scalars: { ...law, steps: at % 2 ? 3 : 5 } };
    },
  })),
};
