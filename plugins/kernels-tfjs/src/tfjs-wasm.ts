import { tfjsBackend } from './tfjs-backend.ts';

export const tfjsWasm = tfjsBackend(
  'tfjs-wasm',
  'wasm',
  'cpu',
  'TensorFlow.js in WebAssembly with SIMD, one thread.',
);
