import { defineKernel, KindredError, z } from '@kindred/core';
import { builtIn } from './built-in.ts';
import { localChannel } from './local-channel.ts';
import { createSession } from '../session/create-session.ts';
import { workerChannel } from './worker-channel.ts';

const version = '1';

/**
 * The readable backend: every law runs by its reference, in one worker thread, or in the calling
 * thread when `threads` is 0. Same bits either way.
 */
export const js = defineKernel({
  name: 'js',
  summary: 'Plain JavaScript in one worker thread: the reference the other backends are tested on.',
  version,
  options: z.strictObject({}),
  create: () => ({
    async open({ device, threads, signal, kernels }) {
      if (device !== undefined && device !== 'cpu')
        throw new KindredError('KERNEL_UNAVAILABLE', `js runs on the cpu, not on "${device}"`);
      const own = new Set(builtIn.map(({ id }) => id));
      const guests = kernels.filter(({ id }) => !own.has(id));
      const channel = threads === 0 ? localChannel(builtIn, signal) : await workerChannel(signal);
      const stale = [...own].filter((id) => !channel.kernels.has(id));
      if (stale.length > 0) {
        await channel.close();
        const names = stale.join(', ');
        throw new KindredError(
          'KERNEL_UNAVAILABLE',
          `The built worker has no ${names}: run "npm run build"`,
        );
      }
      return createSession('js', version, channel, guests);
    },
  }),
});
