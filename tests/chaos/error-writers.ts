import { anthropicErrors } from './anthropic/errors.ts';
import { googleErrors } from './google/errors.ts';
import { ollamaErrors } from './ollama/errors.ts';
import { openaiErrors } from './openai/errors.ts';
import type { Vendor } from './vendor.ts';
import type { ErrorWriter } from './wire.ts';

/** How each vendor words its errors. */
export const errorWriters: Readonly<Record<Vendor, ErrorWriter>> = {
  openai: openaiErrors,
  anthropic: anthropicErrors,
  google: googleErrors,
  ollama: ollamaErrors,
};
