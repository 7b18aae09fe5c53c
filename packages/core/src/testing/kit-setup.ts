import type { Json } from '../contract/json.ts';
import type { Plugin } from '../contract/plugin.ts';
import type { TestServices } from './test-services.ts';

/** What every conformance kit may be given. */
export interface KitSetup {
  /** The component's options, as a YAML file would give them. */
  readonly options?: Readonly<Record<string, Json>>;
  /** Default: fresh ones, disposed at the end. */
  readonly services?: TestServices;
  /** The plugin whose `services` the component needs. */
  readonly plugin?: Plugin;
}
