import { defineKernel, z } from '@kindred/core';
import { installLines } from './device/install-lines.ts';
import { unavailable } from './device/unavailable.ts';
import { openSession } from './open-session.ts';

const version = '1';

/**
 * OpenGL through the package `gl`. Without it gpu.js would take its WebAssembly and call that a GPU;
 * this backend is then unavailable. What OpenGL itself runs on it does not tell.
 */
export const gpujsGpu = defineKernel({
  name: 'gpujs-gpu',
  summary: 'GPU.js on OpenGL, through headless gl. Wants gpu.js and gl.',
  version,
  options: z.strictObject({}),
  create: () => ({
    open: (given) =>
      openSession(given, {
        name: 'gpujs-gpu',
        version,
        place: 'gpu',
        async open({ GPU }) {
          const gpu = new GPU({ mode: 'gpu' });
          if (gpu.Kernel.name === 'HeadlessGLKernel') return { gpu, on: 'OpenGL' };
          await gpu.destroy();
          throw unavailable(
            `gpu.js finds no OpenGL here and would run on the processor (${gpu.Kernel.name}). Where the package gl was left out, ${installLines(true)}; gl also wants a display`,
          );
        },
      }),
  }),
});
