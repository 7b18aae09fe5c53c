import { defineKernel, KindredError, z } from '@kindred/core';
import { arrayEngine, createSession, localChannel, workerChannel } from '@kindred/core/kernel';
import { builtIn } from './built-in.ts';

const version = '1';
/** The built worker: the same file whether this one runs from `src` (tests) or from `dist`. */
const worker = new URL('../../dist/js/worker.js', import.meta.url);

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
      const channel =
        threads === 0
          ? localChannel(arrayEngine(builtIn), signal)
          : await workerChannel(signal, worker);
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
