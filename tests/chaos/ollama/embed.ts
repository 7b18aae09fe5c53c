import { hash } from 'node:crypto';
import { Refused } from '../refused.ts';
import type { Route } from '../wire.ts';

/** `/api/embed`, by `EmbedRequest` and `EmbedResponse`: eight numbers of length 1 from a text's hash. */
export const embedRoute = (model: string): Route => ({
  vendor: 'ollama',
  model,
  run({ body }) {
    const texts = [body.input ?? []].flat();
    if (!texts.every((text) => typeof text === 'string')) throw new Refused('invalid input type');
    const embeddings = texts.map(vectorOf);
    const spent = { total_duration: 5_000_000, load_duration: 1_000_000 };
    return { status: 200, body: { model, embeddings, ...spent, prompt_eval_count: texts.length } };
  },
});

function vectorOf(text: string): number[] {
  const bytes = [...Buffer.from(hash('sha256', text, 'hex'), 'hex').subarray(0, 8)];
  const raw = bytes.map((byte) => byte / 127.5 - 1);
  const length = Math.hypot(...raw);
  return raw.map((value) => value / length);
}
