import type { StimuliSource } from '../contract/stimuli-source.ts';
import { definer } from './definer.ts';

/** Declares a set of stimuli. */
export const defineStimuli = definer<'stimuli', StimuliSource>('stimuli');
