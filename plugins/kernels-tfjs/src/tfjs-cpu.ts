import { tfjsBackend } from './tfjs-backend.ts';

export const tfjsCpu = tfjsBackend(
  'tfjs-cpu',
  'cpu',
  'cpu',
  'TensorFlow.js in plain JavaScript: slow, for tests.',
);
