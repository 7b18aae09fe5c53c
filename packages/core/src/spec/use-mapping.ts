import { z } from 'zod';
import type { ComponentKind } from '../contract/component-kind.ts';
import { componentKinds } from './component-kinds.ts';

/** The long form of a slot: `{ use, with, id, compat }` and what the slot adds. */
export function useMapping<Extra extends z.ZodRawShape>(
  kind: ComponentKind,
  extra: Extra,
  alone = false,
) {
  return z
    .strictObject({
      use: z.string().min(1).max(200).describe('Exact name of the component'),
      with: z.record(z.string(), z.unknown()).optional().describe('Its options'),
      id: z
        .string()
        .min(1)
        .max(200)
        .optional()
        .describe('Label, unique in its slot; by default the name used'),
      compat: z
        .string()
        .min(1)
        .max(100)
        .optional()
        .describe(
          'Published variant it follows, by the name its component gives it; a metric or an analysis is computed both ways',
        ),
      ...extra,
    })
    .register(componentKinds, { kind, alone });
}
