import type { Sampler } from '../contract/sampler.ts';
import { definer } from './definer.ts';

/** Declares how trials are chosen. */
export const defineSampler = definer<'sampler', Sampler>('sampler');
