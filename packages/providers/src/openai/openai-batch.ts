import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { ProviderError, responseError, z } from '@kindred/core';
import type { Batch, Reply, WantedAnswer } from '@kindred/core';
import type OpenAI from 'openai';
import { outcomeOf } from '../language/outcome-of.ts';
import { readAnswer } from '../language/read-answer.ts';
import { withLogprobs } from '../language/with-logprobs.ts';
import type { OpenAiApi } from './openai-api.ts';

/** developers.openai.com/api/docs/guides/batch: 50,000 requests and 200 MB a file. */
const most = { requests: 50_000, bytes: 190e6 };
/** Pages of a hundred that are searched for a batch. */
const pages = 20;

/** A line of an output or an error file. */
const line = z.object({
  custom_id: z.string(),
  response: z.object({ status_code: z.number(), body: z.unknown() }).nullish(),
  error: z.object({ code: z.string().nullish(), message: z.string().nullish() }).nullish(),
});

/** OpenAI's batches: a file of requests, ours known by its metadata, and a file of what they brought. */
export function openAiBatch(open: () => Promise<OpenAI>, api: OpenAiApi): Batch {
  const { endpoint: url } = api;
  return {
    most,
    async submit(requests, key, { signal }) {
      const { files, batches } = await open();
      const lines = requests.map(({ id, request }) => {
        const body = api.body(request);
        return `${JSON.stringify({ custom_id: id, method: 'POST', url, body })}\n`;
      });
      const file = new File(lines, `kindred-${key}.jsonl`, { type: 'application/jsonl' });
      const { id } = await files.create({ file, purpose: 'batch' }, { signal });
      const made = await batches.create(
        { input_file_id: id, endpoint: url, completion_window: '24h', metadata: { kindred: key } },
        { signal },
      );
      return { batch: made.id };
    },
    async find({ key }, { signal }) {
      const { batches } = await open();
      let looked = 0;
      for await (const page of (await batches.list({ limit: 100 }, { signal })).iterPages()) {
        const found = page.data.find(({ metadata }) => metadata?.['kindred'] === key);
        if (found) return { batch: found.id };
        if (++looked === pages) break;
      }
      return null;
    },
    async poll(batch, { signal }) {
      const { batches } = await open();
      const { status, request_counts: counts, errors } = await batches.retrieve(batch, { signal });
      const reason = errors?.data?.[0]?.message;
      return {
        state: stateOf(status),
        done: (counts?.completed ?? 0) + (counts?.failed ?? 0),
        total: counts?.total ?? 0,
        ...(reason && { reason }),
      };
    },
    async *fetch(batch, { signal, wantedBy }) {
      const { batches, files } = await open();
      const { output_file_id: good, error_file_id: bad } = await batches.retrieve(batch, {
        signal,
      });
      for (const file of [good, bad]) {
        if (!file) continue;
        const { body } = await files.content(file, { signal });
        // One line that cannot be read leaves its trial open; where it is the last, the file was cut off.
        let broken: ProviderError | null = null;
        for await (const text of linesOf(body)) {
          const read = lineOf(text);
          broken = ProviderError.is(read) ? read : null;
          if (ProviderError.is(read)) continue;
          const id = read.custom_id;
          yield { id, outcome: outcomeOf(() => replyOf(read, api, wantedBy(id))) };
        }
        if (broken) throw broken;
      }
    },
    async cancel(batch, { signal }) {
      await (await open()).batches.cancel(batch, { signal });
    },
  };
}

function stateOf(status: string): Awaited<ReturnType<Batch['poll']>>['state'] {
  // One that expired has a file of what was answered before.
  if (status === 'completed' || status === 'expired') return 'done';
  return status === 'failed' || status === 'cancelled' ? status : 'running';
}

async function* linesOf(body: unknown): AsyncGenerator<string> {
  const input = Readable.fromWeb(body as ReadableStream);
  // The interface would end without a word of it.
  const broken = Promise.withResolvers<never>();
  broken.promise.catch(() => {});
  input.on('error', broken.reject);
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await Promise.race([lines.next(), broken.promise]);
    if (done) break;
    if (value.trim() !== '') yield value;
  }
  if (input.errored) throw input.errored;
}

function lineOf(text: string): z.infer<typeof line> | ProviderError {
  try {
    return readAnswer(line, JSON.parse(text), 'OpenAI');
  } catch (error) {
    if (ProviderError.is(error)) return error;
    return new ProviderError('server', 'A line of OpenAI’s results is no JSON.');
  }
}

function replyOf(
  { response, error }: z.infer<typeof line>,
  api: OpenAiApi,
  wanted: WantedAnswer,
): Reply {
  if (error || !response) {
    const said = `${error?.code ?? 'no response'}: ${error?.message ?? 'nothing said'}`;
    throw new ProviderError('server', `OpenAI: ${said}`);
  }
  const { status_code: status, body } = response;
  if (status === 200) return withLogprobs(api.read(body, wanted), wanted, 'OpenAI');
  throw responseError('OpenAI', { status, headers: new Headers() }, JSON.stringify(body));
}
