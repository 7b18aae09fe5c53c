import type { Analysis } from '../contract/analysis.ts';
import { definer } from './definer.ts';

/** Declares how an outcome is explained by ingredients. */
export const defineAnalysis = definer<'analysis', Analysis>('analysis');
