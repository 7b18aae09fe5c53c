import { choiceOptions } from './choice-options.ts';
import { kernelOption } from './kernel-option.ts';

/** Options every provider that answers from vectors shares; spread them into its schema. */
export const vectorOptions = { kernel: kernelOption, ...choiceOptions };
