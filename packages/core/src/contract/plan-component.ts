import type { Json } from './json.ts';

/** A component as resolved: options after defaults, environment references still symbolic. */
export interface PlanComponent {
  readonly id: string;
  readonly use: string;
  readonly with: Json;
  readonly plugin: string;
  readonly pluginVersion: string;
  readonly version: string;
}
