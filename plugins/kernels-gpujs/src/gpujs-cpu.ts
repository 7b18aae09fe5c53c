import { defineKernel, z } from '@kindred/core';
import { openSession } from './open-session.ts';

const version = '1';

/** gpu.js' plain JavaScript: no faster than `js`, but what its GPU modes are checked against. */
export const gpujsCpu = defineKernel({
  name: 'gpujs-cpu',
  summary: 'GPU.js in plain JavaScript; the same programs as on a GPU, slowly. Wants gpu.js.',
  version,
  options: z.strictObject({}),
  create: () => ({
    open: (given) =>
      openSession(given, {
        name: 'gpujs-cpu',
        version,
        place: 'cpu',
        open: async ({ GPU }) => ({ gpu: new GPU({ mode: 'cpu' }), on: 'cpu' }),
      }),
  }),
});
