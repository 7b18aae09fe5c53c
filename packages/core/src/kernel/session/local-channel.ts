import { setImmediate } from 'node:timers/promises';
import { KindredError } from '../../contract/kindred-error.ts';
import { handleRequest } from './handle-request.ts';
import type { KernelChannel } from './kernel-channel.ts';
import type { KernelEngine } from './kernel-engine.ts';
import type { KernelRequest } from './kernel-request.ts';

/**
 * A channel to an engine in the calling thread. Arrays are copied as a worker's would be, and others have
 * a turn before each request, as they have while a worker computes.
 */
export function localChannel(
  engine: KernelEngine,
  signal: AbortSignal,
  close: () => void | Promise<void> = () => {},
): KernelChannel {
  return {
    kernels: new Set(engine.kernels),
    version: engine.version,
    async send(request: KernelRequest) {
      await setImmediate();
      if (signal.aborted)
        throw new KindredError('KERNEL_ABORTED', 'The run was stopped', { cause: signal.reason });
      try {
        return await handleRequest(engine, structuredClone(request));
      } catch (error) {
        if (KindredError.is(error)) throw error;
        const what = request.op === 'run' ? request.kernel : request.op;
        const why = error instanceof Error ? error.message : String(error);
        throw new KindredError('KERNEL_FAILED', `Kernel ${what} failed: ${why}`, { cause: error });
      }
    },
    close: async () => close(),
  };
}
