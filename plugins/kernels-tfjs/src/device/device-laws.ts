import * as tf from '@tensorflow/tfjs-core';
import { choiceMatrix } from '../law/choice-matrix.ts';
import { matmul } from '../law/matmul.ts';
import { ordinalLoss } from '../law/ordinal-loss.ts';
import { ordinalSteps } from '../law/ordinal-steps.ts';
import { rdm } from '../law/rdm.ts';
import { sposeEpoch } from '../law/spose-epoch.ts';
import { sposeLoss } from '../law/spose-loss.ts';
import { viceEpoch } from '../law/vice-epoch.ts';
import { viceLoss } from '../law/vice-loss.ts';
import type { MakeLaw, TensorLaw } from '../tensor/tensor-law.ts';
import type { TfjsDevice } from './tfjs-device.ts';

const all = [
  choiceMatrix,
  matmul,
  ordinalLoss,
  ordinalSteps,
  rdm,
  sposeEpoch,
  sposeLoss,
  viceEpoch,
  viceLoss,
] as readonly MakeLaw[];

/**
 * Every law this package brings, on one device. A run leaves no tensor behind. TensorFlow.js has one
 * current backend a thread, which each run sets, so that sessions of several may share a thread.
 */
export function deviceLaws(device: TfjsDevice): readonly TensorLaw[] {
  return all.map((make) => {
    const law = make(device);
    return {
      ...law,
      reference(arrays, scalars) {
        // Of a backend that has been opened it is set at once; the promise only says so later.
        if (tf.getBackend() !== device.backend) void tf.setBackend(device.backend);
        return tf.tidy(() => law.reference(arrays, scalars));
      },
    };
  });
}
