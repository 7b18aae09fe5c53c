import type { Metric } from '../contract/metric.ts';
import type { Random } from '../contract/random.ts';
import type { Representation } from '../contract/representation.ts';
import { restrictItems } from '../stage/restrict-items.ts';

/**
 * Two inputs after a change that should leave a score alone: of the model's vectors (a rotation by
 * plane turns, a scale, a shift) or RDM (a scale, a monotone bend), or of both inputs' item order.
 */
export function moved(
  invariance: Metric['invariances'][number],
  model: Representation,
  reference: Representation,
  random: Random,
): [Representation, Representation] {
  if (invariance === 'item-order') {
    const order = random.shuffle([...model.items]);
    return [restrictItems(model, order), restrictItems(reference, order)];
  }
  const { vectors, rdm } = model;
  const bend = { scale: (x: number) => 3.7 * x, monotone: (x: number) => x ** 3 };
  if (rdm && (invariance === 'scale' || invariance === 'monotone')) {
    return [{ ...model, rdm: rdm.map(bend[invariance]) }, reference];
  }
  if (!vectors || invariance === 'monotone') return [model, reference];
  const { dimensions } = vectors;
  const values = vectors.values.slice();
  if (invariance === 'scale') values.forEach((value, k) => (values[k] = 3.7 * value));
  if (invariance === 'translation') {
    const shift = Array.from({ length: dimensions }, () => random.normal());
    values.forEach((value, k) => (values[k] = value + shift[k % dimensions]));
  }
  if (invariance === 'rotation') {
    for (let turn = 0; turn < 4 * dimensions; turn++) {
      const [a, b] = random.shuffle([...Array(dimensions).keys()]);
      turnPlane(values, dimensions, a, b ?? a, 2 * Math.PI * random.float());
    }
  }
  return [{ ...model, vectors: { ...vectors, values } }, reference];
}

function turnPlane(values: Float64Array, d: number, a: number, b: number, angle: number): void {
  if (a === b) return;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let row = 0; row < values.length; row += d) {
    const [x, y] = [values[row + a], values[row + b]];
    values[row + a] = cos * x - sin * y;
    values[row + b] = sin * x + cos * y;
  }
}
