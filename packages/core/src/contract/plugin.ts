import type { Component } from './component.ts';
import type { Kernel } from './kernel.ts';
import type { ServiceBinding } from './service-binding.ts';

/** Frozen data a plugin's default export is. */
export interface Plugin {
  /** API major; the host accepts its own and the one before. */
  readonly kindredApi: number;
  readonly name: string;
  readonly version: string;
  readonly components: readonly Component[];
  /** Laws its embedders or metrics run. */
  readonly kernels: readonly Kernel[];
  readonly services: readonly ServiceBinding[];
}
