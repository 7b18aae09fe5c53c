import type { Component } from '../contract/component.ts';
import { KindredError } from '../contract/kindred-error.ts';
import { nearestName } from '../contract/nearest-name.ts';
import type { Use } from '../contract/use.ts';

/**
 * A line with the options of the published variant it names: they win over its own. Throws
 * `COMPAT_UNKNOWN` where its component has no such variant.
 */
export function withCompat(component: Component, use: Use): Use {
  if (use.compat === undefined) return use;
  const variants = component.compat ?? {};
  const known = Object.keys(variants);
  if (!known.includes(use.compat)) {
    const near = nearestName(use.compat, known);
    const hint =
      near === null ? `It has ${known.join(', ') || 'none'}.` : `Did you mean "${near}"?`;
    const message = `${component.kind} "${component.name}" has no published variant "${use.compat}". ${hint}`;
    throw new KindredError('COMPAT_UNKNOWN', message, {
      location: use.places['compat'] ?? use.at,
    });
  }
  return { ...use, with: { ...use.with, ...(variants[use.compat].options as Use['with']) } };
}
