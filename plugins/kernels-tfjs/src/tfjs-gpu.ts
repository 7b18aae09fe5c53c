import { tfjsBackend } from './tfjs-backend.ts';

export const tfjsGpu = tfjsBackend(
  'tfjs-gpu',
  'gpu',
  'gpu',
  'Native TensorFlow on an NVIDIA GPU; wants @tensorflow/tfjs-node-gpu and CUDA.',
);
