import * as tf from '@tensorflow/tfjs-core';
import type { AdamState } from './adam-state.ts';

/** What a fit is at, by name. */
export type Fit = Readonly<Record<string, AdamState>>;

/** One step of a fit: gives back the memory of all it replaces and of all it used meanwhile. */
export function turn<F extends Fit>(
  fit: F,
  step: (fit: F) => { fit: F; loss: tf.Tensor },
): { readonly fit: F; readonly loss: tf.Tensor } {
  const next = tf.tidy(() => step(fit));
  const held = new Set(Object.values(next.fit).flatMap((state) => Object.values(state)));
  for (const state of Object.values(fit))
    for (const tensor of Object.values(state)) if (!held.has(tensor)) tensor.dispose();
  return next;
}
