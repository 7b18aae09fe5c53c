/**
 * Any Standard Schema that also gives JSON Schema (standardschema.dev, version 1); zod's do. Written
 * structurally so that an author may use any library and any copy of it.
 */
export interface OptionsSchema<Output = unknown> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (
      value: unknown,
    ) => OptionsSchema.Result<Output> | Promise<OptionsSchema.Result<Output>>;
    readonly jsonSchema: {
      readonly input: (options: { readonly target: 'draft-2020-12' }) => Record<string, unknown>;
    };
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
  };
}

export declare namespace OptionsSchema {
  type Result<Output> =
    | { readonly value: Output; readonly issues?: undefined }
    | {
        readonly issues: readonly {
          readonly message: string;
          readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
        }[];
      };
}
