import type { KernelSession, Representation } from '@kindred/core';
import { type Geometry, geometry } from './geometry.ts';

/** {@link geometry} made once a side: nulls and bootstraps ask about one model a thousand times. */
export function knownGeometry(
  by: Parameters<typeof geometry>[1],
): (side: Representation, kernels: KernelSession) => Promise<Geometry> {
  const known = new WeakMap<Float64Array, Promise<Geometry>>();
  return (side, kernels) => {
    const content = side.vectors?.values ?? side.rdm;
    if (!content) return geometry(side, by, kernels);
    if (!known.has(content)) known.set(content, geometry(side, by, kernels));
    return known.get(content)!;
  };
}
