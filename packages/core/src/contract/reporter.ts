import type { RunRecord } from './run-record.ts';

/** Writes results. Paths are relative to the report's folder; `write` refuses to leave it. */
export interface Reporter {
  report(
    run: RunRecord,
    out: {
      write(
        path: string,
        content: string | Uint8Array | AsyncIterable<string | Uint8Array>,
      ): Promise<void>;
    },
  ): Promise<{ readonly entry: string | null }>;
}
