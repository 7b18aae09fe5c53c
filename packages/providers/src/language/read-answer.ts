import { ProviderError } from '@kindred/core';
import type { z } from '@kindred/core';

/** What a vendor answered, checked; anything of another shape is the `server`'s failure. */
export function readAnswer<Schema extends z.ZodType>(
  schema: Schema,
  answer: unknown,
  vendor: string,
): z.infer<Schema> {
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0];
  const where = path.length > 0 ? ` (${path.join('.')}: ${message})` : ` (${message})`;
  throw new ProviderError('server', `${vendor} answered in a shape that is no reply${where}.`);
}
