import type { Stream } from './session.ts';

/** A reader that has gone (`kindred … | head`) is no failure: what it no longer reads is dropped. */
export function quietPipes(...streams: readonly Stream[]): void {
  for (const stream of streams) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
