import { type Kernel, KindredError } from '@kindred/core';
import type { Channel } from '../session/channel.ts';
import { createEngine } from './engine.ts';
import { handle } from './handle.ts';
import type { Request } from '../session/message.ts';

/** A channel to an engine in the calling thread. Arrays are copied as a worker's would be. */
export function localChannel(kernels: readonly Kernel[], signal: AbortSignal): Channel {
  const engine = createEngine(kernels);
  return {
    kernels: new Set(kernels.map(({ id }) => id)),
    async send(request: Request) {
      if (signal.aborted) throw new KindredError('KERNEL_ABORTED', 'The run was stopped');
      try {
        return handle(engine, structuredClone(request));
      } catch (error) {
        const what = request.op === 'run' ? request.kernel : request.op;
        const why = error instanceof Error ? error.message : String(error);
        throw new KindredError('KERNEL_FAILED', `Kernel ${what} failed: ${why}`, { cause: error });
      }
    },
    close: async () => {},
  };
}
