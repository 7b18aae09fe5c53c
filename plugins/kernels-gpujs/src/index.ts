import { definePlugin } from '@kindred/core';
import { gpujsCpu } from './gpujs-cpu.ts';
import { gpujsGpu } from './gpujs-gpu.ts';
import { gpujsWebgpu } from './gpujs-webgpu.ts';

export { gpujsCpu, gpujsGpu, gpujsWebgpu };

/** Kernels on GPU.js. */
export default definePlugin({
  name: '@kindred/kernels-gpujs',
  version: '0.1.0',
  components: [gpujsCpu, gpujsGpu, gpujsWebgpu],
});
