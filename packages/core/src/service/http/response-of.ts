import { Readable } from 'node:stream';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from 'node:zlib';
import { ProviderError } from '../../contract/provider-error.ts';
import type { Incoming } from './pooled-send.ts';

/** Read whole before they are handed on: SDKs want all of them at once. */
const whole = /^(application\/(problem\+)?json\b|text\/)/;
const bodiless = new Set([101, 204, 205, 304]);
const decoders = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
} as const;

/** Largest bodies in bytes, decompressed: of what is read whole, and of what is streamed. */
export interface BodyLimits {
  readonly whole: number;
  readonly streamed: number;
}

/**
 * What came back as a `Response`. JSON and text are read whole; anything else is a stream that fails
 * beyond its limit. `onEnd` is called when the body is read, or will be read no more. Rejects with `bad-request` for more than the limits, and what the connection said.
 */
export async function responseOf(
  { statusCode, headers: raw, body }: Incoming,
  what: string,
  limits: BodyLimits,
  onEnd: () => void,
): Promise<Response> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, one);
  }
  if (bodiless.has(statusCode)) {
    await body.dump();
    onEnd();
    return new Response(null, { status: statusCode, headers });
  }
  const read = whole.test(headers.get('content-type') ?? '') || statusCode > 299;
  const most = read ? limits.whole : limits.streamed;
  const bounded = countBytes(decoded(body, headers), what, most, onEnd);
  const init = { status: statusCode, headers };
  if (!read) return new Response(Readable.toWeb(Readable.from(bounded)) as ReadableStream, init);
  const pieces: Uint8Array[] = [];
  for await (const piece of bounded) pieces.push(piece);
  return new Response(pieces.length === 1 ? copy(pieces[0]) : Buffer.concat(pieces), init);
}

function decoded(body: Readable, headers: Headers): AsyncIterable<Uint8Array> {
  const coding = headers.get('content-encoding')?.trim().toLowerCase();
  const decoder = Object.entries(decoders).find(([name]) => name === coding)?.[1];
  if (!decoder) return body;
  headers.delete('content-encoding');
  headers.delete('content-length');
  const out = decoder();
  // Its end, good or bad, is that of the stream read.
  body.on('error', (error) => out.destroy(error));
  return body.pipe(out);
}

async function* countBytes(
  pieces: AsyncIterable<Uint8Array>,
  what: string,
  most: number,
  onEnd: () => void,
): AsyncGenerator<Uint8Array> {
  let seen = 0;
  try {
    for await (const piece of pieces) {
      seen += piece.byteLength;
      if (seen > most)
        throw new ProviderError('bad-request', `${what} answered more than ${most} bytes.`);
      yield piece;
    }
  } finally {
    onEnd();
  }
}

const copy = (piece: Uint8Array) => new Uint8Array(piece);
