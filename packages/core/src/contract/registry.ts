import type { Component } from './component.ts';
import type { ComponentKind } from './component-kind.ts';
import type { Kernel } from './kernel.ts';
import type { Plugin } from './plugin.ts';
import type { SourceLocation } from './source-location.ts';

/** Every component of the loaded plugins, found by its exact name. */
export interface Registry {
  readonly plugins: readonly Plugin[];
  /** Laws declared by any plugin. */
  readonly kernels: readonly Kernel[];
  /** Throws `COMPONENT_UNKNOWN` with the nearest name and what is loaded. */
  find<Kind extends ComponentKind>(
    kind: Kind,
    name: string,
    at?: SourceLocation,
  ): Registry.Entry<Kind>;
  /** In the order plugins were loaded and declared them; of one kind, or of all. */
  list<Kind extends ComponentKind = ComponentKind>(kind?: Kind): readonly Registry.Entry<Kind>[];
}

export declare namespace Registry {
  interface Entry<Kind extends ComponentKind = ComponentKind> {
    readonly component: Component<Kind>;
    readonly plugin: Plugin;
  }
}
