import { z } from 'zod';
import type { Batch } from '../../contract/batch.ts';
import { Http } from '../../contract/http.ts';
import type { LanguageRequest } from '../../contract/language-request.ts';
import type { Price } from '../../contract/price.ts';
import type { LanguageRespondent } from '../../contract/language-respondent.ts';
import type { RespondContext } from '../../contract/respond-context.ts';
import { ProviderError } from '../../contract/provider-error.ts';
import type { ProviderErrorKind } from '../../contract/provider-error-kind.ts';
import type { Usage } from '../../contract/usage.ts';
import { defineProvider } from '../../plugin/define-provider.ts';

/** A step of a batch's life at which a test may want the process to stand still. */
export type BatchStep = 'submit' | 'submitted' | 'poll' | 'half' | 'fetched';

/** A provider that speaks to a {@link startBatchVendor}; `at` is waited for at every step. */
export const batchProvider = (
  url: string,
  {
    most = { requests: 50_000, bytes: 1e8 },
    at = () => {},
    instead = {},
    usage = { inputTokens: 40, outputTokens: 10 },
    price = { input: 10, output: 10, batch: 0.5, source: 'a test' },
  }: {
    readonly most?: Batch['most'];
    readonly at?: (step: BatchStep) => Promise<void> | void;
    /** Members of another shape. */
    readonly instead?: Partial<Record<keyof Batch, unknown>>;
    /** Of every reply; null tells none. */
    readonly usage?: Usage | null;
    readonly price?: Price | null;
  } = {},
) =>
  defineProvider({
    name: 'batched',
    options: z.strictObject({ temperature: z.number().default(0) }),
    needs: [Http],
    capabilities: () => ({ batch: true }),
    price: () => price,
    create: (_, http): LanguageRespondent => ({
      kind: 'language',
      async ask(request) {
        const said = await http.postJson(`${url}/ask`, { prompt: promptOf(request) });
        return replyOf((said as { text: string }).text, usage);
      },
      batch: { ...batchOf(url, http, most, at, usage), ...instead } as Batch,
    }),
  });

// A twentieth of a cent a question, half of that in a batch.
const replyOf = (text: string, usage: Usage | null) => ({
  text,
  finish: 'stop' as const,
  ...(usage && { usage }),
});

function promptOf({ messages }: LanguageRequest): string {
  const [part] = messages[0].parts;
  return part.type === 'text' ? part.text : '';
}

function batchOf(
  url: string,
  http: Http,
  most: Batch['most'],
  at: (step: BatchStep) => Promise<void> | void,
  usage: Usage | null,
): Batch {
  const get = async (path: string, { signal }: RespondContext) => {
    const bytes = await http.getBytes(`${url}${path}`, { signal });
    return new TextDecoder().decode(bytes);
  };
  return {
    most,
    async submit(requests, key, { signal }) {
      await at('submit');
      const items = requests.map(({ id, request }) => ({ id, prompt: promptOf(request) }));
      const made = await http.postJson(`${url}/batches`, { key, items }, { signal });
      await at('submitted');
      return { batch: (made as { id: string }).id };
    },
    async find({ key }, ctx) {
      const found = JSON.parse(await get(`/batches?key=${key}`, ctx)) as { id: string } | null;
      return found && { batch: found.id };
    },
    async poll(batch, ctx) {
      const polled = JSON.parse(await get(`/batches/${batch}`, ctx)) as {
        state: 'running' | 'done' | 'failed' | 'cancelled';
        total: number;
      };
      await at('poll');
      const reason = polled.state === 'failed' ? { reason: 'the vendor’s own words.' } : {};
      return { done: 0, ...polled, ...reason };
    },
    async *fetch(batch, ctx) {
      const lines = (await get(`/batches/${batch}/results`, ctx)).split('\n').slice(0, -1);
      for (const [k, line] of lines.entries()) {
        if (k === Math.floor(lines.length / 2)) await at('half');
        const { id, text, error } = JSON.parse(line) as Record<'id' | 'text' | 'error', string>;
        const outcome = error
          ? new ProviderError(error as ProviderErrorKind, `it says ${error}`)
          : replyOf(text, usage);
        yield { id, outcome };
      }
      await at('fetched');
    },
    async cancel(batch, { signal }) {
      await http.postJson(`${url}/batches/${batch}/cancel`, {}, { signal });
    },
  };
}
