import { Refused } from '../refused.ts';
import type { Dialect } from '../wire.ts';
import { ollamaImage } from './ollama-image.ts';
import { readOllama } from './read-ollama.ts';
import { writeOllama } from './write-ollama.ts';

// `GenerateRequest` and `GenerateResponse` of the ollama package.
const known = new Set(
  `model prompt suffix system template context stream raw format images keep_alive think logprobs
  top_logprobs options`.split(/\s+/),
);

/** `/api/generate`: with `raw` a base model goes on where the prompt ends. */
export const ollamaGenerate: Dialect = {
  read(body) {
    const shared = readOllama(body, known);
    if (typeof body.prompt !== 'string') throw new Refused('prompt is required');
    const system = typeof body.system === 'string' ? `${body.system}\n` : '';
    return {
      ...shared,
      prompt: system + body.prompt,
      images: ((body.images ?? []) as unknown[]).map(ollamaImage),
      base: body.raw === true,
    };
  },
  write: (asked, answer) => ({ response: answer.text, ...writeOllama(asked, answer) }),
};
