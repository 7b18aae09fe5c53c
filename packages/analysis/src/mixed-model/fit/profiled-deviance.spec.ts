import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absoluteDeviance } from '../interval/absolute-deviance.ts';
import { inputFrom } from '../fixtures/input-from.ts';
import type { Evaluation } from './minimise.ts';
import { mixedProblem } from './mixed-problem.ts';
import { orthonormalBasis } from './orthonormal-basis.ts';
import { profiledDeviance } from './profiled-deviance.ts';

const number = fc.integer({ min: -20, max: 20 }).map((value) => value / 10);
const randomInput = fc
  .array(fc.tuple(number, number, fc.nat(3), fc.nat(2)), { minLength: 12, maxLength: 30 })
  .map(inputFrom);

const factor = fc.double({ min: 0.2, max: 2, noNaN: true });
const thetas = fc.tuple(factor, factor, factor, factor).map((theta) => Float64Array.from(theta));

/** Largest relative distance of the slopes from central differences. */
function slopeFault(evaluate: (x: Float64Array) => Evaluation, x: Float64Array): number {
  const { gradient, hessian } = evaluate(x).slopes();
  const step = 1e-5;
  let worst = 0;
  const size = 1 + Math.max(...gradient.map(Math.abs), ...hessian.map(Math.abs));
  x.forEach((_, k) => {
    const beside = [1, -1].map((sign) =>
      evaluate(x.map((value, i) => value + (i === k ? sign * step : 0))),
    );
    const [up, down] = beside.map((at) => at.slopes().gradient);
    const slope = (beside[0].value - beside[1].value) / (2 * step);
    worst = Math.max(worst, Math.abs(slope - gradient[k]) / size);
    up.forEach((value, l) => {
      const curve = (value - down[l]) / (2 * step);
      worst = Math.max(worst, Math.abs(curve - hessian[k * x.length + l]) / size);
    });
  });
  return worst;
}

test('gradient and Hessian are those of the value', () => {
  fc.assert(
    fc.property(randomInput, thetas, fc.boolean(), (input, theta, restricted) => {
      const { q, kept } = orthonormalBasis(input.x, input.y.length, input.columns);
      const problem = mixedProblem(input.y, q, kept.length, input.blocks);
      expect(slopeFault(profiledDeviance(problem, restricted), theta)).toBeLessThan(1e-6);
      expect(
        slopeFault(absoluteDeviance(problem), Float64Array.of(...theta, theta[0] - 1)),
      ).toBeLessThan(1e-6);
    }),
    { numRuns: 40 },
  );
});
