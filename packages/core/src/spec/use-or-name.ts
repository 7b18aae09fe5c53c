import { z } from 'zod';

/** A slot's long form, or the component's name alone. */
export function useOrName<Mapping extends z.ZodObject>(mapping: Mapping) {
  return z.union([z.string().min(1).max(200), mapping]);
}
