import type { ComponentKind } from './component-kind.ts';
import type { Json } from './json.ts';
import type { Registry } from './registry.ts';
import type { Use } from './use.ts';

/** Creates components for one run and disposes them, and their services, in reverse order. */
export interface Host {
  /**
   * Resolves the environment, checks the options, opens a scope for the component, injects its
   * services and creates it. Throws `COMPONENT_UNKNOWN`, `SPEC_BAD_OPTION`, `ENV_MISSING`,
   * `ENV_IS_SECRET`, `SERVICE_MISSING`, or `COMPONENT_FAILED` naming plugin and component.
   */
  create<Instance>(kind: ComponentKind, use: Use): Promise<Instance>;
  /** The same checks without creating anything. */
  resolved<Kind extends ComponentKind>(kind: Kind, use: Use): Promise<Host.Resolved<Kind>>;
  /** Safe to call twice. Every disposal is tried; the first failure is then thrown. */
  dispose(): Promise<void>;
}

export declare namespace Host {
  interface Resolved<Kind extends ComponentKind = ComponentKind> extends Registry.Entry<Kind> {
    /** After defaults, as plain data for plans and cache keys: `${env:NAME}` is still symbolic. */
    readonly options: Json;
    /** As the component's `create` and `facts` get them: the environment is filled in. */
    readonly live: unknown;
    /** What the component says depends on options alone: a provider's capabilities. */
    readonly facts: Readonly<Record<string, unknown>>;
  }
}
