import { z } from 'zod';

/** Who reads a key of the experiment file: a stage, or `load`. */
export const slotOwners = z.registry<{ readonly owner: string }>();
