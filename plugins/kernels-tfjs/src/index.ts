import { definePlugin } from '@kindred/core';
import { tfjsCpu } from './tfjs-cpu.ts';
import { tfjsGpu } from './tfjs-gpu.ts';
import { tfjsNode } from './tfjs-node.ts';
import { tfjsWasm } from './tfjs-wasm.ts';

export { tfjsCpu, tfjsGpu, tfjsNode, tfjsWasm };

/** Kernels on TensorFlow.js. */
export default definePlugin({
  name: '@kindred/kernels-tfjs',
  version: '0.1.0',
  components: [tfjsCpu, tfjsGpu, tfjsNode, tfjsWasm],
});
