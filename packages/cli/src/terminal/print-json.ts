import type { Stream } from './session.ts';

/** One JSON document. Figures that are not finite become null: JSON has no other word. */
export function printJson(out: Stream, value: unknown): void {
  out.write(`${JSON.stringify(value, null, 2)}\n`);
}
