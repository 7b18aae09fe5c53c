import type { MixedFit } from '../fit/mixed-fit.ts';
import { heldEnds } from './held-ends.ts';
import type { ProfileEnds } from './profile-ends.ts';
import { reorderBlock } from './reorder-block.ts';
import { unitVectors } from './unit-vectors.ts';

/**
 * 95 % profile likelihood interval of the correlation of two columns of a block. With both put first,
 * the factor's rows are (τ₁₁, 0) and t(ρ, √(1 − ρ²)): ρ is held by moving t alone. Null where one
 * of them does not vary.
 */
export async function profileCorrelation(
  fit: MixedFit,
  block: number,
  column: number,
  row: number,
  signal: AbortSignal,
): Promise<ProfileEnds | null> {
  const { size } = fit.problem.blocks[block];
  const effects = fit.effects[block];
  const product = effects[row * size + row] * effects[column * size + column];
  const shrunk = fit.scales[block][row] * fit.scales[block][column];
  if (!(Math.sqrt(product) * shrunk > 1e-8 * fit.sigma ** 2)) return null;
  const { problem, x, plain, at } = reorderBlock(fit, block, [column, row]);
  const [across, down] = [at + 1, at + size];
  const units = unitVectors(x.length);
  const rest = units.filter((_, k) => k !== across && k !== down);
  const multiples = (from: Float64Array) =>
    Float64Array.of(
      ...from.filter((_, k) => k !== across && k !== down),
      Math.hypot(from[across], from[down]),
    );
  const held = {
    estimate: effects[row * size + column] / Math.sqrt(product),
    step: 0.1,
    least: -1,
    most: 1,
    hold: (value: number) => {
      const lower = Math.sqrt(1 - value ** 2);
      const direction = units[across].map((entry, k) => entry * value + units[down][k] * lower);
      return { base: new Float64Array(x.length), directions: [...rest, direction] };
    },
    start: multiples(x),
    plain: multiples(plain),
    // t and τ₁₁ of different signs would turn ρ round.
    allowed: (phi: Float64Array) => phi[at] * phi.at(-1)! >= 0,
  };
  return heldEnds(problem, fit.criterion, held, signal);
}
