import { z } from 'zod';

/** Keys a mapping may have under `schema`; a union's are those of its long form. */
export function keysOf(schema: z.core.$ZodType | null): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  return schema instanceof z.ZodUnion ? schema.options.flatMap((option) => keysOf(option)) : [];
}
