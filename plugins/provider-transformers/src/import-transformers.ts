import { KindredError } from '@kindred/core';

/** What is used of transformers.js; it is loaded when a model is first asked. */
export async function importTransformers() {
  try {
    return await import('@huggingface/transformers');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new KindredError(
      'TRANSFORMERS_MISSING',
      `Cannot load @huggingface/transformers: run "npm install @huggingface/transformers". ${why}`,
      { cause },
    );
  }
}
