import type { BatchJob, GenerateContentConfig, GoogleGenAI } from '@google/genai';
import { ProviderError } from '@kindred/core';
import type { Batch, LanguageRequest, WantedAnswer } from '@kindred/core';
import { outcomeOf } from '../language/outcome-of.ts';
import { withLogprobs } from '../language/with-logprobs.ts';
import { geminiContents } from './gemini-contents.ts';
import { geminiReply } from './gemini-reply.ts';

/** Requests of a batch are sent with it, together 20 MB at most (ai.google.dev/gemini-api/docs/batch-api). */
const most = { requests: 50_000, bytes: 18e6 };

/** Gemini's batches: a trial's id goes with its request as metadata, our key is the display name. */
export function geminiBatch(
  open: () => Promise<GoogleGenAI>,
  model: string,
  configOf: (request: LanguageRequest) => GenerateContentConfig,
): Batch {
  return {
    most,
    async submit(requests, key, { signal }) {
      const { batches } = await open();
      const src = requests.map(({ id, request }) => ({
        metadata: { key: id },
        contents: geminiContents(request.messages).contents,
        config: configOf(request),
      }));
      const config = { displayName: key, abortSignal: signal };
      return { batch: nameOf(await batches.create({ model, src, config })) };
    },
    async find({ key }, { signal }) {
      const { batches } = await open();
      const config = { pageSize: 100, abortSignal: signal };
      for await (const job of await batches.list({ config })) {
        if (job.displayName === key) return { batch: nameOf(job) };
      }
      return null;
    },
    async poll(name, { signal }) {
      const { batches } = await open();
      const job = await batches.get({ name, config: { abortSignal: signal } });
      // Of a batch under way the SDK hands on no counts, of a failed one no reason.
      const done = job.dest?.inlinedResponses?.length ?? 0;
      return { state: stateOf(job.state ?? ''), done, total: done };
    },
    async *fetch(name, { signal, wantedBy }) {
      const { batches } = await open();
      const { dest } = await batches.get({ name, config: { abortSignal: signal } });
      for (const { metadata, response, error } of dest?.inlinedResponses ?? []) {
        const id = metadata?.['key'];
        if (typeof id !== 'string') continue;
        const read = (wanted: WantedAnswer) => {
          if (error) throw failureOf(error);
          return withLogprobs(geminiReply(response, wanted), wanted, 'Google');
        };
        yield { id, outcome: outcomeOf(() => read(wantedBy(id))) };
      }
    },
    async cancel(name, { signal }) {
      const { batches } = await open();
      await batches.cancel({ name, config: { abortSignal: signal } });
    },
  };
}

function nameOf({ name }: BatchJob): string {
  if (name) return name;
  throw new ProviderError('server', 'Google made a batch without a name.');
}

function stateOf(state: string): Awaited<ReturnType<Batch['poll']>>['state'] {
  // One that expired, or succeeded in part, has what was answered before.
  if (/_(SUCCEEDED|EXPIRED)$/.test(state)) return 'done';
  if (state.endsWith('_FAILED')) return 'failed';
  return state.endsWith('_CANCELLED') ? 'cancelled' : 'running';
}

/** Codes of google.rpc.Status. */
const kinds: Readonly<Record<number, ConstructorParameters<typeof ProviderError>[0]>> = {
  3: 'bad-request',
  4: 'timeout',
  7: 'auth',
  8: 'overload',
  16: 'auth',
};

function failureOf({ code, message }: { code?: number; message?: string }): ProviderError {
  return new ProviderError(kinds[code ?? 0] ?? 'server', `Google: ${message ?? 'it failed'}`);
}
