import { batchesRoute as anthropicBatches } from './anthropic/batches.ts';
import { messages } from './anthropic/messages.ts';
import { batchesRoute as googleBatches, createBatchRoute } from './google/batches.ts';
import { generateContent } from './google/generate.ts';
import { ollamaChat } from './ollama/chat.ts';
import { embedRoute } from './ollama/embed.ts';
import { ollamaGenerate } from './ollama/generate.ts';
import { batchesRoute as openaiBatches } from './openai/batches.ts';
import { chat } from './openai/chat.ts';
import { completions } from './openai/completions.ts';
import { filesRoute } from './openai/files.ts';
import { modelsRoute } from './openai/models.ts';
import { responses } from './openai/responses.ts';
import type { Vendor } from './vendor.ts';
import type { Dialect, Incoming, Route } from './wire.ts';

const questions: Readonly<Record<string, readonly [Vendor, Dialect]>> = {
  '/v1/chat/completions': ['openai', chat],
  '/v1/responses': ['openai', responses],
  '/v1/completions': ['openai', completions],
  '/v1/messages': ['anthropic', messages],
  '/api/chat': ['ollama', ollamaChat],
  '/api/generate': ['ollama', ollamaGenerate],
};

/** What a path does, or null where nothing is. */
export function routeOf({ method, path, headers, body }: Incoming): Route | null {
  const model = typeof body.model === 'string' ? body.model : '';
  const question = questions[path];
  if (question) return method === 'POST' ? questionRoute(...question, model) : null;
  const gemini = /^\/v1(?:beta)?\/models\/([^/:]+):(\w+)$/.exec(path);
  if (gemini) {
    const [, named, verb] = gemini;
    if (verb === 'generateContent') return questionRoute('google', generateContent, named);
    return verb === 'batchGenerateContent' ? createBatchRoute(named) : null;
  }
  const [, version, kind, ...rest] = path.split('/');
  if (version === 'api') return kind === 'embed' ? embedRoute(model) : null;
  if (version === 'v1' && kind === 'messages' && rest[0] === 'batches') {
    return anthropicBatches(method, rest[1] ?? null, rest[2] ?? null);
  }
  const [id = null, verb = null] = rest.flatMap((part) => part.split(':'));
  // OpenAI's and Google's batches may have the same path; their keys come in different headers.
  const google = version === 'v1beta' || headers['x-goog-api-key'] !== undefined;
  if (kind === 'batches') return (google ? googleBatches : openaiBatches)(method, id, verb);
  if (version !== 'v1') return null;
  if (kind === 'files') return filesRoute(method, id, verb);
  return kind === 'models' ? modelsRoute(id) : null;
}

const questionRoute = (vendor: Vendor, dialect: Dialect, model: string): Route => ({
  vendor,
  model,
  run({ body }, world) {
    const asked = dialect.read(body, world.options.lenient ?? false, model);
    const answer = world.answer(asked);
    return { status: 200, body: dialect.write(asked, answer), images: asked.images };
  },
});
