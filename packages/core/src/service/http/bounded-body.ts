import { ProviderError } from '../../contract/provider-error.ts';

/** `response` with a body that fails once it is longer than `maxBytes`. */
export function boundedBody(response: Response, what: string, maxBytes: number): Response {
  const tooLong = () =>
    new ProviderError('bad-request', `${what} answered more than ${maxBytes} bytes.`);
  if (response.body === null) return response;
  let seen = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        seen += chunk.byteLength;
        if (seen > maxBytes) controller.error(tooLong());
        else controller.enqueue(chunk);
      },
    }),
  );
  const { status, statusText, headers } = response;
  return new Response(counted, { status, statusText, headers });
}
