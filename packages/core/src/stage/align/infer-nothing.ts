import type { Inference } from './inference.ts';

/** Every figure undefined, for the same reason. */
export function inferNothing(reason: string): Inference {
  const stated = { value: null, reason };
  return { responder: stated, fixed: stated, procedure: stated, splitHalf: stated, draws: [] };
}
