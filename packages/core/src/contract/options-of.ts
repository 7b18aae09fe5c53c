import type { OptionsSchema } from './options-schema.ts';

/** The checked options a schema yields. */
export type OptionsOf<S> = S extends OptionsSchema<infer Output> ? Output : never;
