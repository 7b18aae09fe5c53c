import { defineKernel, z } from '@kindred/core';
import { offerWebGpu } from './device/offer-web-gpu.ts';
import { openSession } from './open-session.ts';

const version = '1';

/** WebGPU through Dawn: Vulkan, Metal or Direct3D 12. */
export const gpujsWebgpu = defineKernel({
  name: 'gpujs-webgpu',
  summary: 'GPU.js on WebGPU: Vulkan, Metal or Direct3D 12. Wants gpu.js and webgpu.',
  version,
  options: z.strictObject({
    software: z
      .boolean()
      .default(false)
      .describe('Take an adapter that is no GPU but the processor; for tests.'),
  }),
  create: ({ software }) => ({
    open: (given) =>
      openSession(given, {
        name: 'gpujs-webgpu',
        version,
        place: 'gpu',
        async open({ GPU }) {
          const on = await offerWebGpu(software);
          return { gpu: new GPU({ mode: 'webgpu' }), on };
        },
      }),
  }),
});
