import type { SpecProblem } from './spec-problem.ts';

/** UTF-8 bytes as text, or why they are not text. A byte order mark is dropped. */
export function decodeText(bytes: Uint8Array, file: string): string | SpecProblem {
  const text = new TextDecoder('utf-8').decode(bytes);
  // Only text whose every byte is sound survives the round trip, mark aside.
  const sound = Buffer.from(text, 'utf8');
  const start = bytes.length - sound.length;
  const intact = (start === 0 || start === 3) && sound.equals(bytes.subarray(start));
  const bad = intact ? text.search(/[^\P{Cc}\t\n\r]/u) : text.indexOf('\ufffd');
  if (intact && bad < 0) return text;
  const before = text.slice(0, Math.max(0, bad)).split('\n');
  const found = intact
    ? `is control character ${text.charCodeAt(bad)}`
    : 'are bytes that are not UTF-8';
  return {
    code: 'SPEC_NOT_TEXT',
    message: `an experiment file is UTF-8 text; here ${found}; save the file as UTF-8`,
    location: { file, line: before.length, column: before.at(-1)!.length + 1 },
  };
}
