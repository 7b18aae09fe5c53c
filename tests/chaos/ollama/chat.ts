import { Refused } from '../refused.ts';
import type { Dialect } from '../wire.ts';
import { ollamaImage } from './ollama-image.ts';
import { readOllama } from './read-ollama.ts';
import { writeOllama } from './write-ollama.ts';

// `ChatRequest` and `ChatResponse` of the ollama package.
const known = new Set(
  'model messages stream format keep_alive tools think logprobs top_logprobs options'.split(' '),
);

/** `/api/chat`. */
export const ollamaChat: Dialect = {
  read(body) {
    const shared = readOllama(body, known);
    const turns = (body.messages ?? []) as { content: string; images?: unknown[] }[];
    if (turns.length === 0) throw new Refused('messages is required');
    return {
      ...shared,
      prompt: turns.map(({ content }) => content).join('\n'),
      images: turns.flatMap(({ images = [] }) => images.map(ollamaImage)),
      base: false,
    };
  },
  write: (asked, answer) => ({
    message: { role: 'assistant', content: answer.text },
    ...writeOllama(asked, answer),
  }),
};
