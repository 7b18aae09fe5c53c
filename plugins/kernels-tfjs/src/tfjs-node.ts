import { tfjsBackend } from './tfjs-backend.ts';

export const tfjsNode = tfjsBackend(
  'tfjs-node',
  'node',
  'cpu',
  'Native TensorFlow on all processors; wants @tensorflow/tfjs-node.',
);
