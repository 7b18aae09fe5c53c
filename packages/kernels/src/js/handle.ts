import type { Engine } from './engine.ts';
import type { Request, Response } from '../session/message.ts';

type Value = Extract<Response, { value: unknown }>['value'];

/** Carries one request out on an engine. */
export function handle(engine: Engine, request: Request): Value {
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
