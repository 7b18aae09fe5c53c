import type { CklStepsSignature, Kernel } from '@kindred/core';
import { cklCases } from './ckl-cases.ts';
import { cklObjective } from './ckl-objective.ts';
import { lbfgs } from './lbfgs.ts';

export const cklSteps: Kernel<CklStepsSignature> = {
  id: 'kindred/ckl-steps@1',
  writes: ['parameters', 'state'],
  // A quasi-Newton path parts where rounding does: the cases stop after few steps.
  tolerance: { absolute: 1e-8, relative: 1e-6 },
  reference({ parameters, state, ...data }, { steps, ...law }) {
    const run = lbfgs(parameters, state, steps, cklObjective(data, law));
    return { loss: run.value, taken: run.taken, converged: run.converged ? 1 : 0 };
  },
  cases: cklCases.map((one) => ({
    name: one.name,
    make() {
      const { arrays, scalars } = one.make();
      const state = new Float64Array(14 + 21 * arrays.parameters.length);
      return { arrays: { ...arrays, state }, scalars: { ...scalars, steps: 5 } };
    },
  })),
};
