import type { Reference } from '../contract/reference.ts';
import { definer } from './definer.ts';

/** Declares something models are compared with. */
export const defineReference = definer<'reference', Reference>('reference');
