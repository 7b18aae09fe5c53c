import type { Reporter } from '../contract/reporter.ts';
import { definer } from './definer.ts';

/** Declares how results are written. */
export const defineReporter = definer<'reporter', Reporter>('reporter');
