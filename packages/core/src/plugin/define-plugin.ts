import type { Component } from '../contract/component.ts';
import type { Kernel } from '../contract/kernel.ts';
import type { Plugin } from '../contract/plugin.ts';
import type { ServiceBinding } from '../contract/service-binding.ts';

/** A plugin's default export: frozen data, tied to no version of the host's machinery. */
export function definePlugin(definition: {
  readonly name: string;
  /** The package's version; `0.0.0` where it has none (a local file counts by its content). */
  readonly version?: string;
  readonly components: readonly Component[];
  /** Laws of any signature. */
  readonly kernels?: readonly Kernel[];
  readonly services?: readonly ServiceBinding[];
}): Plugin {
  return Object.freeze({
    kindredApi: 1,
    name: definition.name,
    version: definition.version ?? '0.0.0',
    components: Object.freeze([...definition.components]),
    kernels: Object.freeze([...(definition.kernels ?? [])]),
    services: Object.freeze([...(definition.services ?? [])]),
  });
}
