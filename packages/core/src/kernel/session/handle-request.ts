import type { KernelAnswer } from './kernel-answer.ts';
import type { KernelEngine } from './kernel-engine.ts';
import type { KernelRequest } from './kernel-request.ts';

/** Carries one request out on an engine. */
export function handleRequest(
  engine: KernelEngine,
  request: KernelRequest,
): KernelAnswer | Promise<KernelAnswer> {
  switch (request.op) {
    case 'upload':
      engine.upload(request.buffer, request.array);
      return null;
    case 'download':
      return engine.download(request.buffer);
    case 'release':
      engine.release(request.buffers);
      return null;
    case 'run':
      return engine.run(request.kernel, request.args, request.scalars);
  }
}
